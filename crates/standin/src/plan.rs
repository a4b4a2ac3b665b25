//! What does a scenario change, and in which layer?
//!
//! A [`Plan`] has one field for each layer, from the printed address down to the user directory. The default plan is the
//! healthy one. Each layer reads its own field and knows nothing of scenarios, except that fixed answers are stored under
//! the scenario's id.

use std::time::Duration;

use crate::authority::ServerCertificate;
use crate::graph::fault::{GraphBehavior, GraphFault};
use standin_trelica::{Delivery, ServerBehavior};

/// One variant of a scenario, as the layers see it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Plan {
    pub(crate) address: Address,
    pub(crate) proxy: Option<ProxyBehavior>,
    pub(crate) transport: TransportBehavior,
    pub(crate) certificate: ServerCertificate,
    pub(crate) response: ResponseBehavior,
    pub(crate) behavior: ServerBehavior,
    pub(crate) graph_behavior: GraphBehavior,
    pub(crate) graph_fault: GraphFault,
}

/// The Base URL that the SCIM panel prints.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Address {
    #[default]
    Own,
    OwnWithoutFinalSlash,
    /// A port of this host on which nothing listens.
    ClosedPort(&'static str),
    Elsewhere(&'static str),
}

/// How the proxy answers CONNECT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProxyBehavior {
    Tunnels,
    RequiresPassword,
    Forbids,
}

/// What happens below HTTP.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum TransportBehavior {
    #[default]
    Normal,
    /// Accepts the connection and never reads from it.
    NeverReads,
    /// Reads the first bytes and never writes any.
    NeverWrites,
    /// Closes the connection during the TLS handshake.
    ClosesInHandshake,
    /// Answers a ClientHello with these bytes. Plain HTTP works as usual.
    Sends(&'static [u8]),
}

/// How a response is changed before it is sent.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum ResponseBehavior {
    #[default]
    Unchanged,
    /// Replaced by the answer in `standin-trelica/wire/canned.json` for the scenario and variant.
    Canned,
    Delayed(Duration),
    Delivered(Delivery),
    Gzipped,
    ContentType(&'static str),
    WithUnknownAttributes,
    /// 200 MB long.
    Endless,
    /// 1 GB long once decompressed.
    GzipBomb,
    NoResponse,
    ClosesConnection,
}
