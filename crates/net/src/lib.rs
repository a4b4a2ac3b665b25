//! The HTTP policy shared by all clients: how to connect, why a request failed, and what was exchanged.
//!
//! This crate knows no protocol above HTTP. Every failure that a person can act on (the name was not found, the
//! certificate has expired, the server did not answer in time) is a variant of [`Failure`], recognized by the type of
//! the error in the chain and never by its message. TLS verification is never turned off, redirects are never followed,
//! and the size and duration of a response are limited.

#![warn(missing_docs)]

mod certificate;
mod client;
mod crypto;
mod failure;
mod json;
mod mask;
mod probe;
mod proxy;
mod retry;
mod settings;
mod tls;
mod transcript;

pub use certificate::{Chain, PublicOpinion};
pub use client::{Body, Client, Method, Reply, Request};
pub use failure::{CertificateFault, Failure};
pub use json::{MAX_JSON_TREE_SIZE, json_tree_size, read_json};
pub use mask::{DOTS, SecretMask, mask_words};
pub use probe::{Phase, Probe, probe};
pub use proxy::is_loopback;
pub use retry::RetryPolicy;
pub use secrecy::{ExposeSecret, SecretString};
pub use settings::{Limits, NetworkSettings, ProxyChoice, Trust};
pub use transcript::Exchange;
