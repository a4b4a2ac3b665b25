//! What does a row of the table of scenarios say?

use crate::plan::Plan;

/// One row of the table.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its name, in kebab case. For a fault, the id of the problem expected.
    pub id: &'static str,
    /// A label for each variant, for engineers.
    pub variants: &'static [&'static str],
    /// The id of the problem that a client should find; nothing where all is well.
    pub expects: Option<&'static str>,
    /// Whether the problem is only a warning, after which the outcome is still "ready".
    pub warns: bool,
    /// Where the fault shows.
    pub at: Stage,
    pub(super) plan: fn(usize) -> Plan,
}

/// Where a fault shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// In the connection check.
    Connection,
    /// Once a person was provisioned and is read back.
    Person,
    /// In what Entra does to a person later.
    Rehearsal,
    /// While somebody signs in to Microsoft.
    SignIn,
    /// In what Microsoft Graph answers.
    Graph,
}

impl Scenario {
    pub(super) const fn healthy(
        id: &'static str,
        variants: &'static [&'static str],
        plan: fn(usize) -> Plan,
    ) -> Self {
        Self { id, variants, expects: None, warns: false, at: Stage::Connection, plan }
    }

    pub(super) const fn fault(
        id: &'static str,
        variants: &'static [&'static str],
        plan: fn(usize) -> Plan,
    ) -> Self {
        Self { id, variants, expects: Some(id), warns: false, at: Stage::Connection, plan }
    }

    pub(super) const fn warning(
        id: &'static str,
        variants: &'static [&'static str],
        plan: fn(usize) -> Plan,
    ) -> Self {
        Self { id, variants, expects: Some(id), warns: true, at: Stage::Connection, plan }
    }

    pub(super) const fn of_rehearsal(self) -> Self {
        Self { at: Stage::Rehearsal, ..self }
    }

    pub(super) const fn of_person(self) -> Self {
        Self { at: Stage::Person, ..self }
    }
}

/// One of two, by variant.
pub(super) fn either<T>(variant: usize, first: T, second: T) -> T {
    if variant == 0 { first } else { second }
}
