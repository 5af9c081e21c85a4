//! What an assessment costs, beside the same work in plain floats and in decimals.
//!
//! Read the ratios, not the times: `assess/status` against `assess/floats`, and 100,000 indicators against 10,000.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use delaftale::Language;
use delaftale::agreement::{Helhedsplan, Id, Indicator};
use delaftale::audit::{AuditOptions, audit};
use delaftale::figure::{Figure, Unit};
use delaftale::follow_up::{Method, Observation, Observations, Question, assess, assess_plan};
use delaftale::reference::{Period, Reference, days, parse_day};
use delaftale::report::{FollowUp, ReportOptions};
use delaftale::rule::Rule;
use delaftale::sheet::Memory;
use delaftale::wire::{call, call_with, read_observations, read_plan};
use rust_decimal::Decimal;

/// A plan with this many indicators, each with a baseline, a rule and two values.
fn plan(indicators: usize) -> (Helhedsplan, Observations) {
    let period = r#"{ "start": "2021-09-01", "end": "2025-08-31" }"#;
    let list: Vec<_> = (0..indicators)
        .map(|i| {
            format!(
                r#"{{ "id": "i{i}", "name": "Aktiveringsgrad", "unit": "percent", "direction": "higher",
                "baseline": {{ "value": "20 %", "reference": "2021-02" }}, "rule": {{ "rule": "øges til 85 % inden 31. august 2025" }} }}"#
            )
        })
        .collect();
    let json = format!(
        r#"{{ "id": "p", "title": "Plan", "municipality": "Eksempel", "regime": "2019-26", "period": {period},
        "delaftaler": [{{ "id": "job", "focusArea": "beskaeftigelse", "period": {period},
        "objectives": [{{ "id": "o", "text": "Delmål", "indicators": [{}] }}] }}] }}"#,
        list.join(",")
    );
    let value = |id: &Id, day: &str, tenths: i64| {
        let reference = Reference::parse(day).unwrap();
        let figure = Figure::new(Decimal::new(tenths, 1), Some(Unit::Percent)).unwrap();
        Observation::new(Id::new("job").unwrap(), id.clone(), reference, figure.into(), reference.effective_date())
    };
    let observations = (0..indicators).flat_map(|i| {
        let id = Id::new(&format!("i{i}")).unwrap();
        [value(&id, "31.8.2022", 300), value(&id, "31.8.2023", 550)]
    });
    (serde_json::from_str(&json).unwrap(), Observations::new(observations.collect()).unwrap())
}

/// The bare arithmetic of path, ratio and cuts in floats: what a spreadsheet cell does.
fn floats(b: f64, target: f64, y: f64, gone: f64, whole: f64) -> u8 {
    let expected = b + (target - b) * gone / whole;
    let r = (y - b) / (expected - b);
    if y >= target {
        0
    } else if r >= 0.95 {
        1
    } else if r >= 0.6 {
        2
    } else {
        3
    }
}

/// The same in decimals of 28 digits.
fn decimals(b: Decimal, target: Decimal, y: Decimal, gone: Decimal, whole: Decimal) -> u8 {
    let expected = b + (target - b) * gone / whole;
    let r = (y - b) / (expected - b);
    if y >= target {
        0
    } else if r >= Decimal::new(95, 2) {
        1
    } else if r >= Decimal::new(6, 1) {
        2
    } else {
        3
    }
}

fn one_indicator(c: &mut Criterion) {
    let (plan, observations) = plan(1);
    let delaftale = &plan.delaftaler[0];
    let period: Period = plan.period_of(delaftale);
    let indicator: &Indicator = delaftale.indicators().next().unwrap().1;
    let own = Observations::new(observations.of(&delaftale.id, &indicator.id).to_vec()).unwrap();
    let method = Method::standard();
    let with_trace = Question::of(parse_day("1.12.2023").unwrap(), &method);
    let without = with_trace.with_trace(false);
    let mut group = c.benchmark_group("assess");
    group.bench_function("status", |b| b.iter(|| assess(black_box(indicator), &period, &own, &without)));
    group.bench_function("with trace", |b| b.iter(|| assess(black_box(indicator), &period, &own, &with_trace)));
    let (from, to, end) = (parse_day("28.2.2021").unwrap(), parse_day("31.8.2023").unwrap(), parse_day("31.8.2025").unwrap());
    group.bench_function("floats", |b| {
        b.iter(|| {
            let (gone, whole) = (days(black_box(from), to), days(from, end));
            #[expect(clippy::cast_precision_loss, reason = "days are few")]
            floats(black_box(20.0), 85.0, 55.0, gone as f64, whole as f64)
        });
    });
    group.bench_function("decimals", |b| {
        b.iter(|| {
            let (gone, whole) = (days(black_box(from), to), days(from, end));
            decimals(black_box(Decimal::from(20)), Decimal::from(85), Decimal::from(55), gone.into(), whole.into())
        });
    });
    group.finish();
}

fn many_indicators(c: &mut Criterion) {
    let method = Method::standard();
    let question = Question::of(parse_day("1.12.2023").unwrap(), &method).with_trace(false);
    let mut group = c.benchmark_group("batch");
    group.sample_size(10);
    for count in [1_000_usize, 10_000, 100_000] {
        let (plan, observations) = plan(count);
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::from_parameter(count), &count, |b, _| {
            b.iter(|| assess_plan(black_box(&plan), &observations, &question));
        });
    }
    group.finish();
}

fn phrases(c: &mut Criterion) {
    let mut group = c.benchmark_group("phrase");
    group.bench_function("canonical", |b| b.iter(|| Rule::parse(black_box("øges til 85 % inden 31. august 2025"))));
    let long = "Andelen af unge mellem 15-25 år, der debuterer med at ryge hash falder årligt med 10% over perioden.";
    group.bench_function("from an agreement", |b| b.iter(|| Rule::parse(black_box(long))));
    group.finish();
}

/// A cell of a sheet that asks again and again about the same rule, with what was read before and without.
fn formulas(c: &mut Criterion) {
    let request = r#"{"formula":"status","arguments":[{"cells":["øges til 85 % inden 31. august 2025"]},{"cells":["20 %"]},
        {"cells":[44255]},{"cells":["55 %"]},{"cells":[45169]},{"cells":[44440]},{"cells":[45900]}]}"#;
    let mut memory = Memory::new();
    let mut group = c.benchmark_group("formula");
    group.bench_function("remembered", |b| b.iter(|| call_with(&mut memory, "formula", black_box(request))));
    group.bench_function("read anew", |b| b.iter(|| call("formula", black_box(request))));
    group.finish();
}

fn documents(c: &mut Criterion) {
    let (plan, _) = plan(100);
    let text = serde_json::to_string(&delaftale::wire::PlanDocument::of(plan)).unwrap();
    c.bench_function("read a plan of 100 indicators", |b| {
        b.iter_batched(|| text.clone(), |text| read_plan(&text), BatchSize::SmallInput);
    });
}

/// A real plan with its real and invented observations: 17 indicators, 12 series, 14 statements.
fn real_plan(c: &mut Criterion) {
    let read = |name: &str| {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/plans").join(name);
        std::fs::read_to_string(path).unwrap()
    };
    let text = read("slagelse-2017.json");
    let plan = read_plan(&text).unwrap();
    let (_, observations) = read_observations(&read("slagelse-2017.opdigtede-observationer.json")).unwrap();
    let method = Method::standard();
    let question = Question::of(parse_day("1.2.2022").unwrap(), &method);
    let options = AuditOptions::new(AuditOptions::FEWER_THAN_5);
    let mut group = c.benchmark_group("a real plan");
    group.bench_function("read", |b| b.iter(|| read_plan(black_box(&text))));
    group.bench_function("assess", |b| b.iter(|| assess_plan(black_box(&plan), &observations, &question)));
    group.bench_function("audit", |b| b.iter(|| audit(black_box(&plan), &options)));
    let follow_up = FollowUp::new(&plan, &observations, audit(&plan, &options), &ReportOptions::of(question.as_of)).unwrap();
    group.bench_function("page", |b| b.iter(|| black_box(&follow_up).to_html(Language::Danish)));
    group.finish();
}

criterion_group!(benches, one_indicator, many_indicators, phrases, formulas, documents, real_plan);
criterion_main!(benches);
