//! The report for people: as plain text, and as one page of HTML that also prints well.

use std::fmt::Write as _;

use maud::{Markup, html};
use model::{Problem, StepId, Text, catalog, id, step_status};
use net::Exchange;
use support::case::{Case, Manifest, archive::Pages};

use crate::html::{bold, document, table};
use crate::{case::state_of, engine::State, help_desk, view};

/// The report for people, in both forms.
pub fn pages(case: &Case, manifest: &Manifest) -> Pages {
    Pages { html: html(case, manifest), plain: plain(case, manifest) }
}

/// The report as text.
pub fn plain(case: &Case, manifest: &Manifest) -> String {
    let state = state_of(case);
    let mut text = help_desk::help_desk(&state, case.made);
    for (label, value) in about(case, &state) {
        let _ = write!(text, "\n{label}: {value}");
    }
    let _ = write!(text, "\n\n{}\n", say(&state, id!("case-evidence")));
    for (label, exchanges) in evidence(case, &state) {
        let _ = write!(text, "\n{label}\n");
        for exchange in exchanges {
            for line in lines(exchange) {
                let _ = writeln!(text, "  {line}");
            }
        }
    }
    let _ = write!(text, "\n{}\n", say(&state, id!("case-removed")));
    for (rule, counted) in removed(&state, manifest) {
        let _ = writeln!(text, "  {rule}: {counted}");
    }
    text
}

/// The report as one page of HTML that needs no other file. [`maud`] escapes every text in it.
pub fn html(case: &Case, manifest: &Manifest) -> String {
    let state = state_of(case);
    let heading = say(&state, id!("case-heading"));
    let problems = help_desk::open_problems(&state);
    let body = html! {
        (table(summary(case, &state, problems.first())))
        h2 { (say(&state, id!("case-problems"))) }
        @if problems.is_empty() {
            p { (bold(&say(&state, id!("report-none")))) }
        }
        @for problem in &problems {
            (article(problem, &state))
        }
        h2 { (say(&state, id!("report-checks"))) }
        (table(steps(&state)))
        h2 { (say(&state, id!("case-evidence"))) }
        @for (label, exchanges) in evidence(case, &state) {
            h3 { (label) }
            @for exchange in exchanges {
                pre { (lines(exchange).join("\n")) }
            }
        }
        h2 { (say(&state, id!("case-about"))) }
        (table(about(case, &state)))
        h2 { (say(&state, id!("case-removed"))) }
        (table(removed(&state, manifest)))
    };
    document(&heading, &body)
}

fn article(problem: &Problem, state: &State) -> Markup {
    let part = |part: &str| {
        let text = catalog::find(&view::problem_text(problem, part), &view::common(state));
        bold(&text.unwrap_or_default())
    };
    html! {
        article {
            h3 { code { (problem.id.short()) } " " (part("")) }
            p { (part(".why")) }
            p { (part(".fix")) }
        }
    }
}

/// The rows that a help desk reads first.
fn summary(case: &Case, state: &State, first: Option<&Problem>) -> Vec<(String, String)> {
    let common = view::common(state);
    let step = catalog::say(&help_desk::current_step(state), &common);
    let mut rows = vec![(say(state, id!("case-step")), step)];
    if let Some(problem) = first {
        let part = |part: &str| catalog::say(&view::problem_text(problem, part), &common);
        let who = say(state, &format!("who-{}", problem.id.actor().as_str()));
        rows.push((say(state, id!("case-first")), format!("{} {}", problem.id.short(), part(""))));
        rows.push((say(state, id!("case-next")), part(".fix")));
        rows.push((say(state, id!("case-who")), who));
    }
    rows.push((say(state, id!("case-made")), case.made.strftime("%Y-%m-%d %H:%M UTC").to_string()));
    rows
}

fn steps(state: &State) -> Vec<(String, String)> {
    let common = view::common(state);
    let row = |step: &StepId| {
        let name = catalog::say(&Text::new(view::step_id(*step)), &common);
        let status = catalog::say(&view::status_text(step_status::status(*step, &state.facts)), &common);
        (format!("{} {name}", step.number().unwrap_or(0)), status)
    };
    StepId::ALL.iter().filter(|step| step.number().is_some()).map(row).collect()
}

fn about(case: &Case, state: &State) -> Vec<(String, String)> {
    let desk = &case.desk;
    let way_out = match case.way_out.as_str() {
        "proxy" => say(state, id!("case-proxy-proxy")),
        "direct" => say(state, id!("case-proxy-direct")),
        _ => String::new(),
    };
    let mode = if case.practice { id!("report-mode-practice") } else { id!("report-mode-real") };
    [
        (id!("case-version"), case.version.clone()),
        (id!("case-mode"), say(state, mode)),
        (id!("case-system"), desk.system.clone()),
        (id!("case-locale"), desk.locale.clone()),
        (id!("case-proxy"), way_out),
        (id!("case-zone"), case.zone.clone()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| (say(state, label), value))
    .collect()
}

/// Requests and answers, each with a label for what they were part of.
fn evidence<'a>(case: &'a Case, state: &State) -> Vec<(String, &'a [Exchange])> {
    let of_checks = case
        .evidence
        .iter()
        .map(|(check, exchanges)| (say(state, &format!("check-{}", check.as_str())), exchanges.as_slice()));
    let findings = case.session.rehearsed.iter().flat_map(|rehearsed| &rehearsed.findings);
    let of_findings = findings.map(|finding| {
        (say(state, &format!("step-of-rehearsal-{}", finding.step.as_str())), finding.evidence.as_slice())
    });
    let of_graph = case
        .session
        .trouble
        .iter()
        .map(|(_, exchanges)| (say(state, id!("case-graph")), exchanges.as_slice()));
    of_checks.chain(of_findings).chain(of_graph).collect()
}

fn removed(state: &State, manifest: &Manifest) -> Vec<(String, String)> {
    let in_words =
        |(rule, counted): (String, Text)| (say(state, &rule), catalog::say(&counted, &view::common(state)));
    let mut rows: Vec<(String, String)> = manifest.counted().map(in_words).collect();
    let domains = if manifest.domains_kept { id!("case-domains-kept") } else { id!("case-domains-keyed") };
    rows.push((say(state, id!("case-domains")), say(state, domains)));
    rows.push((say(state, id!("case-never")), say(state, id!("case-never.text"))));
    rows
}

fn lines(exchange: &Exchange) -> Vec<String> {
    let mut lines: Vec<String> = exchange.request.lines().map(str::to_owned).collect();
    lines.push(format!("→ {}", exchange.outcome));
    // What a server sent is indented, so that none of its lines passes for one of ours.
    lines.extend(exchange.answer.iter().flat_map(|part| part.lines()).map(|line| format!("  {line}")));
    lines
}

fn say(state: &State, id: &str) -> String {
    catalog::say(&Text::new(id), &view::common(state))
}
