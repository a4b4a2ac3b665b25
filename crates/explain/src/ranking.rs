//! Turns the scores of problems into a short ranked list, and says how certain the best one is.
//!
//! Scores are on the scale of `patterns.txt` (1 to 99), plus at most [`MOST_AGREEMENT`] for rows that agree. The
//! thresholds below were set by hand together with the weights of the table; no set of messages was held out for them.
//! Each comment gives the range within which the 72 messages of `tests/it/messages.json` keep every problem that is told
//! of them, measured on 29 November 2026 by varying that constant alone. The tests below pin the values.

use std::{cmp::Reverse, collections::BTreeMap};

use model::problem::{Cause, ProblemId};

use crate::table::{Names, Row};

/// How certain a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// The text says it, and nothing else comes near.
    Sure,
    /// The text hints at it, or points to another problem nearly as much.
    Likely,
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

/// The score of a problem: its heaviest row, and a little for each other row that agrees.
#[derive(Default)]
struct Score {
    heaviest: u32,
    rows: u32,
}

impl Score {
    fn add(&mut self, weight: u32) {
        self.heaviest = self.heaviest.max(weight);
        self.rows += 1;
    }

    fn total(&self) -> u32 {
        self.heaviest + (AGREEMENT * self.rows.saturating_sub(1)).min(MOST_AGREEMENT)
    }
}

/// The problems of a text with their scores, and how strongly it speaks of something else.
#[derive(Default)]
pub(super) struct Scores {
    /// Best first; of equal scores, the one that comes earlier in the setup.
    pub problems: Vec<(ProblemId, u32)>,
    /// The score of "this text is about something else"; 0 where the text names SCIM provisioning.
    pub elsewhere: u32,
}

impl Scores {
    /// Adds up the rows that a text satisfies.
    pub fn of<'a>(rows: impl Iterator<Item = &'a Row>) -> Self {
        let mut scores: BTreeMap<Names, Score> = BTreeMap::new();
        for row in rows {
            scores.entry(row.names).or_default().add(row.weight);
        }
        let is_provisioning = scores.contains_key(&Names::Provisioning);
        let mut sum = Scores::default();
        for (names, score) in scores {
            match names {
                Names::Problem(id) => sum.problems.push((id, score.total())),
                Names::SomethingElse if !is_provisioning => sum.elsewhere = score.total(),
                Names::SomethingElse | Names::Provisioning => {}
            }
        }
        // `ProblemId` is ordered by the flow and the sort is stable: of equals, the earlier step comes first.
        sum.problems.sort_by_key(|(_, score)| Reverse(*score));
        sum
    }
}

/// The problems worth telling, best first.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Ranking {
    pub matches: Vec<(ProblemId, Certainty)>,
    /// How many more would have been worth telling.
    pub left_out: usize,
}

/// Ranks the problems of a text. `names_this_field`: the text names something that only this field has.
pub(super) fn rank(scores: Scores, names_this_field: bool) -> Ranking {
    let Scores { problems: mut ranked, elsewhere } = scores;
    let best = ranked.first().map_or(0, |(_, score)| *score);
    if best < LEAST || elsewhere >= best {
        return Ranking::default();
    }
    let is_fine = |id: &ProblemId| id.cause() == Cause::NotAnError;
    let fine = ranked.first().is_some_and(|(id, _)| is_fine(id));
    let near = if best >= EXACT { NEAR / 2 } else { NEAR };
    let mut causes = Vec::new();
    ranked.retain(|(id, score)| {
        let is_new = !causes.contains(&id.cause());
        causes.push(id.cause());
        let is_same_kind_and_near = is_fine(id) == fine && score + near >= best;
        let is_failure_beside_success = fine && *score >= FAILED_TOO;
        is_new && *score >= LEAST && (is_same_kind_and_near || is_failure_beside_success)
    });
    let left_out = ranked.len().saturating_sub(MOST_MATCHES);
    ranked.truncate(MOST_MATCHES);
    let second = ranked.get(1).map_or(0, |(_, score)| *score);
    let is_clear = best >= SURE && second + CLEARLY <= best && (best >= EXACT || names_this_field);
    let certainty = |score| {
        // Only codes say that nothing is wrong, so such a match is always certain.
        if score == best && (fine || is_clear) { Certainty::Sure } else { Certainty::Likely }
    };
    Ranking { matches: ranked.into_iter().map(|(id, score)| (id, certainty(score))).collect(), left_out }
}

/// Below this score nothing is told. No row of the table weighs less. The messages allow 0 to 40.
const LEAST: u32 = 38;
/// A problem that scores more than this below the best is not told. The messages allow 24 and 25; the best problem of
/// each does not depend on it.
const NEAR: u32 = 24;
/// From this score on the text contains a documented code, and other problems have to be within half of [`NEAR`]. The
/// messages allow 91 to 95; the best problem of each does not depend on it.
const EXACT: u32 = 94;
/// A failure with this score is told beside a message that something went well. The messages allow 63 to 80.
const FAILED_TOO: u32 = 80;
/// From this score on a problem is [`Certainty::Sure`] if the next one is far enough behind. The messages have no label
/// for certainty; 84 is the weight of the lightest large group of rows that name a cause outright.
const SURE: u32 = 84;
/// How far behind the next problem has to be for [`Certainty::Sure`]: as much as agreeing rows can add.
const CLEARLY: u32 = MOST_AGREEMENT;
/// What each further row that agrees adds.
const AGREEMENT: u32 = 2;
/// What all agreeing rows together add at most.
const MOST_AGREEMENT: u32 = 6;
/// How many problems are told at most: more than a person would read.
const MOST_MATCHES: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use Certainty::{Likely, Sure};
    use ProblemId::{
        DomainRefused, EntraCannotReachServer, EntraTokenRefused, NothingToChange, ServerFailedForEntra,
    };

    fn ranked(problems: &[(ProblemId, u32)]) -> Vec<(ProblemId, Certainty)> {
        rank(Scores { problems: problems.to_vec(), elsewhere: 0 }, true).matches
    }

    fn count(problems: &[(ProblemId, u32)]) -> usize {
        ranked(problems).len()
    }

    #[test]
    fn a_score_below_38_says_nothing_and_38_does() {
        assert_eq!(count(&[(DomainRefused, 37)]), 0);
        assert_eq!(count(&[(DomainRefused, 38)]), 1);
        // The same for a second problem.
        assert_eq!(count(&[(DomainRefused, 50), (EntraTokenRefused, 37)]), 1);
        assert_eq!(count(&[(DomainRefused, 50), (EntraTokenRefused, 38)]), 2);
    }

    #[test]
    fn another_problem_is_told_up_to_24_below_the_best() {
        assert_eq!(count(&[(DomainRefused, 80), (EntraTokenRefused, 55)]), 1);
        assert_eq!(count(&[(DomainRefused, 80), (EntraTokenRefused, 56)]), 2);
    }

    #[test]
    fn from_94_on_another_problem_has_to_be_within_12() {
        assert_eq!(count(&[(DomainRefused, 93), (EntraTokenRefused, 69)]), 2);
        assert_eq!(count(&[(DomainRefused, 94), (EntraTokenRefused, 81)]), 1);
        assert_eq!(count(&[(DomainRefused, 94), (EntraTokenRefused, 82)]), 2);
    }

    #[test]
    fn from_94_on_a_match_is_sure_in_a_text_that_names_nothing_of_this_field() {
        let certainty =
            |score| rank(Scores { problems: vec![(DomainRefused, score)], elsewhere: 0 }, false).matches[0].1;
        assert_eq!((certainty(93), certainty(94)), (Likely, Sure));
    }

    #[test]
    fn a_match_is_sure_from_84_on_and_likely_below() {
        assert_eq!(ranked(&[(DomainRefused, 83)]), [(DomainRefused, Likely)]);
        assert_eq!(ranked(&[(DomainRefused, 84)]), [(DomainRefused, Sure)]);
    }

    #[test]
    fn a_match_is_sure_where_the_next_one_is_6_behind_and_likely_where_it_is_5() {
        let first = |next| ranked(&[(DomainRefused, 90), (EntraTokenRefused, next)])[0].1;
        assert_eq!((first(85), first(84)), (Likely, Sure));
    }

    #[test]
    fn a_failure_beside_a_success_is_told_from_80_on() {
        assert_eq!(count(&[(NothingToChange, 99), (ServerFailedForEntra, 79)]), 1);
        assert_eq!(
            ranked(&[(NothingToChange, 99), (ServerFailedForEntra, 80)]),
            [(NothingToChange, Sure), (ServerFailedForEntra, Likely)]
        );
    }

    #[test]
    fn a_text_about_something_else_is_told_only_where_the_problem_outweighs_it() {
        let rank = |elsewhere| rank(Scores { problems: vec![(DomainRefused, 90)], elsewhere }, true);
        assert_eq!((rank(90).matches.len(), rank(89).matches.len()), (0, 1));
    }

    #[test]
    fn of_two_problems_with_one_cause_only_the_first_is_told() {
        let same_cause = ProblemId::EntraCouldNotConnect;
        assert_eq!(same_cause.cause(), EntraCannotReachServer.cause());
        assert_eq!(count(&[(EntraCannotReachServer, 86), (same_cause, 84)]), 1);
    }
}
