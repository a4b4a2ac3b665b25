//! HTTP policy for every client in this product: how to connect, why it failed, what was said.
//!
//! Knows no protocol above HTTP. Everything that makes a difference to a person ("the name was not found", "the
//! certificate has expired", "nobody answered in time") is a variant of [`Failure`], found by the *type* of the
//! error in the chain and never by its message. TLS verification is never off, redirects are never followed, and a
//! reply is bounded in size and time.

mod certificate;
mod client;
mod crypto;
mod failure;
mod line;
mod patience;
mod probe;
mod proxy;
mod tls;
mod transcript;

pub use certificate::{Chain, PublicOpinion};
pub use client::{Body, Client, Method, Reply, Request, Watcher};
pub use failure::{CertificateFault, Failure};
pub use line::{Limits, NetworkSettings, ProxyChoice, Trust};
pub use patience::RetryPolicy;
pub use probe::{Phase, Probe, probe};
pub use secrecy::{ExposeSecret, SecretString};
pub use transcript::{DOTS, Exchange, mask};
