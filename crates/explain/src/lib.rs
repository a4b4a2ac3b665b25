//! Explains messages of Entra, Graph, SCIM servers and HTTP clients: which problem they tell of, and how certain that is.
//!
//! A text is reduced to words (`reading`), so that JSON at any depth, a table row and a sentence look alike; then the
//! rows of `patterns.txt` are matched against it (`table`) and ranked (`ranking`). [`explain`] takes whatever a person
//! pastes and gives back nothing of it but Microsoft's sign-in numbers. [`explain_connection_test`] and
//! [`explain_provisioning`] take Entra's answers to a question that this program asked (`question`).

mod question;
mod ranking;
mod reading;
mod table;

use model::problem::{Area, Cause, Param, Problem, ProblemId};

pub use question::{explain_connection_test, explain_provisioning};
pub use ranking::Certainty;
use ranking::Scores;
use reading::Reading;
pub use reading::{MOST_BYTES, shortened};
use table::TABLE;

/// The problems that a text tells of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// Best first; empty where nothing was recognized.
    pub matches: Vec<Match>,
    /// How many more problems would qualify.
    pub left_out: usize,
}

/// One problem that a text tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The problem, with Microsoft's sign-in number as its only parameter.
    pub problem: Problem,
    /// How certain it is that the text tells of it.
    pub certainty: Certainty,
}

/// What a text turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conclusion {
    /// It tells of a problem.
    Explained,
    /// It tells of something that is no problem.
    NotAnError,
    /// Nothing was recognized.
    Unknown,
}

impl Conclusion {
    /// The stable name, as in the terminal's JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Conclusion::Explained => "explained",
            Conclusion::NotAnError => "not-an-error",
            Conclusion::Unknown => "unknown",
        }
    }
}

impl Explanation {
    /// What the text turned out to be, by its best match.
    pub fn outcome(&self) -> Conclusion {
        match self.matches.first() {
            Some(best) if best.problem.id.cause() == Cause::NotAnError => Conclusion::NotAnError,
            Some(_) => Conclusion::Explained,
            None => Conclusion::Unknown,
        }
    }

    /// The best match.
    pub fn best(&self) -> Option<&Problem> {
        self.matches.first().map(|best| &best.problem)
    }
}

/// Explains a pasted text of any length. Of one longer than twice [`MOST_BYTES`], only the start and the end are read.
pub fn explain(text: &str) -> Explanation {
    let reading = Reading::of(&shortened(text, MOST_BYTES));
    if reading.is_prose() {
        return Explanation::default();
    }
    let scores = Scores::of(TABLE.matching(&reading, None));
    let ranking = ranking::rank(scores, reading.is_of_this_field());
    let matches = ranking.matches.into_iter();
    Explanation {
        matches: matches.map(|(id, certainty)| Match { problem: filled(id, &reading), certainty }).collect(),
        left_out: ranking.left_out,
    }
}

/// The problem, with Microsoft's number where it is about signing in: those texts name it.
fn filled(id: ProblemId, reading: &Reading) -> Problem {
    let problem = Problem::new(id);
    match reading.sign_in_number() {
        Some(number) if id.area() == Area::SignIn => {
            problem.with(Param::Code, format!("AADSTS{number}")).with(Param::Detail, "–")
        }
        _ => problem,
    }
}
