//! Two administrators, each with their own side of the set-up.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::flow;
use crate::ids::StepId;

/// Whose steps a person does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// An administrator of Trelica.
    Trelica,
    /// An administrator of Microsoft Entra.
    Entra,
}

impl Side {
    /// The side with this id, as it is stored and as the window sends it.
    pub fn parse(id: &str) -> Option<Side> {
        [Side::Trelica, Side::Entra].into_iter().find(|side| side.as_str() == id)
    }

    /// Whose a step is; `None` for the page before the start, which is everybody's.
    pub fn whose(step: StepId) -> Option<Side> {
        match step {
            StepId::Before => None,
            step if flow::step(step).entra_side => Some(Side::Entra),
            _ => Some(Side::Trelica),
        }
    }

    /// The other one.
    pub fn other(self) -> Side {
        match self {
            Side::Trelica => Side::Entra,
            Side::Entra => Side::Trelica,
        }
    }

    /// As it is stored and as words are named.
    pub fn as_str(self) -> &'static str {
        match self {
            Side::Trelica => "trelica",
            Side::Entra => "entra",
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
