//! What a pasted message tells of: which problem, who acts, and how sure that is.
//!
//! Takes anything that Entra, Graph, a SCIM server or an HTTP client wrote, whole or in pieces. The text is reduced to
//! words ([`reading`]), so that JSON at any depth, a table row and a sentence look alike; then the rows of
//! `patterns.txt` are held against it ([`table`]). Nothing of the text comes back but Microsoft's sign-in numbers.

pub mod entra_message;
mod reading;
mod table;

use std::collections::BTreeMap;

use model::problem::{Area, Cause, Problem, ProblemId};
use reading::Reading;
use table::{Names, TABLE};

/// What a text tells of, best first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// The problems; empty where nothing was recognised.
    pub matches: Vec<Match>,
    /// How many more there are that are as likely as the last of them.
    pub left_out: usize,
}

/// One problem that a text tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Which.
    pub problem: Problem,
    /// How sure that is.
    pub certainty: Certainty,
}

/// How sure an explanation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// The text says it, and nothing else comes near.
    Sure,
    /// The text hints at it, or at something else nearly as much.
    Likely,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conclusion {
    /// A problem was recognised.
    Explained,
    /// What was recognised is no problem.
    NotAnError,
    /// Nothing was recognised.
    Unknown,
}

impl Certainty {
    /// The stable name, as in the terminal's JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Certainty::Sure => "sure",
            Certainty::Likely => "likely",
        }
    }
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
    /// What came of it.
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

/// Explains a text of any length. Of a very long one, only the beginning and the end are read ([`MOST_BYTES`] each).
pub fn explain(text: &str) -> Explanation {
    let reading = Reading::of(&shortened(text, MOST_BYTES));
    if reading.is_prose() {
        return Explanation::default();
    }
    let mut scores: BTreeMap<Names, Score> = BTreeMap::new();
    for row in TABLE.matching(&reading) {
        let score = scores.entry(row.names).or_default();
        score.best = score.best.max(row.weight);
        score.rows += 1;
    }
    let is_here = scores.remove(&Names::Provisioning).is_some();
    let elsewhere =
        scores.remove(&Names::SomethingElse).filter(|_| !is_here).map_or(0, |score| score.total());
    let mut ranked: Vec<(ProblemId, u32)> = scores
        .into_iter()
        .filter_map(|(names, score)| match names {
            Names::Problem(id) => Some((id, score.total())),
            Names::SomethingElse | Names::Provisioning => None,
        })
        .collect();
    // The table of problems is in the order of the flow: of two that weigh the same, the earlier one comes first.
    ranked.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    let best = ranked.first().map_or(0, |(_, score)| *score);
    if best < LEAST || elsewhere >= best {
        return Explanation::default();
    }
    let is_fine = |id: &ProblemId| id.cause() == Cause::NotAnError;
    let fine = ranked.first().is_some_and(|(id, _)| is_fine(id));
    let near = if best >= EXACT { NEAR / 2 } else { NEAR };
    let mut causes = Vec::new();
    ranked.retain(|(id, score)| {
        let is_new = !causes.contains(&id.cause());
        causes.push(id.cause());
        // Beside what went well, only what is certain to have failed.
        let belongs = is_fine(id) == fine && score + near >= best || fine && *score >= FAILED_TOO;
        is_new && belongs && *score >= LEAST
    });
    let left_out = ranked.len().saturating_sub(MOST_MATCHES);
    ranked.truncate(MOST_MATCHES);
    let second = ranked.get(1).map_or(0, |(_, score)| *score);
    let matches = ranked.into_iter().map(|(id, score)| {
        // That nothing is wrong is said by codes and by nothing else.
        let is_clear = best >= SURE && second + CLEARLY <= best;
        let is_sure = score == best && (fine || is_clear && (best >= EXACT || reading.is_of_this_field()));
        let certainty = if is_sure { Certainty::Sure } else { Certainty::Likely };
        Match { problem: filled(id, &reading), certainty }
    });
    Explanation { matches: matches.collect(), left_out }
}

/// How much speaks for a problem.
#[derive(Default)]
struct Score {
    best: u32,
    rows: u32,
}

impl Score {
    /// The heaviest row counts; each other one that says the same adds a little.
    fn total(&self) -> u32 {
        self.best + (2 * self.rows.saturating_sub(1)).min(6)
    }
}

/// The words of sign-in problems name Microsoft's number.
fn filled(id: ProblemId, reading: &Reading) -> Problem {
    let problem = Problem::new(id);
    match reading.sign_in_number() {
        Some(number) if id.area() == Area::SignIn => {
            problem.with("code", format!("AADSTS{number}")).with("detail", "–")
        }
        _ => problem,
    }
}

/// The beginning and the end of a text, each of at most so many bytes, where it is longer than both.
pub fn shortened(text: &str, most: usize) -> std::borrow::Cow<'_, str> {
    if text.len() <= 2 * most {
        return text.into();
    }
    let (mut from, mut to) = (most, text.len() - most);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    while !text.is_char_boundary(to) {
        to += 1;
    }
    format!("{}\n…\n{}", text.get(..from).unwrap_or_default(), text.get(to..).unwrap_or_default()).into()
}

/// What is read at either end of a very long text, in bytes.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;
/// What weighs less is a guess, and not said.
const LEAST: u32 = 38;
/// What is this much lighter than the best is not said beside it.
const NEAR: u32 = 24;
/// A documented code stands there: what is only hinted at beside it is not said.
const EXACT: u32 = 94;
/// What weighs this much is said beside what went well.
const FAILED_TOO: u32 = 80;
/// What weighs this much is said without "probably", where nothing else comes near.
const SURE: u32 = 84;
/// How far the next one has to be.
const CLEARLY: u32 = 6;
const MOST_MATCHES: usize = 4;
