//! TLS with this computer's trust store, recording the certificates that the server sent.
//!
//! The verifier wraps the one of the operating system, or in practice one that knows the pretend authority alone. It returns
//! that one's decision unchanged and records the chain, so that a rejection can be explained and the second opinion computed.

use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::{ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use rustls_platform_verifier::Verifier;

use crate::failure::{self, Failure};
use crate::{certificate::Chain, crypto::provider, settings::Trust};

/// The chain that the server sent in the last handshake.
#[derive(Clone, Debug, Default)]
pub(crate) struct RecordedChain(Arc<Mutex<Chain>>);

impl RecordedChain {
    pub(crate) fn chain(&self) -> Chain {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A configuration that trusts what this computer trusts, or the authorities that are named and nothing else; and the
/// record of the chain.
///
/// # Errors
/// [`Failure::NotSent`] if the trusted authorities cannot be loaded.
pub(crate) fn config(trust: &Trust) -> Result<(ClientConfig, RecordedChain), Failure> {
    let not_sent = |error: Error| Failure::NotSent { detail: failure::named(&error) };
    let judge: Arc<dyn ServerCertVerifier> = match trust.instead.as_slice() {
        [] => Arc::new(Verifier::new(provider()).map_err(not_sent)?),
        named => {
            let mut roots = RootCertStore::empty();
            for authority in named {
                roots.add(authority.clone()).map_err(not_sent)?;
            }
            WebPkiServerVerifier::builder_with_provider(roots.into(), provider())
                .build()
                .map_err(|error| Failure::NotSent { detail: failure::named(&error) })?
        }
    };
    let recorded = RecordedChain::default();
    let verifier = RecordingVerifier { judge, recorded: recorded.clone() };
    let config = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(not_sent)?
        .dangerous() // rustls requires this for any custom verifier; this one never changes a decision.
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Ok((config, recorded))
}

#[derive(Debug)]
struct RecordingVerifier {
    judge: Arc<dyn ServerCertVerifier>,
    recorded: RecordedChain,
}

impl ServerCertVerifier for RecordingVerifier {
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
        *self.recorded.0.lock().unwrap_or_else(PoisonError::into_inner) = Chain { certificates };
        self.judge.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.judge.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.judge.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.judge.supported_verify_schemes()
    }
}
