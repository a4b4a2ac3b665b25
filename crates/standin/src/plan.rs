//! What does the chosen scenario change, and on which layer?
//!
//! A [`Plan`] has one field for each layer, from the address that is printed down to the habits of the directory; the
//! default plan is the healthy one. The layers read their own field and know nothing of scenarios, but for answers that
//! stand in a file under the id of theirs.

use std::time::Duration;

use crate::answer::Delivery;
use crate::authority::Shown;
use crate::graph::habits::Habits;
use crate::graph::trick::Trick;
use crate::trelica::quirks::Quirks;

/// One scenario in one variant, as the layers see it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    pub(crate) address: Address,
    pub(crate) proxy: Option<ProxyMood>,
    pub(crate) link: Link,
    pub(crate) certificate: Shown,
    pub(crate) spoken: Spoken,
    pub(crate) quirks: Quirks,
    pub(crate) habits: Habits,
    pub(crate) trick: Trick,
}

/// The Base URL that is printed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Address {
    #[default]
    Own,
    OwnWithoutFinalSlash,
    /// A port of this host on which nobody listens.
    ClosedPort(&'static str),
    Elsewhere(&'static str),
}

/// What the proxy says to CONNECT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProxyMood {
    Tunnels,
    AsksForPassword,
    Forbids,
}

/// What happens below HTTP.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Link {
    #[default]
    Sound,
    /// The connection is accepted and nothing is ever read.
    Deaf,
    /// The first bytes are read and nothing is ever said.
    Mute,
    /// The connection closes inside the handshake.
    ClosesInHandshake,
    /// These bytes answer the ClientHello; plain HTTP goes on as ever.
    Says(&'static [u8]),
}

/// What happens to answers on their way out.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Spoken {
    #[default]
    Plainly,
    /// The answer that `wire/canned.json` holds for the scenario and variant.
    Canned,
    Slowly(Duration),
    Delivered(Delivery),
    Gzipped,
    Typed(&'static str),
    WithUnknownAttributes,
    Endless,
    GzipBomb,
    Never,
    HangsUp,
}

impl Plan {
    pub(crate) fn at(address: Address) -> Self {
        Self { address, ..Self::default() }
    }

    pub(crate) fn behind(proxy: ProxyMood) -> Self {
        Self { proxy: Some(proxy), ..Self::default() }
    }

    pub(crate) fn linked(link: Link) -> Self {
        Self { link, ..Self::default() }
    }

    pub(crate) fn showing(certificate: Shown) -> Self {
        Self { certificate, ..Self::default() }
    }

    pub(crate) fn speaking(spoken: Spoken) -> Self {
        Self { spoken, ..Self::default() }
    }

    pub(crate) fn answering(habits: Habits) -> Self {
        Self { habits, ..Self::default() }
    }

    pub(crate) fn playing(trick: Trick) -> Self {
        Self { trick, ..Self::default() }
    }

    pub(crate) fn with(quirks: Quirks) -> Self {
        Self { quirks, ..Self::default() }
    }
}
