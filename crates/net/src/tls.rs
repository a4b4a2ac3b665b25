//! TLS as this computer trusts it, with a record of the certificates that were presented.
//!
//! The verifier here wraps the operating system's: it hands every decision on and keeps what it saw, so that a
//! refusal can be explained and the second opinion be asked. It never turns a refusal into an acceptance.

use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::{ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use rustls_platform_verifier::Verifier;

use crate::certificate::Chain;
use crate::crypto::provider;
use crate::failure::Failure;
use crate::line::Trust;

/// Where the presented certificates are kept.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen(Arc<Mutex<Chain>>);

impl Seen {
    pub(crate) fn chain(&self) -> Chain {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A configuration that trusts what this computer trusts, and a record of what was presented.
pub(crate) fn config(trust: &Trust) -> Result<(ClientConfig, Seen), Failure> {
    let not_sent = |error: Error| Failure::NotSent { detail: error.to_string() };
    let system =
        Verifier::new_with_extra_roots(trust.device_extra.iter().cloned(), provider()).map_err(not_sent)?;
    let seen = Seen::default();
    let verifier = Recording { system, seen: seen.clone() };
    let config = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(not_sent)?
        .dangerous() // The name of the door that custom verifiers come through; this one hands every decision on.
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Ok((config, seen))
}

#[derive(Debug)]
struct Recording {
    system: Verifier,
    seen: Seen,
}

impl ServerCertVerifier for Recording {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let certificates =
            std::iter::once(end_entity).chain(intermediates).map(|one| one.clone().into_owned()).collect();
        *self.seen.0.lock().unwrap_or_else(PoisonError::into_inner) = Chain { certificates };
        self.system.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.system.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.system.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.system.supported_verify_schemes()
    }
}
