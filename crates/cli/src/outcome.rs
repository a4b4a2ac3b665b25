//! The JSON contract of `check` and `rehearse`, schema 1.

use model::rehearsal::{Finding, RehearsalStep, Severity, StepResult};
use model::{CheckId, Problem, ProblemId, Verdict, id};
use model::{check::CheckReport, tidied::Tidied};
use net::Exchange;
use serde::{Serialize, Serializer};
use wizard::view::{problem_text, verdict_text};

use crate::words::{filled, find, say};

/// The exit status for wrong usage.
pub const USAGE: u8 = 2;
/// Exit status: nothing could be checked.
pub const COULD_NOT_CHECK: u8 = 3;

/// The exit status for `ready`, `problem` or `could-not-check`.
pub fn exit_status(outcome: &str) -> u8 {
    match outcome {
        "ready" => 0,
        "problem" => 1,
        _ => 3,
    }
}

/// What was found, as one document.
#[derive(Debug, Serialize)]
pub struct Outcome {
    schema: u32,
    /// `ready`, `problem` or `could-not-check`.
    pub outcome: &'static str,
    /// The first broken link; none when ready.
    pub problem: Option<ProblemOut>,
    pub warnings: Vec<ProblemOut>,
    /// Every link, in order.
    pub checks: Vec<CheckOut>,
    /// What was tidied of address and token.
    pub tidied: Vec<&'static str>,
    pub requests: u32,
    /// Test users whom a rehearsal could not remove; `check` creates none.
    pub left_behind: Vec<String>,
    /// What was tried and what failed in this program, for engineers; only where that ended the check.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Exchange>,
    /// What a rehearsal found; `check` has no such member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<FindingOut>>,
    /// Attributes of Entra's mapping that this server does not know, which is allowed; `check` has no such member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_kept: Option<Vec<String>>,
}

/// What a rehearsal found.
#[derive(Debug, Serialize)]
pub struct FindingOut {
    #[serde(flatten)]
    pub problem: ProblemOut,
    /// `blocks`, `degrades` or `note`.
    pub severity: &'static str,
    /// The step in which it was observed.
    pub step: &'static str,
    /// A paragraph ready to send to whoever can fix it; none where the person at this computer can.
    #[serde(rename = "message")]
    pub to_send: Option<Words>,
    pub evidence: Vec<Exchange>,
}

/// A problem in words.
#[derive(Debug, Serialize)]
pub struct ProblemOut {
    pub id: &'static str,
    pub short: &'static str,
    cause: &'static str,
    pub title: Words,
    pub why: Words,
    pub fix: Words,
    pub who: &'static str,
    /// A message ready to send to them, for the text output: the JSON contract has no place for it.
    #[serde(skip)]
    pub message: Option<Words>,
}

/// A text with `**` around its labels. In JSON, it is without.
#[derive(Debug, Clone)]
pub struct Words(pub String);

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.replace("**", ""))
    }
}

/// A problem that an explained message is about.
#[derive(Serialize)]
pub struct MatchOut {
    #[serde(flatten)]
    pub problem: ProblemOut,
    /// `sure` or `likely`.
    pub certainty: &'static str,
}

/// One link.
#[derive(Debug, Serialize)]
pub struct CheckOut {
    pub id: &'static str,
    pub state: &'static str,
    pub problem: Option<&'static str>,
    pub milliseconds: Option<u32>,
    /// How it stands, in the words of the wizard, for the text output.
    #[serde(skip)]
    pub state_words: String,
}

impl Outcome {
    /// Puts a document together out of the reports that came.
    pub fn new(
        chain: &[CheckId],
        reports: &[CheckReport],
        tidied: impl IntoIterator<Item = Tidied>,
        requests: u32,
    ) -> Self {
        let report = |check: &CheckId| reports.iter().find(|report| report.check == *check);
        let broken = chain.iter().filter_map(report).find_map(|report| match &report.verdict {
            Verdict::Failed(problem) => Some(("problem", problem, [].as_slice())),
            Verdict::CouldNotCheck(problem) => Some(("could-not-check", problem, report.proof.as_slice())),
            _ => None,
        });
        let crashed = broken.filter(|(_, problem, _)| problem.id == ProblemId::CheckCrashed);
        let warnings = chain.iter().filter_map(report).flat_map(|report| match &report.verdict {
            Verdict::Warned(problems) => problems.as_slice(),
            _ => &[],
        });
        Outcome {
            schema: 1,
            outcome: broken.map_or("ready", |(outcome, ..)| outcome),
            problem: broken.map(|(_, problem, _)| ProblemOut::new(problem)),
            evidence: crashed.map(|(.., proof)| proof.to_vec()).unwrap_or_default(),
            warnings: warnings.map(ProblemOut::new).collect(),
            checks: chain.iter().map(|check| CheckOut::new(*check, report(check))).collect(),
            tidied: tidied.into_iter().map(Tidied::as_str).collect(),
            requests,
            left_behind: Vec::new(),
            findings: None,
            not_kept: None,
        }
    }

    /// Adds the outcome of a rehearsal to that of the check before it.
    pub fn add(&mut self, rehearsed: &model::rehearsal::RehearsalOutcome) {
        self.requests += rehearsed.requests;
        self.left_behind.clone_from(&rehearsed.left_behind);
        let steps = RehearsalStep::ALL.iter().map(|step| CheckOut::of_step(*step, rehearsed));
        self.checks.extend(steps);
        let findings = rehearsed.findings.iter().map(FindingOut::new);
        self.findings = Some(findings.collect());
        self.not_kept = Some(rehearsed.unknown.clone());
        let worst = rehearsed.findings.iter().find(|finding| finding.severity != Severity::Note);
        (self.outcome, self.problem) = match (worst, &rehearsed.stopped) {
            (Some(finding), _) => ("problem", Some(ProblemOut::new(&finding.problem))),
            (None, Some(problem)) => ("could-not-check", Some(ProblemOut::new(problem))),
            (None, None) => ("ready", None),
        };
    }

    /// The rehearsal could not begin.
    pub fn could_not(&mut self, problem: &Problem) {
        (self.outcome, self.problem) = ("could-not-check", Some(ProblemOut::new(problem)));
    }

    pub fn exit_status(&self) -> u8 {
        exit_status(self.outcome)
    }
}

impl FindingOut {
    fn new(finding: &Finding) -> Self {
        let problem = ProblemOut::new(&finding.problem);
        FindingOut {
            to_send: problem.message.clone(),
            problem,
            severity: finding.severity.as_str(),
            step: finding.step.as_str(),
            evidence: finding.evidence.clone(),
        }
    }
}

impl ProblemOut {
    pub fn new(problem: &Problem) -> Self {
        let say = |attribute| Words(filled(&problem_text(problem, attribute)));
        ProblemOut {
            id: problem.id.as_str(),
            short: problem.id.short(),
            cause: problem.id.cause().as_str(),
            title: say(""),
            why: say(".why"),
            fix: say(".fix"),
            who: problem.id.actor().as_str(),
            message: find(&problem_text(problem, ".message")).map(Words),
        }
    }
}

impl CheckOut {
    fn of_step(step: RehearsalStep, rehearsed: &model::rehearsal::RehearsalOutcome) -> Self {
        let result = rehearsed.results.get(&step);
        let (state, problem) = match result {
            Some(StepResult::Passed) => ("passed", None),
            Some(StepResult::Found(id)) => {
                let of_this = rehearsed.findings.iter().find(|finding| finding.problem.id == *id);
                let is_note = of_this.is_some_and(|finding| finding.severity == Severity::Note);
                (if is_note { "warned" } else { "failed" }, Some(id.as_str()))
            }
            Some(StepResult::NotTried | StepResult::Unclear) | None => ("not-checked", None),
        };
        let state_words = match result {
            Some(StepResult::Unclear) => say(id!("rehearsal-unclear")),
            _ => say(&format!("state-{state}")),
        };
        CheckOut { id: step.as_str(), state, problem, milliseconds: None, state_words }
    }

    fn new(check: CheckId, report: Option<&CheckReport>) -> Self {
        let (state, problem) = match report.map(|report| &report.verdict) {
            None | Some(Verdict::NotChecked) => ("not-checked", None),
            Some(Verdict::Passed | Verdict::Confirmed) => ("passed", None),
            Some(Verdict::Warned(problems)) => ("warned", problems.first()),
            Some(Verdict::Failed(problem)) => ("failed", Some(problem)),
            Some(Verdict::CouldNotCheck(problem)) => ("could-not-check", Some(problem)),
        };
        CheckOut {
            id: check.as_str(),
            state,
            problem: problem.map(|problem| problem.id.as_str()),
            milliseconds: report.and_then(|report| report.milliseconds),
            state_words: filled(&verdict_text(report.map(|report| &report.verdict))),
        }
    }
}
