//! Makes a follow-up from a plan, its observations and the findings of its audit.

use super::data::{
    ActivityFollowUp, DelaftaleFollowUp, FindingCounts, FindingGroup, FollowUp, IndicatorFollowUp, ObjectiveFollowUp,
    ObservationLine, PlanHead, PostFollowUp, RuleFollowUp, Run, TableFollowUp,
};
use super::first_page::Doubt;
use super::gather::first_page;
use super::options::{ReportOptions, TablesShown};
use super::plot::Sketch;
use super::year_before::year_before;
use crate::Errors;
use crate::agreement::{Activity, Delaftale, Helhedsplan, Indicator, Objective};
use crate::audit::{Finding, Severity};
use crate::figure::Value;
use crate::follow_up::calendar::{CalendarOptions, calendar};
use crate::follow_up::{Observation, Observations, Summary, assess_checked, values_looked_at};
use crate::reference::Period;
use chrono::NaiveDate;

impl FollowUp {
    /// Makes the follow-up of a plan: assesses each indicator, makes each calendar, and groups the findings by the delaftale that they are
    /// about.
    ///
    /// `findings` comes from an audit of the same plan ([`crate::audit::audit`]). An empty list means that there was no audit, or that it
    /// found nothing.
    ///
    /// ```
    /// use delaftale::Language;
    /// use delaftale::agreement::Helhedsplan;
    /// use delaftale::follow_up::{Observations, Status};
    /// use delaftale::reference::parse_day;
    /// use delaftale::report::{FollowUp, ReportOptions};
    /// let plan: Helhedsplan = serde_json::from_str(r#"{
    ///     "id": "p", "title": "Plan", "municipality": "Eksempel", "regime": "2019-26",
    ///     "period": { "start": "2021-09-01", "end": "2025-08-31" },
    ///     "delaftaler": [{ "id": "job", "focusArea": "beskaeftigelse", "period": { "start": "2021-09-01", "end": "2025-08-31" },
    ///         "objectives": [{ "id": "aktive", "text": "Flere er aktive", "indicators": [{
    ///             "id": "grad", "name": "Aktiveringsgrad", "unit": "percent", "direction": "higher",
    ///             "baseline": { "value": "20 %", "reference": "2021-02" }, "rule": { "rule": "øges til 85 % inden 31. august 2025" }
    ///         }] }] }]
    /// }"#)?;
    /// let observations: Vec<_> = serde_json::from_str(r#"[
    ///     { "delaftale": "job", "indicator": "grad", "reference": "2023-08-31", "value": "55 %", "known": "2023-10-01" }
    /// ]"#)?;
    /// let observations = Observations::new(observations)?;
    /// let options = ReportOptions::of(parse_day("31.12.2023")?);
    /// let follow_up = FollowUp::new(&plan, &observations, Vec::new(), &options)?;
    /// assert_eq!(follow_up.summary.count(Status::OnTrack), 1);
    /// assert!(follow_up.to_markdown(Language::Danish).contains("Forventet på dagen: 56,1 %."));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The errors of [`Observations::check`]: an observation that belongs to no indicator of the plan, or a value that its indicator cannot
    /// have.
    pub fn new(
        plan: &Helhedsplan,
        observations: &Observations,
        findings: Vec<Finding>,
        options: &ReportOptions,
    ) -> Result<Self, Errors> {
        observations.check(plan)?;
        let drawing = Drawing { plan, observations, options };
        let finding_counts = FindingCounts::of(&findings);
        let (mut of_delaftaler, mut of_plan) = (vec![Vec::new(); plan.delaftaler.len()], Vec::new());
        for finding in findings {
            let owner = plan.delaftaler.iter().position(|d| finding.subject.delaftale.as_ref() == Some(&d.id));
            match owner.and_then(|at| of_delaftaler.get_mut(at)) {
                Some(own) => own.push(finding),
                None => of_plan.push(finding),
            }
        }
        let delaftaler: Vec<_> = plan.delaftaler.iter().zip(of_delaftaler).map(|(d, own)| drawing.delaftale(d, own)).collect();
        Ok(Self {
            plan: head(plan),
            as_of: options.assessment.as_of,
            known_at: options.assessment.known_at,
            known_later: delaftaler.iter().flat_map(DelaftaleFollowUp::indicators).map(|i| i.assessment.known_later).sum(),
            provenance: options.provenance.clone(),
            method: options.assessment.method.clone(),
            library_version: env!("CARGO_PKG_VERSION").to_owned(),
            waivers: options.assessment.waivers.clone(),
            summary: Summary::of_assessments(
                delaftaler.iter().flat_map(DelaftaleFollowUp::indicators).map(|i| &i.assessment),
                options.assessment.as_of,
            ),
            finding_counts,
            first_page: first_page(plan, &delaftaler, options.assessment.as_of),
            delaftaler,
            findings: FindingGroup::all(of_plan),
            parts: options.parts,
        })
    }
}

impl FindingCounts {
    fn of(findings: &[Finding]) -> Self {
        let count = |severity| findings.iter().filter(|f| f.severity == severity).count();
        Self { errors: count(Severity::Error), warnings: count(Severity::Warning), notes: count(Severity::Note) }
    }
}

impl FindingGroup {
    /// Groups findings by kind and severity: the most serious first, then in the order of the audit, which is the order of the plan.
    fn all(findings: Vec<Finding>) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for finding in findings {
            let own = |group: &&mut Self| group.code == finding.code && group.severity == finding.severity;
            if let Some(group) = groups.iter_mut().find(own) {
                group.findings.push(finding);
            } else {
                groups.push(Self { code: finding.code, severity: finding.severity, findings: vec![finding] });
            }
        }
        groups.sort_by_key(|group| group.severity);
        groups
    }
}

fn head(plan: &Helhedsplan) -> PlanHead {
    PlanHead {
        id: plan.id.clone(),
        title: plan.title.clone(),
        printed: plan.printed.clone(),
        municipality: plan.municipality.clone(),
        regime: plan.regime,
        period: plan.period,
        secretariat: plan.secretariat.clone(),
        housing_organisations: plan.housing_organisations.clone(),
        departments: plan.departments.iter().map(|d| d.name.clone().unwrap_or_else(|| d.id.to_string())).collect(),
        documents: plan.documents.clone(),
        budget: plan.budget.clone(),
    }
}

struct Drawing<'a> {
    plan: &'a Helhedsplan,
    observations: &'a Observations,
    options: &'a ReportOptions,
}

impl Drawing<'_> {
    fn delaftale(&self, delaftale: &Delaftale, findings: Vec<Finding>) -> DelaftaleFollowUp {
        let as_of = self.options.assessment.as_of;
        let period = self.plan.period_of(delaftale);
        let objectives: Vec<_> = delaftale.objectives.iter().map(|o| self.objective(delaftale, &period, o)).collect();
        let calendar_options =
            CalendarOptions { as_of, known_at: self.options.assessment.known_at, grace_days: self.options.grace_days };
        let posts = delaftale.staffing.iter().map(|post| PostFollowUp {
            post: post.clone(),
            full_time_equivalents: post.full_time_equivalents(),
            run: Run::of(post.period.as_ref().unwrap_or(&period), as_of),
        });
        let tables = delaftale.tables.iter().map(|table| TableFollowUp {
            id: table.id().clone(),
            title: table.title().map(str::to_owned),
            reference: table.reference(),
            table: (self.options.tables == TablesShown::AsTheyStand).then(|| table.clone()),
        });
        DelaftaleFollowUp {
            id: delaftale.id.clone(),
            title: delaftale.title.clone(),
            printed: delaftale.printed.clone(),
            focus_area: delaftale.focus_area,
            period,
            version: delaftale.version.clone(),
            parties: delaftale.parties.clone(),
            summary: Summary::of_assessments(objectives.iter().flat_map(|o| &o.indicators).map(|i| &i.assessment), as_of),
            objectives,
            calendar: calendar(delaftale, &period, self.observations, &calendar_options),
            activities: delaftale.activities.iter().map(|a| activity(a, &period, as_of)).collect(),
            staffing: posts.collect(),
            budget: delaftale.budget.clone(),
            tables_shown: self.options.tables,
            tables: tables.collect(),
            findings: FindingGroup::all(findings),
        }
    }

    fn objective(&self, delaftale: &Delaftale, period: &Period, objective: &Objective) -> ObjectiveFollowUp {
        let activity = objective.activity.as_ref().and_then(|id| delaftale.activities.iter().find(|a| a.id == *id));
        ObjectiveFollowUp {
            id: objective.id.clone(),
            text: objective.text.clone(),
            printed: objective.printed.clone(),
            activity: activity.map(|a| a.name.clone()),
            indicators: objective.indicators.iter().map(|i| self.indicator(delaftale, period, i)).collect(),
        }
    }

    fn indicator(&self, delaftale: &Delaftale, period: &Period, indicator: &Indicator) -> IndicatorFollowUp {
        let options = self.options;
        let own = self.observations.of(&delaftale.id, &indicator.id);
        let question = options.assessment.question();
        let assessment = assess_checked(indicator, period, own, &question);
        let mut observations = Self::observation_lines(own, values_looked_at(indicator, period, own, &question));
        let (as_of, invented) = (question.as_of, options.provenance.invented);
        let sketch = Sketch { indicator, period, assessment: &assessment, observations: &observations, as_of, invented };
        let (plot, counted_yearly) = (sketch.plot(), sketch.is_counted_yearly());
        let expected: Vec<_> = sketch.course().map_or(Vec::new(), |course| {
            let steady = course.said().maintains();
            let day = |o: &ObservationLine| Some(o.reference.effective_date()).filter(|day| !steady && *day > course.start());
            let held = assessment.target.filter(|_| assessment.maintains);
            let on = |day| held.or_else(|| course.expected(day).map(|e| e.value));
            observations.iter().map(|o| on(day(o)?)).collect()
        });
        for (line, expected) in observations.iter_mut().zip(expected) {
            line.expected = expected;
        }
        IndicatorFollowUp {
            id: indicator.id.clone(),
            label: indicator.label.clone(),
            label_printed: indicator.label_printed.clone(),
            name: indicator.name.clone(),
            printed: indicator.printed.clone(),
            unit: indicator.unit,
            direction: indicator.direction,
            population: indicator.population.clone(),
            source: indicator.source.clone(),
            baseline: indicator.baseline.clone(),
            rule: indicator.rule.as_ref().map(|stated| RuleFollowUp {
                rule: *stated.rule(),
                given: stated.given_phrase().filter(|phrase| *phrase != stated.rule().to_string()).map(str::to_owned),
                printed: stated.printed_words().map(str::to_owned),
                ambiguities: stated.ambiguities().to_vec(),
            }),
            doubts: Doubt::about(&assessment),
            year_before: year_before(&observations, &plot, &assessment, counted_yearly),
            assessment,
            observations,
            plot,
        }
    }

    /// The known values of each day, the earliest first. A line has the values of the area and of the municipality.
    fn observation_lines(own: &[Observation], looked_at: [Vec<&Observation>; 2]) -> Vec<ObservationLine> {
        let before = |one: &Observation| -> Option<Value> {
            let same = |o: &&Observation| o.of == one.of && o.is_about_same_time_as(one) && o.known < one.known;
            own.iter().filter(same).max_by_key(|o| o.known).map(|o| o.value).filter(|value| *value != one.value)
        };
        let [area, municipality] = looked_at;
        let mut lines: Vec<ObservationLine> = area
            .into_iter()
            .map(|o| ObservationLine {
                value: Some(o.value),
                numerator: o.numerator,
                denominator: o.denominator,
                replaces: before(o),
                series_break: o.series_break.clone(),
                ..bare(o)
            })
            .collect();
        for o in municipality {
            if let Some(line) = lines.iter_mut().find(|line| line.reference.effective_date() == o.date()) {
                line.municipality = Some(o.value);
            } else {
                lines.push(ObservationLine { municipality: Some(o.value), ..bare(o) });
            }
        }
        lines.sort_by_key(|line| line.reference.effective_date());
        lines
    }
}

fn bare(o: &Observation) -> ObservationLine {
    ObservationLine {
        reference: o.reference,
        value: None,
        numerator: None,
        denominator: None,
        expected: None,
        municipality: None,
        known: o.known,
        replaces: None,
        series_break: None,
        source: o.source.clone(),
        note: o.note.clone(),
    }
}

fn activity(activity: &Activity, outer: &Period, as_of: NaiveDate) -> ActivityFollowUp {
    let period = activity.period.unwrap_or(*outer);
    ActivityFollowUp {
        id: activity.id.clone(),
        name: activity.name.clone(),
        period,
        run: Run::of(&period, as_of),
        shared: activity.shared,
        parts: activity.parts.iter().map(|part| self::activity(part, &period, as_of)).collect(),
    }
}
