//! What does a row of the table of scenarios say?

use crate::plan::{Plan, ResponseBehavior};
use standin_trelica::{Deviation, ServerBehavior};

/// One row of the table.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its name, in kebab case. For a fault, the id of the problem expected.
    pub id: &'static str,
    /// A label for each variant, for engineers.
    pub variants: Labels,
    /// The id of the problem that a client should find; nothing where all is well.
    pub expects: Option<&'static str>,
    /// Whether the problem is only a warning, after which the outcome is still "ready".
    pub warns: bool,
    /// Where the fault shows.
    pub at: Stage,
    pub(super) change: Change,
}

type Labels = &'static [&'static str];

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

/// What a scenario changes.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// Whatever the plan of the variant says.
    Plan(fn(usize) -> Plan),
    /// The SCIM service deviates.
    Deviation(Deviation),
    /// A fixed answer of the SCIM service.
    Canned,
    /// A fixed answer of Microsoft, which its part finds by the id of the scenario.
    Written,
}

impl Scenario {
    const fn new(id: &'static str, variants: Labels, change: Change) -> Self {
        Self { id, variants, expects: Some(id), warns: false, at: Stage::Connection, change }
    }

    pub(super) const fn fault(id: &'static str, variants: Labels, plan: fn(usize) -> Plan) -> Self {
        Self::new(id, variants, Change::Plan(plan))
    }

    pub(super) const fn deviation(id: &'static str, variants: Labels, deviation: Deviation) -> Self {
        Self::new(id, variants, Change::Deviation(deviation))
    }

    pub(super) const fn canned(id: &'static str, variants: Labels) -> Self {
        Self::new(id, variants, Change::Canned)
    }

    pub(super) const fn written(id: &'static str, variants: Labels) -> Self {
        Self::new(id, variants, Change::Written)
    }

    pub(super) const fn healthy(id: &'static str, variants: Labels, plan: fn(usize) -> Plan) -> Self {
        Self { expects: None, ..Self::fault(id, variants, plan) }
    }

    /// The problem is only a warning.
    pub(super) const fn warning(self) -> Self {
        Self { warns: true, ..self }
    }

    /// The plan of this variant, which exists.
    pub(super) fn plan(&self, variant: usize) -> Plan {
        match self.change {
            Change::Plan(plan) => plan(variant),
            Change::Deviation(deviation) => Plan::with_behavior(ServerBehavior {
                deviation: Some((deviation, variant)),
                ..ServerBehavior::default()
            }),
            Change::Canned => Plan::with_response(ResponseBehavior::Canned),
            Change::Written => Plan::default(),
        }
    }
}
