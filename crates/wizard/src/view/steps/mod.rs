//! What stands in the middle of each page. One file per group of steps.

mod automatic;
mod before;
mod changes;
mod entra;
mod go_live;
mod job;
mod microsoft;
mod parts;
mod pilot;
mod recheck;
mod rehearsal;
mod role;
mod trelica;
mod undo;
mod whole;

pub use changes::will as change_text;
pub use go_live::receipt_rows;

pub(super) use automatic::is_automatic;

pub(super) use go_live::{arrival, forget, stop};
pub(super) use recheck::new_token;
pub(super) use rehearsal::rehearsal;
pub(super) use role::{ROLES, choose_a_role};
pub(super) use trelica::confirm_host;
pub(super) use undo::{client, undo};
pub(super) use whole::whole_setup;

use jiff::Timestamp;
use model::{StepId, flow};

use crate::{engine::State, view::content::Content};

pub(super) fn content(state: &State, step: StepId, now: Timestamp) -> Content {
    let content = match step {
        StepId::Before => before::before(state, now),
        StepId::TurnOnScim => trelica::turn_on_scim(state),
        StepId::CheckConnection => trelica::check_connection(state, now),
        StepId::CreateApplication => entra::create_application(state),
        StepId::Connect => entra::connect(state),
        StepId::GroupsOff => entra::groups_off(state),
        StepId::Role => role::role(state),
        StepId::Domains => pilot::domains(state, now),
        StepId::ProvisionOne => pilot::provision_one(state),
        StepId::VerifyPerson => pilot::verify_person(state, now),
        StepId::GoLive if state.facts.live_since.is_some() => return go_live::receipt(state, now),
        StepId::GoLive => go_live::go_live(state, now),
    };
    match flow::step(step).entra_side {
        true => automatic::beside(state, step, content, now),
        false => content,
    }
}
