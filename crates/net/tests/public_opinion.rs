//! The second opinion on a certificate, on a chain that a public site really presented, at fixed times.
//!
//! `recorded/` holds what letsencrypt.org sent in the summer of 2026 (its own certificate first), valid from
//! 6 July to 4 October 2026.

#![allow(clippy::unwrap_used, missing_docs, reason = "tests say what went wrong")]

use std::time::Duration;

use net::{Chain, PublicOpinion, Trust};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};

const RECORDED: [&[u8]; 4] = [
    include_bytes!("recorded/letsencrypt-org-1.der"),
    include_bytes!("recorded/letsencrypt-org-2.der"),
    include_bytes!("recorded/letsencrypt-org-3.der"),
    include_bytes!("recorded/letsencrypt-org-4.der"),
];
/// 15 August 2026, noon.
const SUMMER: u64 = 1_786_795_200;
/// 15 November 2026.
const AUTUMN: u64 = 1_794_700_800;

fn chain(certificates: &[&'static [u8]]) -> Chain {
    Chain { certificates: certificates.iter().map(|der| CertificateDer::from(der.to_vec())).collect() }
}

fn opinion(chain: &Chain, name: &'static str, at: u64) -> PublicOpinion {
    let at = UnixTime::since_unix_epoch(Duration::from_secs(at));
    chain.public_opinion(&ServerName::try_from(name).unwrap(), at, &Trust::default())
}

#[test]
fn a_public_certificate_is_trusted_in_its_time() {
    assert_eq!(opinion(&chain(&RECORDED), "letsencrypt.org", SUMMER), PublicOpinion::Trusted);
}

#[test]
fn the_same_chain_is_not_trusted_after_its_time_nor_for_another_name_nor_without_its_middle() {
    let not_trusted = PublicOpinion::NotTrusted { issuer: "YE2".to_owned() };
    assert_eq!(opinion(&chain(&RECORDED), "letsencrypt.org", AUTUMN), not_trusted);
    assert_eq!(opinion(&chain(&RECORDED), "app.trelica.com", SUMMER), not_trusted);
    assert_eq!(opinion(&chain(&RECORDED[..1]), "letsencrypt.org", SUMMER), not_trusted);
}

#[test]
fn a_private_certificate_is_not_trusted_by_the_public() {
    let own = rcgen::generate_simple_self_signed(vec!["scim.contoso.example".to_owned()]).unwrap();
    let chain = Chain { certificates: vec![own.cert.der().clone()] };
    assert!(matches!(opinion(&chain, "scim.contoso.example", SUMMER), PublicOpinion::NotTrusted { .. }));
}
