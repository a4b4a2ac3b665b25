//! Network settings that reach the stand-in, for the tests of several crates.

use std::sync::Once;
use std::time::Duration;

use net::{Limits, NetworkSettings, ProxyChoice, Trust};
use standin::Standin;

pub fn install_cryptography() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
}

/// Network settings that trust the stand-in's authorities, both on this computer and as public ones, with time limits
/// that no load reaches.
pub fn network(standin: &Standin) -> NetworkSettings {
    let authorities = standin.authorities();
    let der = |bytes: &[u8]| rustls::pki_types::CertificateDer::from(bytes.to_vec());
    NetworkSettings {
        trust: Trust {
            instead: vec![der(&authorities.public.der), der(&authorities.private.der)],
            public_extra: vec![der(&authorities.public.der)],
        },
        proxy: standin.proxy_url().map_or(ProxyChoice::Direct, ProxyChoice::Through),
        limits: Limits { connect: PATIENT, answer: PATIENT, body_bytes: 1024 * 1024 },
    }
}

/// Many tests run at once.
const PATIENT: Duration = Duration::from_secs(30);
