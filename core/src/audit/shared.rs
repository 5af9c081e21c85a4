//! The merge of equal findings about several indicators into one.

use super::auditor::Auditor;
use super::cases::Case;
use super::finding::Finding;
use super::sentence::Term;

/// Findings about one indicator each, with the same words apart from the name of the indicator.
struct Group<'f> {
    cases: Vec<&'f Case<'f>>,
    findings: Vec<Finding>,
}

impl Group<'_> {
    /// Whether the finding has the same words about its indicator as the findings of the group.
    fn says(&self, case: &Case<'_>, finding: &Finding) -> bool {
        let (Some(first), Some(own)) = (self.findings.first(), self.cases.first()) else { return false };
        let without = |case: &Case<'_>, finding: &Finding| finding.saying(&case.indicator.name, &Term::Nothing);
        (first.code, first.severity) == (finding.code, finding.severity)
            && finding.who(&case.indicator.name).is_some()
            && without(own, first) == without(case, finding)
    }
}

/// Reports a finding about one indicator at that indicator. Equal findings about several indicators become one finding at the objectives.
pub(super) fn report(audit: &mut Auditor<'_>, found: Vec<(&Case<'_>, Finding)>) {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (case, finding) in found {
        match groups.iter_mut().find(|group| group.says(case, &finding)) {
            Some(group) => {
                group.cases.push(case);
                group.findings.push(finding);
            }
            None => groups.push(Group { cases: vec![case], findings: vec![finding] }),
        }
    }
    for Group { cases, findings } in groups {
        let ([case, _, ..], [first, _, ..]) = (cases.as_slice(), findings.as_slice()) else {
            let spot = cases.first().map_or_else(|| audit.objectives(), |case| case.spot.clone());
            audit.report(&spot, findings);
            continue;
        };
        let each = cases.iter().zip(&findings).filter_map(|(case, finding)| finding.who(&case.indicator.name).cloned());
        let sentence = first.saying(&case.indicator.name, &Term::List(each.collect()));
        let spot = audit.objectives();
        let paths = findings.iter().map(|finding| finding.path.clone()).collect();
        let mut shared = spot.finding(first.code, first.severity, sentence).concerning(paths);
        shared.grade = first.grade;
        shared.printed = first.printed.clone().filter(|print| findings.iter().all(|other| other.printed.as_ref() == Some(print)));
        audit.report(&spot, [shared]);
    }
}
