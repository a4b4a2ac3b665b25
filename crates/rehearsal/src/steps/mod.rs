//! The steps of a rehearsal, each of which does one thing that Entra does.

pub(super) mod create;
pub(super) mod delete;
pub(super) mod disable;
pub(super) mod manager;
pub(super) mod read;
pub(super) mod role;
pub(super) mod search;
pub(super) mod update;
