//! One call: its pointers are checked before anything is read or written through them.
//!
//! What is written to is claimed first, then what is read. So an input that overlaps an output is noticed before either is touched, and a
//! call that fails leaves every output in a state of its own: NaN, 0, NULL, an empty text.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::mem::size_of;

use arrayvec::ArrayVec;

use super::encoding::Encoding;
use super::failure::{Failure, failed};
use super::given::{self, Given, Misfit};
use crate::errors::{
    DELAFTALE_ERROR_BUFFER_TOO_SMALL, DELAFTALE_ERROR_MISALIGNED, DELAFTALE_ERROR_NULL_POINTER, DELAFTALE_ERROR_OUT_OF_RANGE,
    DELAFTALE_ERROR_OVERLAP,
};

/// The most outputs of one function; more would be a panic, which the guard answers.
const MOST: usize = 12;

/// The outputs of a call.
#[derive(Default)]
pub(crate) struct Frame {
    claimed: ArrayVec<Claim, MOST>,
}

/// The memory of one output, and how it is left when the call fails.
struct Claim {
    start: usize,
    bytes: usize,
    name: &'static str,
    reset: unsafe fn(*mut u8, usize),
    pointer: *mut u8,
    /// How many values are reset.
    resets: usize,
}

/// A type that can be written to the caller's memory.
pub(crate) trait Written: Copy + 'static {
    /// What stands there when the call fails.
    const NOTHING: Self;
}

impl Written for f64 {
    const NOTHING: Self = Self::NAN;
}

impl Written for i32 {
    const NOTHING: Self = 0;
}

impl Written for usize {
    const NOTHING: Self = 0;
}

impl<T: 'static> Written for *mut T {
    const NOTHING: Self = std::ptr::null_mut();
}

/// The place of one value.
pub(crate) struct Out<'a, T> {
    pointer: *mut T,
    memory: PhantomData<&'a mut T>,
}

impl<T: Written> Out<'_, T> {
    pub(crate) fn set(&self, value: T) {
        // SAFETY: `Frame::out` checked the pointer, and its caller promised that it may be written to.
        unsafe { self.pointer.write(value) };
    }
}

/// The places of a column.
pub(crate) struct Outs<'a, T> {
    pointer: *mut T,
    count: usize,
    memory: PhantomData<&'a mut T>,
}

impl<T: Written> Outs<'_, T> {
    /// Nothing is written beyond the end.
    pub(crate) fn set(&self, place: usize, value: T) {
        if place < self.count {
            // SAFETY: inside of what `Frame::outs` checked and its caller promised.
            unsafe { self.pointer.add(place).write(value) };
        }
    }
}

/// The caller's buffer for a text, and the place for its length.
pub(crate) struct TextOut<'a, E: Encoding> {
    buffer: *mut E::Unit,
    capacity: usize,
    length: Option<Out<'a, usize>>,
}

impl<E: Encoding> TextOut<'_, E> {
    /// Writes the text with a NUL at its end; without a buffer, its length only.
    pub(crate) fn set(&self, text: &str) -> Result<(), Failure> {
        // The units of a text are at most its bytes.
        let units: Vec<E::Unit> = E::write(text).collect();
        let count = units.len();
        if let Some(length) = &self.length {
            length.set(count);
        }
        let fits = count < self.capacity;
        let written = if fits { units.as_slice() } else { &[] };
        if self.capacity > 0 {
            // SAFETY: `written` and a NUL fit into the buffer, which `Frame::text_out` checked and its caller promised.
            unsafe {
                self.buffer.copy_from_nonoverlapping(written.as_ptr(), written.len());
                self.buffer.add(written.len()).write(E::NUL);
            }
        }
        if fits || self.buffer.is_null() {
            return Ok(());
        }
        let capacity = self.capacity;
        Err(failed!(
            DELAFTALE_ERROR_BUFFER_TOO_SMALL,
            "buffer",
            "teksten fylder {count} enheder og et nul, men der er plads til {capacity}",
            "the text has {count} units and a NUL, but there is room for {capacity}"
        ))
    }
}

impl Frame {
    /// The place for one value.
    ///
    /// # Safety
    /// `pointer` is NULL or leads to memory for a `T` that may be written to during the call, if it is aligned.
    pub(crate) unsafe fn out<'a, T: Written>(&mut self, pointer: *mut T, name: &'static str) -> Result<Out<'a, T>, Failure> {
        checked(pointer, name)?;
        self.claim(pointer, 1, 1, name)?;
        Ok(Out { pointer, memory: PhantomData })
    }

    /// The place for a value that the caller may not want.
    ///
    /// # Safety
    /// As for [`Frame::out`].
    pub(crate) unsafe fn wanted<'a, T: Written>(
        &mut self,
        pointer: *mut T,
        name: &'static str,
    ) -> Result<Option<Out<'a, T>>, Failure> {
        // SAFETY: as the caller promises.
        if pointer.is_null() { Ok(None) } else { unsafe { self.out(pointer, name) }.map(Some) }
    }

    /// The places of a column that the caller may not want.
    ///
    /// # Safety
    /// `pointer` is NULL or leads to memory for `count` values that may be written to during the call, if it is aligned.
    pub(crate) unsafe fn outs<'a, T: Written>(
        &mut self,
        pointer: *mut T,
        count: usize,
        name: &'static str,
    ) -> Result<Option<Outs<'a, T>>, Failure> {
        if pointer.is_null() {
            return Ok(None);
        }
        checked(pointer, name)?;
        // The columns that are read are of as many values, and some of those are wider: what they cannot have is noticed before this one is
        // written to.
        bytes_of::<f64>(count, name)?;
        self.claim(pointer, count, count, name)?;
        Ok(Some(Outs { pointer, count, memory: PhantomData }))
    }

    /// The caller's buffer. With a capacity of 0 it may be NULL: only the length is asked for.
    ///
    /// # Safety
    /// `buffer` is NULL or leads to memory for `capacity` units that may be written to during the call, if it is aligned; `length` as
    /// for [`Frame::out`].
    pub(crate) unsafe fn text_out<'a, E: Encoding>(
        &mut self,
        buffer: *mut E::Unit,
        capacity: usize,
        length: *mut usize,
    ) -> Result<TextOut<'a, E>, Failure>
    where
        E::Unit: Written,
    {
        if capacity > 0 {
            checked(buffer, "buffer")?;
            // A failure leaves an empty text: the first unit is reset, and all of them are claimed.
            self.claim(buffer, capacity, 1, "buffer")?;
        }
        // SAFETY: as the caller promises.
        let length = unsafe { self.wanted(length, "length") }?;
        Ok(TextOut { buffer: if capacity > 0 { buffer } else { std::ptr::null_mut() }, capacity, length })
    }

    /// A struct of the caller's, which starts with its size.
    ///
    /// # Safety
    /// `pointer` is NULL or leads to a struct of the size that it says, if it is aligned, which stays as it is during the call.
    pub(crate) unsafe fn given<T: Given>(&self, pointer: *const T, name: &'static str) -> Result<T, Failure> {
        checked(pointer, name)?;
        // SAFETY: not NULL and aligned, and the caller promises the rest.
        let read = unsafe { given::size(pointer) }.and_then(|size| Ok((size, unsafe { given::read(pointer) }?)));
        let (size, own) = read.map_err(|misfit| unlike::<T>(misfit, name))?;
        self.read(pointer.cast::<u8>(), size, name)?;
        Ok(own)
    }

    /// A text that must be there.
    ///
    /// # Safety
    /// `pointer` is NULL or leads to units that end with a NUL and stay as they are during the call, if it is aligned.
    pub(crate) unsafe fn text<'a, E: Encoding>(
        &self,
        pointer: *const E::Unit,
        name: &'static str,
    ) -> Result<Cow<'a, str>, Failure> {
        checked(pointer, name)?;
        // SAFETY: not NULL and aligned, and the caller promises the rest.
        let (text, length) = unsafe { E::read(pointer) };
        self.read(pointer, length + 1, name)?;
        text.map_err(|number| {
            let encoding = if size_of::<E::Unit>() == 1 { "UTF-8" } else { "UTF-16" };
            failed!(number, name, "`{name}` er ikke {encoding}", "`{name}` is not {encoding}")
        })
    }

    /// A text that may be NULL.
    ///
    /// # Safety
    /// As for [`Frame::text`].
    pub(crate) unsafe fn optional_text<'a, E: Encoding>(
        &self,
        pointer: *const E::Unit,
        name: &'static str,
    ) -> Result<Option<Cow<'a, str>>, Failure> {
        // SAFETY: as the caller promises.
        if pointer.is_null() { Ok(None) } else { unsafe { self.text::<E>(pointer, name) }.map(Some) }
    }

    /// Texts that will be read one by one while outputs are written: none of them may lie where an output does. Whatever else is wrong
    /// with one is found when it is read.
    ///
    /// # Safety
    /// Each as for [`Frame::text`].
    pub(crate) unsafe fn apart<E: Encoding>(&self, texts: &[*const E::Unit], name: &'static str) -> Result<(), Failure> {
        let mut last = std::ptr::null();
        for &text in texts {
            // Most columns have few different texts.
            if text != last && checked(text, name).is_ok() {
                // SAFETY: not NULL and aligned, and the caller promises the rest.
                self.read(text, unsafe { E::length(text) } + 1, name)?;
            }
            last = text;
        }
        Ok(())
    }

    /// A column; one without rows may be NULL.
    ///
    /// # Safety
    /// `pointer` is NULL or leads to `count` values that stay as they are during the call, if it is aligned.
    pub(crate) unsafe fn column<'a, T: Copy>(
        &self,
        pointer: *const T,
        count: usize,
        name: &'static str,
    ) -> Result<&'a [T], Failure> {
        if count == 0 {
            return Ok(&[]);
        }
        checked(pointer, name)?;
        self.read(pointer, count, name)?;
        // SAFETY: not NULL, aligned and of a possible size, and the caller promises the rest.
        Ok(unsafe { std::slice::from_raw_parts(pointer, count) })
    }

    /// A column that may be NULL.
    ///
    /// # Safety
    /// As for [`Frame::column`].
    pub(crate) unsafe fn optional_column<'a, T: Copy>(
        &self,
        pointer: *const T,
        count: usize,
        name: &'static str,
    ) -> Result<Option<&'a [T]>, Failure> {
        // SAFETY: as the caller promises.
        if pointer.is_null() { Ok(None) } else { unsafe { self.column(pointer, count, name) }.map(Some) }
    }

    /// Leaves every output as a failed call does.
    pub(super) fn reset(&self) {
        for claim in &self.claimed {
            // SAFETY: checked when it was claimed, and nobody has used the memory since.
            unsafe { (claim.reset)(claim.pointer, claim.resets) };
        }
    }

    /// Notes `count` values as an output, of which a failure resets the first few.
    fn claim<T: Written>(&mut self, pointer: *mut T, count: usize, resets: usize, name: &'static str) -> Result<(), Failure> {
        /// # Safety
        /// `pointer` leads to memory for `count` values.
        unsafe fn reset<T: Written>(pointer: *mut u8, count: usize) {
            let pointer = pointer.cast::<T>();
            for place in 0..count {
                // SAFETY: as the caller promises.
                unsafe { pointer.add(place).write(T::NOTHING) };
            }
        }
        let bytes = self.free(pointer.cast_const(), count, name)?;
        let pointer = pointer.cast::<u8>();
        self.claimed.push(Claim { start: pointer.addr(), bytes, name, reset: reset::<T>, pointer, resets });
        Ok(())
    }

    fn read<T>(&self, pointer: *const T, count: usize, name: &'static str) -> Result<(), Failure> {
        self.free(pointer, count, name).map(|_| ())
    }

    /// How many bytes so many values have, when no output that was claimed overlaps them.
    fn free<T>(&self, pointer: *const T, count: usize, name: &'static str) -> Result<usize, Failure> {
        let bytes = bytes_of::<T>(count, name)?;
        let start = pointer.addr();
        let Some(end) = start.checked_add(bytes) else { return Err(too_many(count, name)) };
        match self.claimed.iter().find(|claim| start < claim.start + claim.bytes && claim.start < end) {
            None => Ok(bytes),
            Some(Claim { name: other, .. }) => Err(failed!(
                DELAFTALE_ERROR_OVERLAP,
                name,
                "`{name}` og `{other}` deler hukommelse, og `{other}` skal skrives",
                "`{name}` and `{other}` share memory, and the call writes `{other}`"
            )),
        }
    }
}

impl Written for u16 {
    const NOTHING: Self = 0;
}

impl Written for std::ffi::c_char {
    const NOTHING: Self = 0;
}

/// How many bytes so many values have, when there can be so many.
fn bytes_of<T>(count: usize, name: &'static str) -> Result<usize, Failure> {
    let bytes = count.checked_mul(size_of::<T>()).filter(|bytes| isize::try_from(*bytes).is_ok());
    bytes.ok_or_else(|| too_many(count, name))
}

fn too_many(count: usize, name: &'static str) -> Failure {
    failed!(DELAFTALE_ERROR_OUT_OF_RANGE, name, "`{name}` kan ikke have {count} pladser", "`{name}` cannot have {count} places")
}

/// A struct that is none of this library's.
fn unlike<T: Given>(misfit: Misfit, name: &'static str) -> Failure {
    let path = format!("{name}/size");
    match misfit {
        Misfit::NoVersion(size) => {
            let own = size_of::<T>();
            failed!(
                DELAFTALE_ERROR_OUT_OF_RANGE,
                path,
                "`{name}` siger, at den fylder {size} byte; her fylder den {own}",
                "`{name}` says that its size is {size} bytes; here it is {own}"
            )
        }
        Misfit::Newer => failed!(
            DELAFTALE_ERROR_OUT_OF_RANGE,
            path,
            "`{name}` er nyere end biblioteket, som ikke kender alt, hvad der er udfyldt",
            "`{name}` is newer than the library, which does not know every member that is filled in"
        ),
    }
}

fn checked<T>(pointer: *const T, name: &'static str) -> Result<(), Failure> {
    if pointer.is_null() {
        return Err(failed!(DELAFTALE_ERROR_NULL_POINTER, name, "`{name}` er NULL", "`{name}` is NULL"));
    }
    if !pointer.is_aligned() {
        let to = align_of::<T>();
        return Err(failed!(
            DELAFTALE_ERROR_MISALIGNED,
            name,
            "`{name}` ligger ikke på en adresse, der går op i {to}",
            "`{name}` is not at a multiple of {to}"
        ));
    }
    Ok(())
}
