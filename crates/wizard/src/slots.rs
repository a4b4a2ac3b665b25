//! Which of the two slots counts when the program opens, and which is written next.

use model::store::{Slot, SlotContent};
use model::{Problem, ProblemId, store};
use model::{facts::Facts, problem::Param};

use crate::storage::Storage;

/// Which slot is written next, and with which number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slots {
    pub next: Slot,
    pub sequence: u64,
    /// Why nothing is written here: another window has it, a newer version wrote it, or it can't be read.
    pub read_only: Option<ProblemId>,
}

/// Reads both slots, sets damaged ones aside, and returns the newest whole one.
pub(crate) fn open_slots(storage: &dyn Storage) -> (Facts, Slots, Vec<Problem>) {
    let mut newest: Option<(u64, Facts, Slot)> = None;
    let mut slots = Slots { next: Slot::A, sequence: 0, read_only: None };
    let mut problems = Vec::new();
    match storage.claim() {
        Ok(true) => {}
        Ok(false) => {
            slots.read_only = Some(ProblemId::OpenElsewhere);
            problems.push(ProblemId::OpenElsewhere.into());
        }
        Err(error) => {
            problems.push(Problem::new(ProblemId::ProgressNotSaved).with(Param::Detail, error.kind()))
        }
    }
    for slot in Slot::BOTH {
        match storage.read_slot(slot).map(|bytes| store::judge(bytes.as_deref())) {
            Ok(SlotContent::Empty) => {}
            Ok(SlotContent::Whole(document)) => {
                let (sequence, facts) = *document;
                if newest.as_ref().is_none_or(|(best, ..)| sequence > *best) {
                    newest = Some((sequence, facts, slot));
                }
            }
            Ok(SlotContent::Newer) => {
                slots.read_only = Some(ProblemId::ProgressFromNewerVersion);
                problems.push(ProblemId::ProgressFromNewerVersion.into());
            }
            Ok(SlotContent::Damaged) => {
                let kept = storage.set_aside(slot).is_ok();
                problems.push(
                    Problem::new(ProblemId::ProgressDamaged)
                        .with(Param::Kept, if kept { "yes" } else { "no" }),
                );
            }
            Err(error) => {
                // A file that can't be read must not be overwritten.
                slots.read_only = Some(ProblemId::ProgressNotSaved);
                problems.push(Problem::new(ProblemId::ProgressNotSaved).with(Param::Detail, error.kind()));
            }
        }
    }
    let facts = match newest {
        Some((sequence, facts, slot)) => {
            slots.sequence = sequence;
            slots.next = slot.other();
            facts
        }
        None => Facts::default(),
    };
    (facts, slots, problems)
}
