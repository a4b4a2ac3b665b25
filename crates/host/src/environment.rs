//! What practice and the real set-up have in common around the wizard.

use model::policy::Policy;
use wizard::engine::{Environment, Zone};

use crate::endpoints;

/// The time zone of this computer, the policy, and links that do not depend on the set-up.
pub(crate) fn shared(policy: Policy) -> Environment {
    let releases = endpoints::releases().map(|address| ("releases".to_owned(), address));
    Environment {
        zone: Zone(jiff::tz::TimeZone::system()),
        links: releases.into_iter().collect(),
        policy,
        ..Environment::default()
    }
}
