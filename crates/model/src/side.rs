//! Two administrators, each with their own side of the set-up.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::flow;
use crate::ids::{StepId, named};

named! {
    /// Whose steps a person does.
    Side {
        /// An administrator of Trelica.
        Trelica = "trelica",
        /// An administrator of Microsoft Entra.
        Entra = "entra",
    }
}

impl Side {
    /// Whose a step is; `None` for the page before the start, which is everybody's.
    pub fn whose(step: StepId) -> Option<Side> {
        let side = if flow::step(step).entra_side { Side::Entra } else { Side::Trelica };
        (step != StepId::Before).then_some(side)
    }

    /// The other one.
    pub fn other(self) -> Side {
        match self {
            Side::Trelica => Side::Entra,
            Side::Entra => Side::Trelica,
        }
    }
}

/// What the other administrator handed over last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceivedHandover {
    /// Who it was.
    pub from: Side,
    /// When they saved the file.
    pub made: Timestamp,
    /// The steps that were done then.
    pub steps: Vec<StepId>,
}
