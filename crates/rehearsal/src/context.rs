//! What do the steps of one rehearsal share?

use std::collections::BTreeSet;

use jiff::Timestamp;
use scim::entra::Dialect;
use serde_json::Value;

use crate::attributes::{AttributeGroup, MappedAttribute};
use crate::cleanup::{self, Removal};
use crate::recorded_client::{Aborted, RecordedClient};
use crate::{
    config::Rehearsal, journal::ServerJournal, patch::PatchStyle, results::Results, test_users::TestUser,
};

/// One rehearsal in one dialect.
pub(super) struct Context<'a> {
    pub rehearsal: &'a Rehearsal,
    pub client: &'a RecordedClient,
    pub journal: &'a ServerJournal<'a>,
    pub now: &'a (dyn Fn() -> Timestamp + Sync),
    pub dialect: Dialect,
    /// Entra's style, until the server turns out to need another.
    pub patch_style: PatchStyle,
    pub results: Results,
    /// Attributes of which the server keeps nothing.
    pub unknown: Vec<MappedAttribute>,
    /// The groups of attributes to create users with: all, until the server refuses one.
    pub groups: Vec<AttributeGroup>,
    /// Whether users can be read by id.
    pub can_read: bool,
    /// Whether waiting for an update to show was in vain before, so that no other is waited for.
    pub gave_up_waiting: bool,
    /// The user names that the server accepted, or may have.
    pub possibly_created: BTreeSet<String>,
}

/// A test user on the server.
pub(super) struct ServerUser {
    pub test_user: TestUser,
    pub id: String,
    /// The resource as last seen.
    pub resource: Value,
}

impl<'a> Context<'a> {
    pub fn new(
        rehearsal: &'a Rehearsal,
        client: &'a RecordedClient,
        journal: &'a ServerJournal<'a>,
        now: &'a (dyn Fn() -> Timestamp + Sync),
        dialect: Dialect,
    ) -> Self {
        Context {
            rehearsal,
            client,
            journal,
            now,
            dialect,
            patch_style: PatchStyle::of(dialect),
            results: Results::default(),
            unknown: Vec::new(),
            groups: AttributeGroup::ALL.to_vec(),
            can_read: true,
            gave_up_waiting: false,
            possibly_created: BTreeSet::new(),
        }
    }

    /// A test user of this rehearsal, whose label tells them apart from the others.
    pub fn test_user(&self, label: &str) -> TestUser {
        let label = match self.dialect {
            Dialect::Default => label.to_owned(),
            Dialect::AadOptscim062020 => format!("{label}2"),
        };
        TestUser::new(&self.rehearsal.seed, &label, &self.rehearsal.domain)
    }

    /// Removes a test user as soon as they are not needed any more. A user whom the server showed and deleted before
    /// (`was_deleted`) and does not show now is gone; any other may still arrive.
    pub async fn remove(&self, user: &TestUser, was_deleted: bool) -> Result<(), Aborted> {
        let written =
            self.journal.remaining().into_iter().find(|written| written.user_name == user.user_name);
        let ids = written.map(|written| written.ids).unwrap_or_default();
        let removal = cleanup::remove(self.client, &user.user_name, &ids, !was_deleted).await?;
        if matches!(removal, Removal::Gone { was_there } if was_there || was_deleted) {
            // A user who cannot be struck out is looked for again at the end.
            let _ = self.journal.gone(&user.user_name);
        }
        Ok(())
    }
}
