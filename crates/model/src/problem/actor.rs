//! Who can act on a problem.

use serde::{Deserialize, Serialize};

/// Who can act on a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The person at this computer.
    You,
    /// Whoever looks after the company's network.
    NetworkTeam,
    /// An administrator of Trelica.
    TrelicaAdministrator,
    /// An administrator of Microsoft Entra.
    EntraAdministrator,
    /// Trelica's own support.
    TrelicaSupport,
    /// Nobody: it passes by itself.
    JustWait,
}

impl Actor {
    /// The stable name, as in the terminal's JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Actor::You => "you",
            Actor::NetworkTeam => "network-team",
            Actor::TrelicaAdministrator => "trelica-administrator",
            Actor::EntraAdministrator => "entra-administrator",
            Actor::TrelicaSupport => "trelica-support",
            Actor::JustWait => "just-wait",
        }
    }
}
