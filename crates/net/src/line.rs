//! How this computer gets out: whom it trusts, through which proxy, how long it waits.
//!
//! One value, given from outside, so that practice mode, tests and a company's own authority are the same code with
//! other values.

use std::time::Duration;

use rustls_pki_types::CertificateDer;

/// Whom TLS trusts, and who counts as public for the second opinion.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// Authorities that this computer trusts beside its own store (DER).
    pub device_extra: Vec<CertificateDer<'static>>,
    /// Authorities that count as public beside Mozilla's list (DER). Only practice and tests have any.
    pub public_extra: Vec<CertificateDer<'static>>,
}

/// Which proxy is used. Loopback never goes through one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ProxyChoice {
    /// As the system and the usual environment variables say.
    #[default]
    System,
    /// None.
    Direct,
    /// This one, for example `http://proxy.example:8080`.
    Through(String),
}

/// How long is waited and how much is read.
#[derive(Clone, Debug)]
pub struct Limits {
    /// For the name, and again for the connection with its encryption.
    pub connect: Duration,
    /// For one request from its start to the last byte of the answer.
    pub answer: Duration,
    /// The most bytes of an answer that are read, after decompression.
    pub body_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        // Windows may look up revocation for up to 10 s inside the handshake; 15 s leaves room for that.
        Limits {
            connect: Duration::from_secs(15),
            answer: Duration::from_secs(30),
            body_bytes: 8 * 1024 * 1024,
        }
    }
}

/// How this computer gets out.
#[derive(Clone, Debug, Default)]
pub struct NetworkSettings {
    /// Whom TLS trusts.
    pub trust: Trust,
    /// Which proxy is used.
    pub proxy: ProxyChoice,
    /// How long is waited and how much is read.
    pub limits: Limits,
}
