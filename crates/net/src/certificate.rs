//! Certificate chains, and whether public authorities vouch for them.
//!
//! This computer's trust store decides whether a connection is made. The second opinion uses Mozilla's root list as a
//! substitute for Microsoft's, which is not available here; it only leads to warnings, because Microsoft's servers may
//! be shown another certificate than this computer.

use rustls::RootCertStore;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use x509_parser::extensions::ParsedExtension;
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::failure::{CertificateFault, Failure};
use crate::{crypto, settings::Trust};

/// The certificates that a server sent, its own first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chain {
    /// DER encoded, in the order sent.
    pub certificates: Vec<CertificateDer<'static>>,
}

/// Whether public authorities vouch for a server's certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicOpinion {
    /// The chain leads to a public root.
    Trusted,
    /// The chain does not lead to a public root.
    NotTrusted {
        /// The issuer's name from the certificate; empty if it cannot be read.
        issuer: String,
    },
}

impl Chain {
    /// Whether the chain leads to a public root for the host `name` at the time `now`.
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

    /// The issuer of the server's own certificate; empty if it cannot be read.
    pub fn issuer(&self) -> String {
        self.leaf().map(|leaf| readable_name(leaf.issuer())).unwrap_or_default()
    }

    /// Refines an unknown issuer: self-signed, or intermediate certificates missing.
    ///
    /// A certificate that names where its issuer's certificate can be fetched (authority information access, RFC 5280
    /// section 4.2.2.1) most likely comes from a public authority; private ones rarely do so. If the issuer's certificate
    /// was not sent, the chain is therefore incomplete rather than unknown.
    pub(crate) fn explain(&self, failure: Failure) -> Failure {
        let Failure::Certificate(fault) = &failure else { return failure };
        let Some(leaf) = self.leaf() else { return failure };
        let issuer = readable_name(leaf.issuer());
        let self_signed = leaf.issuer() == leaf.subject();
        match fault {
            CertificateFault::UnknownIssuer { .. } => {}
            // A typical self-signed certificate is marked as an authority, which is rejected as a server certificate.
            CertificateFault::Other { .. } if self_signed => {}
            _ => return failure,
        }
        let issuer_was_sent = self.certificates.iter().skip(1).any(|certificate| {
            X509Certificate::from_der(certificate).is_ok_and(|(_, parsed)| parsed.subject() == leaf.issuer())
        });
        let fault = if !self_signed && !issuer_was_sent && has_issuer_address(&leaf) {
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

/// The common name, else the organization, else the whole name.
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

fn has_issuer_address(leaf: &X509Certificate<'_>) -> bool {
    leaf.extensions().iter().any(|extension| match extension.parsed_extension() {
        ParsedExtension::AuthorityInfoAccess(access) => access.accessdescs.iter().any(|description| {
            description.access_method == x509_parser::oid_registry::OID_PKIX_ACCESS_DESCRIPTOR_CA_ISSUERS
        }),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unknown() -> Failure {
        Failure::Certificate(CertificateFault::UnknownIssuer { self_signed: false, issuer: String::new() })
    }

    fn recorded(certificates: &[&'static [u8]]) -> Chain {
        Chain { certificates: certificates.iter().map(|der| CertificateDer::from(*der)).collect() }
    }

    #[test]
    fn a_public_certificate_without_its_issuer_is_an_incomplete_chain() {
        let leaf = include_bytes!("../tests/recorded/letsencrypt-org-1.der");
        let issuer = include_bytes!("../tests/recorded/letsencrypt-org-2.der");
        let fault = CertificateFault::ChainIncomplete { issuer: "YE2".to_owned() };
        assert_eq!(recorded(&[leaf]).explain(unknown()), Failure::Certificate(fault));
        let fault = CertificateFault::UnknownIssuer { self_signed: false, issuer: "YE2".to_owned() };
        assert_eq!(recorded(&[leaf, issuer]).explain(unknown()), Failure::Certificate(fault));
    }

    #[test]
    fn a_self_signed_certificate_is_named_whatever_the_verifier_says() {
        let own = rcgen::generate_simple_self_signed(vec!["scim.contoso.example".to_owned()]).unwrap();
        let chain = Chain { certificates: vec![own.cert.der().clone()] };
        let issuer = chain.issuer();
        let expected = Failure::Certificate(CertificateFault::UnknownIssuer { self_signed: true, issuer });
        let other = Failure::Certificate(CertificateFault::Other { detail: String::new() });
        assert_eq!(chain.explain(unknown()), expected);
        assert_eq!(chain.explain(other), expected);
    }

    #[test]
    fn any_other_failure_stays_as_it_is() {
        let expired = Failure::Certificate(CertificateFault::Expired { not_after: None });
        let leaf = include_bytes!("../tests/recorded/letsencrypt-org-1.der");
        assert_eq!(recorded(&[leaf]).explain(expired.clone()), expired);
        assert_eq!(recorded(&[leaf]).explain(Failure::Broken), Failure::Broken);
        assert_eq!(Chain::default().explain(unknown()), unknown(), "nothing was sent");
    }
}
