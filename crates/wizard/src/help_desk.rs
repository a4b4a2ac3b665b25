//! What is copied for the help desk: redacted text with step, codes and what was tried. Holds no secret, because the
//! engine never has one.

use jiff::Timestamp;
use model::entra::Roles;
use model::flow::{CONNECTION, PERSON};
use model::{CheckId, Field, Problem, ProblemId, StepId, Text, Verdict, catalog, id};
use provisioning::of_sign_in_message;

use crate::{engine::State, view};

/// The message that asks Trelica's people to add the missing email domains.
pub fn domain_message(state: &State) -> Option<String> {
    view::domain_message(state).map(|text| catalog::say(&text, &view::common(state)))
}

/// The text for the help desk about the page that is shown.
pub fn help_desk(state: &State, now: Timestamp) -> String {
    let say = |text: Text| catalog::say(&text, &view::common(state));
    let facts = &state.facts;
    let mut lines = vec![say(Text::new(id!("report-heading")))];

    lines.push(say(current_step(state)));
    lines.push(say(Text::new(if state.environment.practice {
        id!("report-mode-practice")
    } else {
        id!("report-mode-real")
    })));
    lines.push(say(Text::new(id!("report-version"))
        .with("version", env!("CARGO_PKG_VERSION"))
        .with("when", now.strftime("%Y-%m-%d %H:%M UTC"))));
    if let Some(address) = facts.answers.address() {
        lines.push(say(Text::new(id!("report-address"))
            .with("host", address.host())
            .with("path", address.url.path())));
    }
    lines.push(String::new());
    let problems = open_problems(state);
    if problems.is_empty() {
        lines.push(say(Text::new(id!("report-none"))));
    }
    for problem in &problems {
        lines.push(say(Text::new(id!("report-problem"))
            .with("short", problem.id.short())
            .with("spoken", problem.id.spoken())
            .with("id", problem.id.as_str())
            .with("title", say(view::problem_text(problem, "")))));
        lines.push(format!("  {}", say(view::problem_text(problem, ".why"))));
        lines.push(format!("  {}", say(view::problem_text(problem, ".fix"))));
    }
    lines.push(String::new());
    lines.push(say(Text::new(id!("report-checks"))));
    for step in StepId::ALL.iter().filter(|step| **step != StepId::Before) {
        let status = model::step_status::status(*step, facts);
        lines.push(format!(
            "  {} {}: {}",
            step.number().unwrap_or(0),
            say(Text::new(view::step_id(*step))),
            say(view::status_text(status))
        ));
    }
    for check in CONNECTION.iter().chain(PERSON) {
        if let Some(outcome) = facts.holds(*check) {
            let milliseconds = outcome.milliseconds.map(|took| format!(", {took} ms")).unwrap_or_default();
            lines.push(format!(
                "  {}: {}{milliseconds}",
                check.as_str(),
                say(view::verdict_text(Some(&outcome.verdict))),
            ));
            for exchange in &outcome.proof {
                // The request line carries a name only of the pilot, whom the person named; it is left out all the same.
                lines.push(format!("    {}", exchange.outcome));
            }
        }
    }
    for exchange in state.session.entra.failure.iter().flat_map(|(_, proof)| proof) {
        // Microsoft's support finds a request by these two names.
        let named = exchange.answer.iter().filter(|line| line.contains("request-id: "));
        let named: Vec<&str> = named.map(String::as_str).collect();
        lines.push(format!("  Graph: {}, {}", exchange.outcome, named.join(", ")));
    }
    lines.push(String::new());
    lines.push(say(Text::new(id!("report-no-secret"))));
    lines.join("\n")
}

/// The step that is open.
pub fn current_step(state: &State) -> Text {
    let at = state.facts.at;
    match at.number() {
        Some(number) => {
            Text::new(id!("report-step")).with("number", number).with("name-id", view::step_id(at))
        }
        None => Text::new(id!("window-title-before")),
    }
}

/// The message for whoever can act on a problem that is open now.
pub fn message(state: &State, id: &str) -> Option<String> {
    let problem = open_problems(state).into_iter().find(|problem| problem.id.as_str() == id)?;
    let text = catalog::find(&view::problem_text(&problem, ".message"), &view::common(state))?;
    Some(text.replace("**", "") + &attached(state, &problem))
}

/// The request and the answer that a rehearsal's finding rests on, which its message says are attached.
fn attached(state: &State, problem: &Problem) -> String {
    let findings = state.session.rehearsed.iter().flat_map(|rehearsed| &rehearsed.findings);
    let mut lines = Vec::new();
    for exchange in
        findings.filter(|finding| finding.problem == *problem).flat_map(|finding| &finding.evidence)
    {
        lines.extend([String::new(), exchange.request.clone(), exchange.outcome.clone()]);
        lines.extend(exchange.answer.iter().cloned());
    }
    if lines.is_empty() { String::new() } else { format!("\n{}", lines.join("\n")) }
}

/// Every problem that counts now, failures first.
pub fn open_problems(state: &State) -> Vec<Problem> {
    let mut failures = Vec::new();
    let mut warnings = Vec::new();
    for check in CheckId::ALL {
        match state.facts.holds(*check).map(|outcome| &outcome.verdict) {
            Some(Verdict::Failed(problem) | Verdict::CouldNotCheck(problem)) => {
                failures.push(problem.clone())
            }
            Some(Verdict::Warned(problems)) => warnings.extend(problems.iter().cloned()),
            _ => {}
        }
    }
    failures.extend(warnings);
    failures.extend(crate::engine::domain_not_ticked(state));
    let findings = state.session.rehearsed.iter().flat_map(|rehearsed| &rehearsed.findings);
    failures.extend(findings.map(|finding| finding.problem.clone()));
    failures.extend(entras(state));
    let told = explain::explain(state.facts.answers.text(Field::EntraMessage));
    failures.extend(told.matches.into_iter().map(|one| one.problem));
    failures.extend(state.session.notices.iter().cloned());
    failures
}

/// What is wrong with signing in, with the account, or with what was last asked of Graph.
fn entras(state: &State) -> Vec<Problem> {
    let entra = &state.session.entra;
    let mut found: Vec<Problem> = entra.failure.iter().map(|(problem, _)| problem.clone()).collect();
    if entra.user.as_ref().is_some_and(|who| who.roles == Roles::Missing) {
        found.push(ProblemId::AdminRoleMissing.into());
    }
    if entra.user.is_none() {
        found.extend(state.facts.answers.typed(Field::SignInMessage).map(of_sign_in_message));
    }
    found
}
