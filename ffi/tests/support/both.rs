//! What the macro `both!` of `src/border/both.rs` makes, for tools that see a macro only as it is written.
#![allow(dead_code, reason = "no test uses all of it")]
#![allow(clippy::unwrap_used, reason = "a test stops where something is not as expected")]

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::visit_mut::{VisitMut, visit_type_path_mut};
use syn::{Attribute, Block, FnArg, Ident, Item, ItemMacro, Token, TypePath, parenthesized};

/// One function of the macro, under both of its names.
pub(crate) struct Twins {
    documentation: Vec<Attribute>,
    pub(crate) narrow: Ident,
    pub(crate) wide: Ident,
    arguments: Punctuated<FnArg, Token![,]>,
}

/// All functions of one macro.
pub(crate) struct Both(pub(crate) Vec<Twins>);

impl Parse for Both {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        if input.peek(Ident) && input.peek2(Token![:]) {
            input.parse::<Ident>()?;
            input.parse::<Token![:]>()?;
        }
        let mut functions = Vec::new();
        while !input.is_empty() {
            functions.push(input.parse()?);
        }
        Ok(Self(functions))
    }
}

impl Parse for Twins {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let documentation = input.call(Attribute::parse_outer)?;
        input.parse::<Token![fn]>()?;
        let narrow = input.parse()?;
        input.parse::<Token![|]>()?;
        let wide = input.parse()?;
        let arguments;
        parenthesized!(arguments in input);
        let arguments = arguments.parse_terminated(FnArg::parse, Token![,])?;
        // The frame, and the body, which the compiler looks at.
        input.parse::<Token![|]>()?;
        input.parse::<Ident>()?;
        input.parse::<Token![|]>()?;
        input.parse::<Block>()?;
        Ok(Self { documentation, narrow, wide, arguments })
    }
}

/// The functions of a macro call, where it is one of `both!`.
pub(crate) fn both(call: &ItemMacro) -> Option<Both> {
    call.mac.path.is_ident("both").then(|| call.mac.parse_body().unwrap())
}

/// A source with the functions in the place of each `both!`, without their bodies.
pub(crate) fn expanded(source: &str) -> String {
    let file = syn::parse_file(source).unwrap();
    let items = file.items.iter().map(|item| match item {
        Item::Macro(call) => both(call).map_or_else(|| quote!(#item), |both| both.0.iter().map(Twins::functions).collect()),
        _ => quote!(#item),
    });
    let items: TokenStream = items.collect();
    items.to_string()
}

impl Twins {
    fn functions(&self) -> TokenStream {
        let Self { documentation, narrow, wide, .. } = self;
        let (in_utf8, in_utf16) = (self.arguments_with("c_char"), self.arguments_with("u16"));
        let twin = format!(" {narrow}() in UTF-16.");
        quote! {
            #(#documentation)*
            #[unsafe(no_mangle)]
            pub unsafe extern "C" fn #narrow(#in_utf8) -> i32 {}
            #[doc = #twin]
            #[unsafe(no_mangle)]
            pub unsafe extern "C" fn #wide(#in_utf16) -> i32 {}
        }
    }

    fn arguments_with(&self, unit: &str) -> Punctuated<FnArg, Token![,]> {
        struct Units<'a>(&'a str);
        impl VisitMut for Units<'_> {
            fn visit_type_path_mut(&mut self, path: &mut TypePath) {
                if path.path.is_ident("Text") {
                    path.path = format_ident!("{}", self.0).into();
                }
                visit_type_path_mut(self, path);
            }
        }
        let mut arguments = self.arguments.clone();
        arguments.iter_mut().for_each(|argument| Units(unit).visit_fn_arg_mut(argument));
        arguments
    }
}
