//! Network settings: trusted authorities, proxy, limits.
//!
//! The caller passes one value, so practice mode, tests and a company's own authority run the same code with other
//! settings.

use std::time::Duration;

use rustls_pki_types::CertificateDer;

/// Authorities that are trusted. By default, those of this computer's own store.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// Authorities (DER) that are trusted instead of this computer's store. Set only by practice mode and tests.
    pub instead: Vec<CertificateDer<'static>>,
    /// Authorities (DER) that count as public in addition to Mozilla's list. Set only by practice mode and tests.
    pub public_extra: Vec<CertificateDer<'static>>,
}

/// Which proxy to use. Requests to loopback addresses use only a proxy that is named explicitly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ProxyChoice {
    /// The proxy from the system settings and the usual environment variables.
    #[default]
    System,
    /// No proxy.
    Direct,
    /// This proxy, for example `http://proxy.example:8080`.
    Through(String),
}

/// Time and size limits.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Limit for looking up the name, and again for connecting including the TLS handshake.
    pub connect: Duration,
    /// Limit for one request, from its start to the last byte of the response.
    pub answer: Duration,
    /// The largest response body that is read, in bytes after decompression.
    pub body_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        // Windows may take up to 10 s inside the handshake to look up revocation; 15 s leaves room for that.
        Limits {
            connect: Duration::from_secs(15),
            answer: Duration::from_secs(30),
            body_bytes: 8 * 1024 * 1024,
        }
    }
}

/// How to reach servers from this computer.
#[derive(Clone, Debug, Default)]
pub struct NetworkSettings {
    /// Which authorities TLS trusts.
    pub trust: Trust,
    /// Which proxy to use.
    pub proxy: ProxyChoice,
    /// Time and size limits.
    pub limits: Limits,
}
