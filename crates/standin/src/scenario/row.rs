//! What does a row of the table of scenarios say?

use crate::plan::{Plan, ResponseBehavior};
use standin_trelica::Deviation;

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
    pub(super) change: Change,
    pub(super) deviation: Option<Deviation>,
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

/// Changes the plan for a variant.
type Change = fn(usize, &mut Plan);

impl Scenario {
    pub(super) const fn fault(id: &'static str, variants: Labels, change: Change) -> Self {
        let (expects, at) = (Some(id), Stage::Connection);
        Self { id, variants, expects, warns: false, at, change, deviation: None }
    }

    /// The SCIM service deviates.
    pub(super) const fn deviation(id: &'static str, variants: Labels, deviation: Deviation) -> Self {
        Self { deviation: Some(deviation), ..Self::fault(id, variants, |_, _| ()) }
    }

    /// A fixed answer of the SCIM service.
    pub(super) const fn canned(id: &'static str, variants: Labels) -> Self {
        Self::fault(id, variants, |_, plan| plan.response = ResponseBehavior::Canned)
    }

    /// A fixed answer of Microsoft, which its part finds by the id of the scenario.
    pub(super) const fn written(id: &'static str, variants: Labels) -> Self {
        Self::fault(id, variants, |_, _| ())
    }

    pub(super) const fn healthy(id: &'static str, variants: Labels, change: Change) -> Self {
        Self { expects: None, ..Self::fault(id, variants, change) }
    }

    /// The problem is only a warning.
    pub(super) const fn warning(self) -> Self {
        Self { warns: true, ..self }
    }

    /// The plan of this variant, which exists.
    pub(super) fn plan(&self, variant: usize) -> Plan {
        let mut plan = Plan::default();
        plan.behavior.deviation = self.deviation.map(|deviation| (deviation, variant));
        (self.change)(variant, &mut plan);
        plan
    }
}
