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

    /// Refines what a verifier leaves open: an unknown issuer may be one whose certificate was not sent, and systems do
    /// not say when a certificate expired, or that it is not valid yet (Windows calls both expired).
    ///
    /// A certificate that names where its issuer's certificate can be fetched (authority information access, RFC 5280
    /// section 4.2.2.1) most likely comes from a public authority; private ones rarely do so. If the issuer's certificate
    /// was not sent, the chain is therefore incomplete rather than unknown.
    pub(crate) fn explain(&self, failure: Failure, now: UnixTime) -> Failure {
        let Failure::Certificate(fault) = &failure else { return failure };
        let Some(leaf) = self.leaf() else { return failure };
        let issuer = readable_name(leaf.issuer());
        let self_signed = leaf.issuer() == leaf.subject();
        let issuer_was_sent = self.certificates.iter().skip(1).any(|certificate| {
            X509Certificate::from_der(certificate).is_ok_and(|(_, parsed)| parsed.subject() == leaf.issuer())
        });
        match fault {
            CertificateFault::Expired { not_after: None } => {
                return Failure::Certificate(dated(&leaf, now));
            }
            CertificateFault::UnknownIssuer { .. } => {}
            // A typical self-signed certificate is marked as an authority, which is rejected as a server certificate.
            CertificateFault::Other { .. } | CertificateFault::Unnamed { .. } if self_signed => {}
            // Windows has a number for a chain that breaks off.
            CertificateFault::Unnamed { .. } if !issuer_was_sent => {}
            _ => return failure,
        }
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

/// Why the dates of a certificate are wrong at this time. Where they are right, another one of the chain has expired.
fn dated(certificate: &X509Certificate<'_>, now: UnixTime) -> CertificateFault {
    let now = i64::try_from(now.as_secs()).unwrap_or(i64::MAX);
    let (from, until) =
        (certificate.validity().not_before.timestamp(), certificate.validity().not_after.timestamp());
    match (now < from, until < now) {
        (true, _) => CertificateFault::NotYetValid { not_before: Some(from) },
        (false, expired) => CertificateFault::Expired { not_after: expired.then_some(until) },
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
    use std::time::Duration;

    use super::*;

    const NOW: UnixTime = UnixTime::since_unix_epoch(Duration::ZERO);

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
        assert_eq!(recorded(&[leaf]).explain(unknown(), NOW), Failure::Certificate(fault));
        let fault = CertificateFault::UnknownIssuer { self_signed: false, issuer: "YE2".to_owned() };
        assert_eq!(recorded(&[leaf, issuer]).explain(unknown(), NOW), Failure::Certificate(fault));
    }

    #[test]
    fn a_self_signed_certificate_is_named_whatever_the_verifier_says() {
        let own = rcgen::generate_simple_self_signed(vec!["scim.contoso.example".to_owned()]).unwrap();
        let chain = Chain { certificates: vec![own.cert.der().clone()] };
        let issuer = chain.issuer();
        let expected = Failure::Certificate(CertificateFault::UnknownIssuer { self_signed: true, issuer });
        let other = Failure::Certificate(CertificateFault::Other { detail: String::new() });
        assert_eq!(chain.explain(unknown(), NOW), expected);
        assert_eq!(chain.explain(other, NOW), expected);
    }

    #[test]
    fn a_chain_that_breaks_off_has_an_unknown_issuer_whatever_the_system_calls_it() {
        let leaf = include_bytes!("../tests/recorded/letsencrypt-org-1.der");
        let issuer = include_bytes!("../tests/recorded/letsencrypt-org-2.der");
        let unnamed = Failure::Certificate(CertificateFault::Unnamed { detail: "0x800B010A".to_owned() });
        let fault = CertificateFault::ChainIncomplete { issuer: "YE2".to_owned() };
        assert_eq!(recorded(&[leaf]).explain(unnamed.clone(), NOW), Failure::Certificate(fault));
        assert_eq!(recorded(&[leaf, issuer]).explain(unnamed.clone(), NOW), unnamed, "the chain is whole");
    }

    #[test]
    fn a_certificate_whose_dates_are_wrong_says_which_one() {
        let leaf = recorded(&[include_bytes!("../tests/recorded/letsencrypt-org-1.der")]);
        let parsed = leaf.leaf().unwrap();
        let (from, until) =
            (parsed.validity().not_before.timestamp(), parsed.validity().not_after.timestamp());
        let at = |second: i64| UnixTime::since_unix_epoch(Duration::from_secs(second.try_into().unwrap()));
        let expired = Failure::Certificate(CertificateFault::Expired { not_after: None });
        let said = |second| leaf.explain(expired.clone(), at(second));
        let early = CertificateFault::NotYetValid { not_before: Some(from) };
        assert_eq!(said(from - 1), Failure::Certificate(early));
        let late = CertificateFault::Expired { not_after: Some(until) };
        assert_eq!(said(until + 1), Failure::Certificate(late));
        assert_eq!(said(until - 1), expired, "another certificate of the chain has expired");
    }

    #[test]
    fn any_other_failure_stays_as_it_is() {
        let revoked = Failure::Certificate(CertificateFault::Other { detail: "Revoked".to_owned() });
        let leaf = include_bytes!("../tests/recorded/letsencrypt-org-1.der");
        assert_eq!(recorded(&[leaf]).explain(revoked.clone(), NOW), revoked);
        assert_eq!(recorded(&[leaf]).explain(Failure::Broken, NOW), Failure::Broken);
        assert_eq!(Chain::default().explain(unknown(), NOW), unknown(), "nothing was sent");
    }
}
