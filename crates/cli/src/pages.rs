//! The pages that people read in a terminal: what was found, and what a message means.

use model::{Problem, Text, id};
use model::{check::CheckReport, rehearsal::RehearsalStep};
use net::Exchange;

use crate::layout::{Page, Tone};
use crate::outcome::{CheckOut, FindingOut, MatchOut, Outcome, ProblemOut};
use crate::words::{filled, say};

/// The outcome of a check or a rehearsal for people. What matters most is told last, above a line that names it: there the
/// reader is when the program ends.
pub fn outcome(outcome: &Outcome, reports: &[CheckReport]) -> Page {
    let mut page = Page::default();
    for tidied in &outcome.tidied {
        page.text(2, &say(&format!("tidied-{tidied}")));
    }
    for check in &outcome.checks {
        let report = reports.iter().find(|report| report.check.as_str() == check.id);
        row(&mut page, check, report);
    }
    page.gap();
    page.text(0, &say(id!("cli-from-here")));

    // What a rehearsal found is told with its evidence.
    let found = outcome.findings.iter().flatten().collect::<Vec<_>>();
    let is_found = |problem: &ProblemOut| found.iter().any(|finding| finding.problem.id == problem.id);
    for warning in outcome.warnings.iter().rev() {
        page.gap();
        problem(&mut page, NOTED, warning, None);
    }
    list(&mut page, id!("cli-not-kept"), "attributes", outcome.not_kept.as_deref().unwrap_or_default());
    let sorted = by_importance(&found);
    for finding in sorted.iter().rev() {
        page.gap();
        tell(&mut page, finding);
    }
    let mark = match outcome.outcome {
        "could-not-check" => UNCLEAR,
        _ => BROKEN,
    };
    if let Some(broken) = outcome.problem.as_ref().filter(|broken| !is_found(broken)) {
        page.gap();
        problem(&mut page, mark, broken, None);
        evidence(&mut page, id!("cli-what-failed"), &outcome.evidence);
    }
    list(&mut page, id!("cli-left-behind"), "names", &outcome.left_behind);

    page.gap();
    summary(&mut page, outcome, &sorted);
    page
}

/// A link of the chain, or a step of the rehearsal.
fn row(page: &mut Page, check: &CheckOut, report: Option<&CheckReport>) {
    let (mark, tone) = match check.state {
        "passed" => GOOD,
        "warned" => NOTED,
        "failed" => BROKEN,
        "could-not-check" => UNCLEAR,
        // It was looked at, and nobody needs it.
        _ if report.is_some() => INFORMATION,
        _ => ("·", Tone::Plain),
    };
    let prefix = if RehearsalStep::ALL.iter().any(|step| step.as_str() == check.id) {
        "step-of-rehearsal"
    } else {
        "check"
    };
    let took = check.milliseconds.map(|took| format!("  {took} ms")).unwrap_or_default();
    let name = say(&format!("{prefix}-{}", check.id));
    page.item(0, mark, tone, &format!("{name}: {}{took}", check.state_words));
    if let Some(detail) = report.and_then(|report| report.detail.as_ref()) {
        page.text(4, &filled(detail));
    }
}

/// What a rehearsal found, the most important first: how bad it is, then the order of the flow.
fn by_importance<'a>(found: &[&'a FindingOut]) -> Vec<&'a FindingOut> {
    let of = |severity| found.iter().copied().filter(move |finding| finding.severity == severity);
    SEVERITIES.into_iter().flat_map(of).collect()
}

const SEVERITIES: [&str; 3] = ["blocks", "degrades", "note"];

/// A finding of the rehearsal, with what was sent and received.
fn tell(page: &mut Page, finding: &FindingOut) {
    let mark = match finding.severity {
        "blocks" => BROKEN,
        "degrades" => NOTED,
        _ => INFORMATION,
    };
    let step = say(&format!("step-of-rehearsal-{}", finding.step));
    let severity = say(&format!("severity-{}", finding.severity));
    problem(page, mark, &finding.problem, Some(&format!("{step}: {severity}")));
    evidence(page, id!("cli-evidence"), &finding.evidence);
}

/// What was sent and received, or what failed before that, below its title.
fn evidence(page: &mut Page, title: &str, exchanges: &[Exchange]) {
    if !exchanges.is_empty() {
        page.text(2, &say(title));
    }
    for exchange in exchanges {
        page.verbatim(4, &exchange.request);
        page.verbatim(4, &exchange.outcome);
        for line in &exchange.answer {
            page.verbatim(6, line);
        }
    }
}

/// The last line: how it stands, and what to look at first.
fn summary(page: &mut Page, outcome: &Outcome, sorted: &[&FindingOut]) {
    let named = |problem: &ProblemOut| format!("{} {}", problem.short, problem.title.0);
    let notes = outcome.warnings.iter().map(|warning| ("note", warning));
    let found = sorted.iter().map(|finding| (finding.severity, &finding.problem));
    let all = found.chain(notes).collect::<Vec<_>>();
    let counted = |severity: &&str| {
        let count = all.iter().filter(|(one, _)| one == severity).count();
        let number = if count == 1 { "one" } else { "other" };
        let text = Text::new(format!("cli-count-{severity}")).with("count", count).with("number", number);
        (count > 0).then(|| filled(&text))
    };
    let counts = SEVERITIES.iter().filter_map(counted).collect::<Vec<_>>().join(", ");
    let of_all = |id, first| filled(&Text::new(id).with("counts", &counts).with("first", named(first)));
    let ((mark, tone), text) = match (outcome.outcome, all.first()) {
        ("ready", None) => (GOOD, say(id!("cli-ready"))),
        ("ready", Some((_, first))) => (GOOD, of_all(id!("cli-ready-noted"), first)),
        ("problem", Some((severity, first))) if *severity != "note" => {
            (BROKEN, of_all(id!("cli-found"), first))
        }
        (state, _) => {
            let first = outcome.problem.as_ref().map(named).unwrap_or_default();
            let mark = if state == "problem" { BROKEN } else { UNCLEAR };
            (mark, filled(&Text::new(format!("cli-{state}")).with("first", first)))
        }
    };
    page.item(0, mark, tone, &text);
}

/// A sentence with a list in it, where there is something to list.
fn list(page: &mut Page, id: &str, name: &str, items: &[String]) {
    if !items.is_empty() {
        page.gap();
        page.text(0, &filled(&Text::new(id).with(name, items.join(", "))));
    }
}

/// What a message means, for people.
pub fn explained(outcome: explain::Conclusion, matches: &[MatchOut], more_left_out: bool) -> Page {
    let mut page = Page::default();
    let is_likely = matches.first().is_some_and(|best| best.certainty == "likely");
    let heading = match outcome {
        explain::Conclusion::Explained if is_likely => say(id!("explain-likely")),
        _ => say(&format!("explain-{}", outcome.as_str())),
    };
    page.text(0, &heading);
    if matches.is_empty() {
        page.text(0, &say(id!("explain-unknown.text")));
    }
    let mark = if outcome == explain::Conclusion::NotAnError { GOOD } else { BROKEN };
    for (place, one) in matches.iter().enumerate() {
        if place == 1 {
            page.gap();
            page.text(0, &format!("{}:", say(id!("explain-others"))));
        }
        page.gap();
        problem(&mut page, if place == 0 { mark } else { INFORMATION }, &one.problem, None);
    }
    if more_left_out {
        page.gap();
        page.text(0, &say(id!("explain-left-out")));
    }
    page
}

/// A problem, or what only looks like one, behind its mark.
pub fn problem(page: &mut Page, (mark, tone): (&str, Tone), problem: &ProblemOut, about: Option<&str>) {
    page.title(mark, tone, problem.short, &problem.title.0);
    for text in about.into_iter().chain([problem.why.0.as_str(), &problem.fix.0]) {
        page.text(2, text);
    }
    if mark != GOOD.0 {
        page.text(2, &say(&format!("who-{}", problem.who)));
    }
    if let Some(message) = &problem.message {
        page.text(2, &format!("{}:", say(id!("problem-message"))));
        page.text(4, &message.0);
    }
}

/// A problem that concerns every command: the organization's policy.
pub fn alone(what: &Problem) -> Page {
    let mut page = Page::default();
    problem(&mut page, BROKEN, &ProblemOut::new(what), None);
    page
}

/// Marks, which say by themselves what their color says again.
pub const GOOD: (&str, Tone) = ("✓", Tone::Good);
pub const NOTED: (&str, Tone) = ("!", Tone::Doubtful);
pub const BROKEN: (&str, Tone) = ("✗", Tone::Bad);
pub const UNCLEAR: (&str, Tone) = ("?", Tone::Doubtful);
pub const INFORMATION: (&str, Tone) = ("i", Tone::Plain);

#[cfg(test)]
mod tests {
    use model::flow::CONNECTION;
    use model::rehearsal::{Finding, RehearsalOutcome, Severity};
    use model::{CheckId, ProblemId, Verdict};

    use super::*;
    use crate::layout::Look;

    fn lines(outcome: &Outcome, reports: &[CheckReport]) -> Vec<String> {
        let page = super::outcome(outcome, reports).render(Look::PLAIN);
        page.lines().map(str::to_owned).collect()
    }

    fn passed() -> Vec<CheckReport> {
        CONNECTION.iter().map(|check| CheckReport::new(*check, Verdict::Passed)).collect()
    }

    fn finding(problem: ProblemId, severity: Severity, step: RehearsalStep) -> Finding {
        Finding { problem: problem.into(), severity, step, evidence: Vec::new() }
    }

    fn of_rehearsal(reports: &[CheckReport], rehearsed: RehearsalOutcome) -> Outcome {
        let mut outcome = Outcome::new(CONNECTION, reports, [], 8);
        outcome.add(&rehearsed);
        outcome
    }

    #[test]
    fn the_worst_finding_is_told_last_and_the_last_line_names_it() {
        let findings = vec![
            finding(ProblemId::ExternalIdNotSearchable, Severity::Note, RehearsalStep::ByExternalId),
            finding(ProblemId::DuplicateNotRefused, Severity::Degrades, RehearsalStep::Duplicate),
            finding(ProblemId::UpdateRefused, Severity::Blocks, RehearsalStep::UpdateText),
            finding(ProblemId::DisableRefused, Severity::Blocks, RehearsalStep::Disable),
            finding(ProblemId::ActiveKeptAsText, Severity::Note, RehearsalStep::Restore),
        ];
        let outcome = of_rehearsal(&passed(), RehearsalOutcome { findings, ..RehearsalOutcome::default() });
        let lines = lines(&outcome, &passed());
        let codes = [
            ProblemId::ActiveKeptAsText,
            ProblemId::ExternalIdNotSearchable,
            ProblemId::DuplicateNotRefused,
            ProblemId::DisableRefused,
            ProblemId::UpdateRefused,
        ]
        .map(ProblemId::short);
        let order: Vec<&str> = lines
            .iter()
            .filter_map(|line| codes.iter().find(|code| line.contains(&format!("{code}  "))))
            .copied()
            .collect();
        assert_eq!(order, codes);
        assert_eq!(
            lines.last().unwrap(),
            "✗ Found: 2 block Entra, 1 affects people, 2 notes. First: U22 People can’t be changed"
        );
    }

    #[test]
    fn a_warning_of_the_connection_is_counted_with_what_the_rehearsal_found() {
        let mut reports = passed();
        reports[3].verdict = Verdict::Warned(vec![ProblemId::CertificateNotPublic.into()]);
        let findings = vec![finding(ProblemId::UpdateRefused, Severity::Blocks, RehearsalStep::UpdateText)];
        let found = of_rehearsal(&reports, RehearsalOutcome { findings, ..RehearsalOutcome::default() });
        let last = "✗ Found: 1 blocks Entra, 1 note. First: U22 People can’t be changed";
        assert_eq!(lines(&found, &reports).last().unwrap(), last);
        let none = of_rehearsal(&reports, RehearsalOutcome::default());
        let last = "✓ Ready: the address answers the way Entra needs. 1 note. First: C26 This computer trusts the certificate, but others may not";
        assert_eq!(lines(&none, &reports).last().unwrap(), last);
    }

    #[test]
    fn the_last_line_says_ready_what_is_wrong_or_why_nobody_can_tell() {
        let ready = Outcome::new(CONNECTION, &passed(), [], 8);
        assert_eq!(
            lines(&ready, &passed()).last().unwrap(),
            "✓ Ready: the address answers the way Entra needs"
        );
        let of = |verdict| {
            let reports = [CheckReport::new(CheckId::Address, verdict)];
            let lines = lines(&Outcome::new(CONNECTION, &reports, [], 0), &reports);
            assert!(
                lines
                    .iter()
                    .filter(|line| line.contains("We found") || line.contains("We couldn’t check"))
                    .count()
                    == 1
            );
            lines.last().unwrap().clone()
        };
        let problem = || Problem::from(ProblemId::TokenRejected);
        assert_eq!(
            of(Verdict::Failed(problem())),
            "✗ We found a problem: T23 Trelica didn’t accept the token"
        );
        assert_eq!(
            of(Verdict::CouldNotCheck(problem())),
            "? We couldn’t check this: T23 Trelica didn’t accept the token"
        );
        let stopped =
            of_rehearsal(&passed(), RehearsalOutcome::stopped(ProblemId::RehearsalElsewhere.into()));
        assert_eq!(
            lines(&stopped, &passed()).last().unwrap(),
            "? We couldn’t check this: K33 Another rehearsal is running on this computer"
        );
    }

    #[test]
    fn a_link_that_nobody_needs_is_there_for_information_as_in_the_wizard() {
        let mut reports = passed();
        reports[8].verdict = Verdict::NotChecked;
        let lines = lines(&Outcome::new(CONNECTION, &reports, [], 8), &reports);
        assert_eq!(lines[8], "i The server describes itself: For information");
        let broken = [CheckReport::new(CheckId::Address, Verdict::Failed(ProblemId::AddressMissing.into()))];
        let lines = self::lines(&Outcome::new(CONNECTION, &broken, [], 0), &broken);
        assert_eq!(lines[8], "· The server describes itself: Not checked yet");
    }

    #[test]
    fn where_it_was_checked_stands_below_the_checks() {
        let lines = lines(&Outcome::new(CONNECTION, &passed(), [], 8), &passed());
        assert_eq!(lines[9..11], ["", "Checked from this computer. Entra connects from Microsoft’s cloud."]);
    }

    #[test]
    fn test_users_who_are_left_are_named_before_the_last_line() {
        let left_behind = vec!["scim-setup-test-1@contoso.com".to_owned()];
        let outcome =
            of_rehearsal(&passed(), RehearsalOutcome { left_behind, ..RehearsalOutcome::default() });
        let lines = lines(&outcome, &passed());
        let [.., left, _, last] = lines.as_slice() else { panic!("{lines:?}") };
        assert!(left.contains("scim-setup-test-1@contoso.com") && last.starts_with('✓'), "{lines:?}");
    }
}
