//! What a server's certificates say, and whether the public would trust them.
//!
//! Two opinions: this computer's (the operating system's store) decides whether we connect; the public one
//! (Mozilla's list of roots, as a stand-in for Microsoft's) only ever warns, because from here nobody can tell what
//! Microsoft's cloud will be shown.

use rustls::RootCertStore;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use x509_parser::extensions::ParsedExtension;
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::crypto;
use crate::failure::{CertificateFault, Failure};
use crate::line::Trust;

/// The certificates that a server presented, its own first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chain {
    /// DER, in the order sent.
    pub certificates: Vec<CertificateDer<'static>>,
}

/// Whether the public roots lead to a server's certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicOpinion {
    /// They do.
    Trusted,
    /// They don't; the issuer's name as the certificate gives it.
    NotTrusted {
        /// The issuer's name.
        issuer: String,
    },
}

impl Chain {
    /// Whether the public roots lead to this certificate for `name` at `now`.
    pub fn public_opinion(&self, name: &ServerName<'_>, now: UnixTime, trust: &Trust) -> PublicOpinion {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        roots.add_parsable_certificates(trust.public_extra.iter().cloned());
        let not_trusted = || PublicOpinion::NotTrusted { issuer: self.issuer() };
        let Some((leaf, between)) = self.certificates.split_first() else {
            return not_trusted();
        };
        let Ok(verifier) =
            WebPkiServerVerifier::builder_with_provider(roots.into(), crypto::provider()).build()
        else {
            return not_trusted();
        };
        match verifier.verify_server_cert(leaf, between, name, &[], now) {
            Ok(_) => PublicOpinion::Trusted,
            Err(_) => not_trusted(),
        }
    }

    /// The issuer of the server's own certificate; empty where it can't be read.
    pub fn issuer(&self) -> String {
        self.leaf().map(|leaf| readable_name(leaf.issuer())).unwrap_or_default()
    }

    /// Says more of an unknown issuer: issued by itself, or intermediate certificates left out.
    ///
    /// An authority that publishes where its certificate can be fetched (authority information access, RFC 5280
    /// section 4.2.2.1) is a sign of a public one, which private authorities rarely give; if the certificate that
    /// issued the leaf was not sent along, the chain is incomplete rather than unknown.
    pub(crate) fn explain(&self, failure: Failure) -> Failure {
        let Failure::Certificate(fault) = &failure else { return failure };
        let Some(leaf) = self.leaf() else { return failure };
        let issuer = readable_name(leaf.issuer());
        let self_signed = leaf.issuer() == leaf.subject();
        match fault {
            CertificateFault::UnknownIssuer { .. } => {}
            // The usual certificate that somebody made for themselves is its own authority, which is refused for that.
            CertificateFault::Other { .. } if self_signed => {}
            _ => return failure,
        }
        let issuer_was_sent = self.certificates.iter().skip(1).any(|certificate| {
            X509Certificate::from_der(certificate).is_ok_and(|(_, parsed)| parsed.subject() == leaf.issuer())
        });
        let fault = if !self_signed && !issuer_was_sent && says_where_its_issuer_is(&leaf) {
            CertificateFault::ChainIncomplete { issuer }
        } else {
            CertificateFault::UnknownIssuer { self_signed, issuer }
        };
        Failure::Certificate(fault)
    }

    fn leaf(&self) -> Option<X509Certificate<'_>> {
        let leaf = self.certificates.first()?;
        X509Certificate::from_der(leaf).ok().map(|(_, parsed)| parsed)
    }
}

/// The common name, or the organisation, or the whole name.
fn readable_name(name: &x509_parser::x509::X509Name<'_>) -> String {
    let first = |mut values: Box<dyn Iterator<Item = String> + '_>| values.next();
    first(Box::new(name.iter_common_name().filter_map(|value| value.as_str().ok().map(str::to_owned))))
        .or_else(|| {
            first(Box::new(
                name.iter_organization().filter_map(|value| value.as_str().ok().map(str::to_owned)),
            ))
        })
        .unwrap_or_else(|| name.to_string())
}

fn says_where_its_issuer_is(leaf: &X509Certificate<'_>) -> bool {
    leaf.extensions().iter().any(|extension| match extension.parsed_extension() {
        ParsedExtension::AuthorityInfoAccess(access) => access.accessdescs.iter().any(|description| {
            description.access_method == x509_parser::oid_registry::OID_PKIX_ACCESS_DESCRIPTOR_CA_ISSUERS
        }),
        _ => false,
    })
}
