//! Plans (helhedsplaner) as handles.

use std::ffi::c_char;

use delaftale::agreement::{Helhedsplan, Indicator, Objective};
use delaftale::wire::{PlanDocument, read_plan};
use delaftale::{Language, agreement::Delaftale};

use super::{Handles, counted, json_of, strings};
use crate::border::{Failure, Frame, Handle, Utf8, args, guard};
use crate::choices;
use crate::numbers::{number_of, optional_number_of};

/// A plan, read and checked. It never changes: any number of threads may use it.
pub struct DelaftalePlan {
    _private: [u8; 0],
}

impl Handle for DelaftalePlan {}

pub(super) static PLANS: Handles<Helhedsplan> = Handles::of("plan", "en plan", "plan");

/// Text of a plan: its id.
pub const DELAFTALE_PLAN_ID: i32 = 0;
/// Text of a plan: its title.
pub const DELAFTALE_PLAN_TITLE: i32 = 1;
/// Text of a plan: the municipality (kommune).
pub const DELAFTALE_PLAN_MUNICIPALITY: i32 = 2;

/// Text of an indicator: the id of its delaftale.
pub const DELAFTALE_INDICATOR_DELAFTALE: i32 = 0;
/// Text of an indicator: the id of its objective (delmål).
pub const DELAFTALE_INDICATOR_OBJECTIVE: i32 = 1;
/// Text of an indicator: its own id.
pub const DELAFTALE_INDICATOR_ID: i32 = 2;
/// Text of an indicator: what is measured.
pub const DELAFTALE_INDICATOR_NAME: i32 = 3;
/// Text of an indicator: the text of its objective.
pub const DELAFTALE_INDICATOR_OBJECTIVE_TEXT: i32 = 4;
/// Text of an indicator: its unit.
pub const DELAFTALE_INDICATOR_UNIT: i32 = 5;
/// Text of an indicator: its rule (målsætning) as a canonical Danish phrase; empty where there is none.
pub const DELAFTALE_INDICATOR_RULE: i32 = 6;
/// Text of an indicator: its baseline as printed; empty where there is none.
pub const DELAFTALE_INDICATOR_BASELINE: i32 = 7;
/// Text of an indicator: the time that its baseline covers; empty where the plan does not say it.
pub const DELAFTALE_INDICATOR_BASELINE_REFERENCE: i32 = 8;
/// Text of an indicator: its source (datakilde); empty where there is none.
pub const DELAFTALE_INDICATOR_SOURCE: i32 = 9;

/// Reads and checks a plan, a JSON document with a schemaVersion. Free it with delaftale_plan_free().
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_plan_read(json: *const c_char, plan: *mut *mut DelaftalePlan) -> i32 {
    guard("delaftale_plan_read", args![json], |frame| {
        // SAFETY: as the caller promises.
        let (plan, json) = unsafe { (frame.out(plan, "plan")?, frame.text::<Utf8>(json, "json")?) };
        plan.set(PLANS.hand_out(read_plan(&json).map_err(|errors| errors.within("json"))?));
        Ok(())
    })
}

/// Frees a plan. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE: it was freed before.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_plan_free(plan: *mut DelaftalePlan) -> i32 {
    guard("delaftale_plan_free", args![plan], |_| PLANS.free(plan))
}

/// The plan as a JSON document. Free it with delaftale_string_free().
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_plan_json(plan: *const DelaftalePlan, json: *mut *mut c_char) -> i32 {
    guard("delaftale_plan_json", args![plan], |frame| {
        let document = |_: &Frame| json_of(&PlanDocument::of((*PLANS.of_handle(plan)?).clone()));
        // SAFETY: as the caller promises.
        unsafe { strings::allocated(frame, (json, "json"), document) }
    })
}

/// A text of the plan, one of DELAFTALE_PLAN_....
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_plan_text(
    plan: *const DelaftalePlan,
    field: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_plan_text", args![plan, field, capacity], |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.text_out::<Utf8>(buffer, capacity, length) }?;
        let plan = PLANS.of_handle(plan)?;
        out.set(match field {
            DELAFTALE_PLAN_ID => plan.id.as_str(),
            DELAFTALE_PLAN_TITLE => &plan.title,
            DELAFTALE_PLAN_MUNICIPALITY => &plan.municipality,
            _ => return Err(Failure::no_choice("field", field)),
        })
    })
}

/// The first and the last day of the plan, as numbers of `dates`. `*end` is DELAFTALE_NO_DATE where the plan has no end.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_plan_period(plan: *const DelaftalePlan, dates: i32, start: *mut f64, end: *mut f64) -> i32 {
    guard("delaftale_plan_period", args![plan, dates], |frame| {
        // SAFETY: as the caller promises.
        let (start, end) = unsafe { (frame.out(start, "start")?, frame.out(end, "end")?) };
        let dates = choices::dates("dates", dates)?;
        let period = PLANS.of_handle(plan)?.period;
        start.set(number_of(period.start(), dates)?);
        end.set(optional_number_of(period.end(), dates)?);
        Ok(())
    })
}

/// The number of indicators in the plan, over all its delaftaler.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_plan_indicator_count(plan: *const DelaftalePlan, count: *mut usize) -> i32 {
    guard("delaftale_plan_indicator_count", args![plan], |frame| {
        // SAFETY: as the caller promises.
        unsafe { counted(frame, count, || Ok(indicators(&*PLANS.of_handle(plan)?).count())) }
    })
}

/// A text of an indicator, one of DELAFTALE_INDICATOR_..., in a language. `index` counts from 0, in the order of the document.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_plan_indicator_text(
    plan: *const DelaftalePlan,
    index: usize,
    field: i32,
    language: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_plan_indicator_text", args![plan, index, field, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.text_out::<Utf8>(buffer, capacity, length) }?;
        let (plan, language) = (PLANS.of_handle(plan)?, choices::language(language)?);
        out.set(&text(nth(&plan, index)?, field, language)?)
    })
}

/// The unit of an indicator, one of DELAFTALE_UNIT_..., and its direction, one of DELAFTALE_DIRECTION_....
///
/// `unit` and `direction` may be NULL.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_plan_indicator_unit(
    plan: *const DelaftalePlan,
    index: usize,
    unit: *mut i32,
    direction: *mut i32,
) -> i32 {
    guard("delaftale_plan_indicator_unit", args![plan, index], |frame| {
        // SAFETY: as the caller promises.
        let (unit, direction) = unsafe { (frame.wanted(unit, "unit")?, frame.wanted(direction, "direction")?) };
        let plan = PLANS.of_handle(plan)?;
        let (_, _, indicator) = nth(&plan, index)?;
        if let Some(unit) = unit {
            unit.set(choices::unit_number(Some(indicator.unit)));
        }
        if let Some(direction) = direction {
            direction.set(choices::direction_number(indicator.direction));
        }
        Ok(())
    })
}

type Found<'a> = (&'a Delaftale, &'a Objective, &'a Indicator);

/// Every indicator, in the order of the document: that of the assessments too.
fn indicators(plan: &Helhedsplan) -> impl Iterator<Item = Found<'_>> {
    plan.delaftaler
        .iter()
        .flat_map(|delaftale| delaftale.indicators().map(move |(objective, indicator)| (delaftale, objective, indicator)))
}

fn nth(plan: &Helhedsplan, index: usize) -> Result<Found<'_>, Failure> {
    indicators(plan).nth(index).ok_or_else(|| Failure::no_such("index", index, indicators(plan).count()))
}

fn text((delaftale, objective, indicator): Found<'_>, field: i32, language: Language) -> Result<String, Failure> {
    let baseline = indicator.baseline.as_ref();
    Ok(match field {
        DELAFTALE_INDICATOR_DELAFTALE => delaftale.id.to_string(),
        DELAFTALE_INDICATOR_OBJECTIVE => objective.id.to_string(),
        DELAFTALE_INDICATOR_ID => indicator.id.to_string(),
        DELAFTALE_INDICATOR_NAME => indicator.name.clone(),
        DELAFTALE_INDICATOR_OBJECTIVE_TEXT => objective.text.clone(),
        DELAFTALE_INDICATOR_UNIT => indicator.unit.word(language).to_owned(),
        DELAFTALE_INDICATOR_RULE => indicator.rule.as_ref().map(|stated| stated.rule().to_string()).unwrap_or_default(),
        DELAFTALE_INDICATOR_BASELINE => baseline.map(|own| own.value.word(language)).unwrap_or_default(),
        DELAFTALE_INDICATOR_BASELINE_REFERENCE => {
            baseline.and_then(|own| own.reference).map(|reference| reference.in_language(language)).unwrap_or_default()
        }
        DELAFTALE_INDICATOR_SOURCE => indicator.source.as_ref().map(|source| source.name.clone()).unwrap_or_default(),
        _ => return Err(Failure::no_choice("field", field)),
    })
}
