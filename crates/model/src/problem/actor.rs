//! Who can act on a problem.

use crate::ids::named;

named! {
    /// Who can act on a problem.
    Actor {
        /// The person at this computer.
        You = "you",
        /// Whoever looks after the company's network.
        NetworkTeam = "network-team",
        /// An administrator of Trelica.
        TrelicaAdministrator = "trelica-administrator",
        /// An administrator of Microsoft Entra.
        EntraAdministrator = "entra-administrator",
        /// Trelica's own support.
        TrelicaSupport = "trelica-support",
        /// Nobody: it passes by itself.
        JustWait = "just-wait",
    }
}
