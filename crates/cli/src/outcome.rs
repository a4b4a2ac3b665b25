//! The JSON contract of `check`, schema 1.

use assistant::engine::Report;
use assistant::facts::Verdict;
use assistant::flow::CheckId;
use assistant::input::tidy::Tidied;
use assistant::problem::Problem;
use assistant::view::problem_text;
use assistant::words;
use serde::Serialize;

/// What was found, as one document.
#[derive(Debug, Serialize)]
pub struct Outcome {
    schema: u32,
    /// `ready`, `problem` or `could-not-check`.
    pub outcome: &'static str,
    /// The first broken link; none when ready.
    pub problem: Option<ProblemOut>,
    /// What is worth a word.
    pub warnings: Vec<ProblemOut>,
    /// Every link, in order.
    pub checks: Vec<CheckOut>,
    /// What was tidied of address and token.
    pub tidied: Vec<&'static str>,
    /// How many requests were sent.
    pub requests: u32,
    /// Test people who could not be removed; `check` makes none.
    left_behind: Vec<String>,
}

/// A problem in words.
#[derive(Debug, Serialize)]
pub struct ProblemOut {
    id: &'static str,
    /// The code that is spoken.
    pub short: &'static str,
    cause: &'static str,
    /// What happened.
    pub title: String,
    /// Why.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// Who can.
    pub who: &'static str,
    /// A message ready to send to them, for the text output: the JSON contract has no place for it.
    #[serde(skip)]
    pub message: Option<String>,
}

/// One link.
#[derive(Debug, Serialize)]
pub struct CheckOut {
    /// Its id.
    pub id: &'static str,
    /// How it stands.
    pub state: &'static str,
    /// Its problem's id.
    pub problem: Option<&'static str>,
    /// How long it took.
    pub milliseconds: Option<u32>,
}

impl Outcome {
    /// Puts a document together out of the reports that came.
    pub fn new(
        chain: &[CheckId],
        reports: &[Report],
        tidied: impl IntoIterator<Item = Tidied>,
        requests: u32,
    ) -> Self {
        let report = |check: &CheckId| reports.iter().find(|report| report.check == *check);
        let broken = chain.iter().find_map(|check| match &report(check)?.verdict {
            Verdict::Failed(problem) => Some(("problem", problem)),
            Verdict::CouldNotCheck(problem) => Some(("could-not-check", problem)),
            _ => None,
        });
        let warnings = chain.iter().filter_map(report).flat_map(|report| match &report.verdict {
            Verdict::Warned(problems) => problems.as_slice(),
            _ => &[],
        });
        Outcome {
            schema: 1,
            outcome: broken.map_or("ready", |(outcome, _)| outcome),
            problem: broken.map(|(_, problem)| ProblemOut::new(problem)),
            warnings: warnings.map(ProblemOut::new).collect(),
            checks: chain.iter().map(|check| CheckOut::new(*check, report(check))).collect(),
            tidied: tidied.into_iter().map(Tidied::as_str).collect(),
            requests,
            left_behind: Vec::new(),
        }
    }

    /// The exit status.
    pub fn exit_status(&self) -> u8 {
        match self.outcome {
            "ready" => 0,
            "problem" => 1,
            _ => 3,
        }
    }
}

impl ProblemOut {
    fn new(problem: &Problem) -> Self {
        let say = |attribute| words::say(&problem_text(problem, attribute), &[]);
        ProblemOut {
            id: problem.id.as_str(),
            short: problem.id.short(),
            cause: problem.id.cause(),
            title: say(""),
            why: say(".why"),
            fix: say(".fix"),
            who: problem.id.who().as_str(),
            message: words::find(&problem_text(problem, ".message"), &[]),
        }
    }
}

impl CheckOut {
    fn new(check: CheckId, report: Option<&Report>) -> Self {
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
        }
    }
}
