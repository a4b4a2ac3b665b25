//! A code as somebody reads it aloud and somebody else types it: "T23", "t 2 3", "tango two three", "step four".

use crate::ids::StepId;
use crate::problem::ProblemId;

/// What a code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// A problem.
    Problem(ProblemId),
    /// A step, by its number.
    Step(StepId),
}

/// Reads a code. `None` where it is not one, or not a whole one.
pub fn read(typed: &str) -> Option<Code> {
    let lower = typed.to_lowercase();
    let short: String = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !FILLERS.contains(word))
        .map(|word| SPOKEN.iter().find(|(spoken, _)| *spoken == word).map_or(word, |(_, sign)| *sign))
        .collect();
    let by_number = |step: &&StepId| step.number().is_some_and(|number| short == number.to_string());
    if let Some(step) = StepId::ALL.iter().find(by_number) {
        return Some(Code::Step(*step));
    }
    let problem = |id: &&ProblemId| id.short().to_lowercase() == short || id.as_str() == lower.trim();
    ProblemId::ALL.iter().find(problem).map(|id| Code::Problem(*id))
}

/// Words around a code that are no part of it.
const FILLERS: &[&str] = &["step", "code", "problem", "number", "ray", "the"];

/// The spelling alphabet, with the spellings that people use, and digits as they are said.
const SPOKEN: &[(&str, &str)] = &[
    ("alpha", "a"),
    ("alfa", "a"),
    ("bravo", "b"),
    ("charlie", "c"),
    ("delta", "d"),
    ("echo", "e"),
    ("foxtrot", "f"),
    ("golf", "g"),
    ("hotel", "h"),
    ("juliett", "j"),
    ("juliet", "j"),
    ("kilo", "k"),
    ("lima", "l"),
    ("mike", "m"),
    ("november", "n"),
    ("papa", "p"),
    ("quebec", "q"),
    ("romeo", "r"),
    ("sierra", "s"),
    ("tango", "t"),
    ("uniform", "u"),
    ("victor", "v"),
    ("whiskey", "w"),
    ("whisky", "w"),
    ("xray", "x"),
    ("yankee", "y"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_understood_as_it_is_written_and_as_it_is_spoken() {
        for id in ProblemId::ALL {
            let short = id.short();
            let spaced: String = short.chars().flat_map(|c| [c, ' ']).collect();
            for typed in [short.to_owned(), short.to_lowercase(), spaced, id.spoken(), format!(" {short}.")] {
                assert_eq!(read(&typed), Some(Code::Problem(*id)), "{typed}");
            }
        }
        assert_eq!(read("step four"), Some(Code::Step(StepId::Connect)));
        assert_eq!(read("Step 10"), Some(Code::Step(StepId::GoLive)));
        assert_eq!(read("token-rejected"), Some(Code::Problem(ProblemId::TokenRejected)));
        for nothing in ["", "T", "T2", "Z99", "hello", "T234", "0", "11"] {
            assert_eq!(read(nothing), None, "{nothing}");
        }
    }
}
