//! Handing over: the file that is shown and saved, and the one that came.

use jiff::Timestamp;
use model::{Field, Problem, ProblemId, StepId, Text, id, side::ReceivedHandover, step_status};
use support::handover::{self, HandoverFile};

use crate::engine::{Effect, Effects, SidePage, State, TokenPlace, answers};

/// The file of this moment is shown.
pub(super) fn show(state: &mut State, now: Timestamp) {
    state.session.handover_saved = None;
    let practice = state.environment.practice;
    state.session.handover =
        state.facts.answers.side().map(|part| handover::hand_over(&state.facts, part, practice, now));
}

/// What is shown is saved.
pub(super) fn save(state: &State, effects: &mut Effects) {
    effects.extend(state.session.handover.clone().map(|file| Effect::SaveHandOver(Box::new(file))));
}

/// What no longer matters as soon as a file can be taken.
pub const ABOUT_FILES: &[ProblemId] = &[
    ProblemId::FileForeign,
    ProblemId::FileDamaged,
    ProblemId::FileFromNewerVersion,
    ProblemId::FileFromPractice,
    ProblemId::FileNotFromPractice,
    ProblemId::FileOfTheSameSide,
    ProblemId::FileOlder,
];

/// A file that could not be read was opened: one from before is not the one that was meant.
pub(super) fn unreadable(state: &mut State, problem: &Problem) {
    if ABOUT_FILES.contains(&problem.id) {
        state.session.received = None;
    }
}

/// A file came: it is shown, and nothing is taken from it yet.
pub(super) fn received(state: &mut State, file: HandoverFile) {
    let problem = if file.practice != state.environment.practice {
        Some(match file.practice {
            true => ProblemId::FileFromPractice,
            false => ProblemId::FileNotFromPractice,
        })
    } else if state.facts.answers.side() == Some(file.from) {
        Some(ProblemId::FileOfTheSameSide)
    } else if state.facts.handed.as_ref().is_some_and(|handed| handed.made > file.made) {
        Some(ProblemId::FileOlder)
    } else {
        None
    };
    if let Some(problem) = problem {
        // One that was opened before is not the one that was meant.
        state.session.received = None;
        state.session.notify(problem.into());
        return;
    }
    state.facts.answers.clear(Field::HandOverWords);
    state.session.dismiss(ABOUT_FILES);
    state.session.received = Some(file);
    state.session.side = Some(SidePage::Receive);
}

/// The words were right: what was entered there is entered here, and their steps count.
pub(super) fn take_over(state: &mut State, now: Timestamp, effects: &mut Effects) {
    let address = state.session.received.as_ref().and_then(HandoverFile::address);
    if address.is_some_and(|address| !state.trusts(&address)) {
        // The page asks about the host first.
        return;
    }
    let Some(file) =
        state.session.received.take_if(|file| file.is_named(state.facts.answers.text(Field::HandOverWords)))
    else {
        if state.session.received.is_some() {
            let id = ProblemId::WordsDiffer;
            // A card that stands there already does not say by itself that it holds again.
            if state.session.is_noticed(id) {
                state.session.announcement = Some(Text::new(format!("problem-{}", id.as_str())));
            }
            state.session.notify(id.into());
        }
        return;
    };
    state.session.dismiss(&[ProblemId::WordsDiffer]);
    let address_before = state.facts.answers.address().cloned();
    let facts = &mut state.facts;
    facts.answers.set(Field::Side, file.from.other().as_str().to_owned());
    for (field, value) in file.answers {
        facts.answers.set(field, value);
    }
    facts.answers.clear(Field::HandOverWords);
    facts.handed = Some(ReceivedHandover { from: file.from, made: file.made, steps: file.steps });
    // A token belongs to the address that it was pasted for, and to no other.
    if facts.token.is_there && facts.answers.address() != address_before.as_ref() {
        facts.token = facts.token.taken_away();
        state.session.token = TokenPlace::Nowhere;
        state.session.announcement = Some(Text::new(id!("announce-token-of-another-address")));
        effects.push(Effect::DropSecret);
    }
    answers::recompute(state, now);
    state.session.side = None;
    let mine = StepId::ALL.iter().filter(|step| !state.facts.is_theirs(**step));
    let next = mine.copied().find(|step| {
        *step != StepId::Before
            && !step_status::is_done(*step, &state.facts)
            && step_status::reachable(*step, &state.facts)
    });
    if let Some(next) = next {
        state.facts.at = next;
    }
}
