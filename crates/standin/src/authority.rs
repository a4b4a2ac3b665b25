//! Which certificates do the servers present?
//!
//! Users of this crate trust two authorities: `public`, which practice and tests treat as a publicly trusted root, and
//! `private`, which only "this computer" trusts. Two more sign untrusted certificates. All are created at start, and no
//! key is ever stored. Each publishes the list of the certificates that it has revoked: none.

use std::time::{Duration, SystemTime};
use std::{io, sync::Arc};

use rcgen::{
    BasicConstraints, CertificateParams, CertificateRevocationListParams, CertifiedIssuer,
    CrlDistributionPoint, CustomExtension, DnType, ExtendedKeyUsagePurpose, IsCa, KeyIdMethod, KeyPair,
    KeyUsagePurpose,
};
use rustls::ServerConfig;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

use standin_trelica::clock::{ago, ahead};

/// A root certificate, in the two forms that programs ask for.
#[derive(Clone, Debug)]
pub struct Authority {
    /// The certificate as PEM text.
    pub pem: String,
    /// The certificate as DER bytes.
    pub der: Vec<u8>,
}

/// The two roots that a client can trust.
#[derive(Clone, Debug)]
pub struct Authorities {
    /// The root that practice and tests treat as publicly trusted.
    pub public: Authority,
    /// The root that "this computer" trusts and the world does not.
    pub private: Authority,
}

/// The certificate chain that a server presents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ServerCertificate {
    #[default]
    Good,
    StrangerWithRoot,
    StrangerLeafAlone,
    SelfSigned,
    ExpiredYesterday,
    ExpiredYearsAgo,
    ValidTomorrow,
    ValidNextYear,
    OtherName,
    OtherAddress,
    Private,
    PrivateWithRoot,
    LeafAlone,
    LeafWithUnrelated,
}

/// All signing keys, and the one key that every leaf carries.
pub(crate) struct Signers {
    public_root: Signer,
    public_intermediate: Signer,
    private_root: Signer,
    stranger: Signer,
    unrelated: Signer,
    leaf_key: KeyPair,
    /// The address below which the revocation lists are.
    lists: String,
}

type Signer = CertifiedIssuer<'static, KeyPair>;

impl Signers {
    /// Creates all keys. The revocation lists will be below this address.
    pub(crate) fn new(lists: String) -> Result<Self, rcgen::Error> {
        let public_root = root("Practice Public Root")?;
        let public_intermediate = intermediate("Practice Public Issuing 1", &public_root)?;
        let stranger = root("Somebody Else Root")?;
        let unrelated = intermediate("Somebody Else Issuing 1", &stranger)?;
        Ok(Self {
            public_root,
            public_intermediate,
            private_root: root("Practice Company Inspection")?,
            stranger,
            unrelated,
            leaf_key: KeyPair::generate()?,
            lists,
        })
    }

    /// A revocation list (RFC 5280 section 5) by its name, in DER.
    pub(crate) fn revocation_list(&self, name: &str) -> Option<Vec<u8>> {
        let list = CertificateRevocationListParams {
            this_update: ago(DAY).into(),
            next_update: ahead(30 * DAY).into(),
            crl_number: 1.into(),
            issuing_distribution_point: None,
            revoked_certs: Vec::new(),
            key_identifier_method: KeyIdMethod::Sha256,
        };
        let (_, signer) = self.lists().into_iter().find(|(known, _)| *known == name)?;
        Some(list.signed_by(signer).ok()?.der().to_vec())
    }

    /// Whoever signs certificates of servers, with the names of their revocation lists.
    fn lists(&self) -> [(&'static str, &Signer); 4] {
        [
            ("issuing.crl", &self.public_intermediate),
            ("private.crl", &self.private_root),
            ("stranger.crl", &self.stranger),
            ("unrelated.crl", &self.unrelated),
        ]
    }

    /// The certificate with the address of its signer's revocation list (RFC 5280 section 4.2.1.13).
    fn revocable(&self, mut params: CertificateParams, signer: &Signer) -> CertificateParams {
        let name = self.lists().into_iter().find(|(_, one)| std::ptr::eq(*one, signer)).map(|(name, _)| name);
        let uris = name.map(|name| format!("{}/{name}", self.lists)).into_iter().collect();
        params.crl_distribution_points = vec![CrlDistributionPoint { uris }];
        params
    }

    pub(crate) fn authorities(&self) -> Authorities {
        let authority =
            |signer: &Signer| Authority { pem: signer.as_ref().pem(), der: signer.as_ref().der().to_vec() };
        Authorities { public: authority(&self.public_root), private: authority(&self.private_root) }
    }

    /// A TLS server that shows what the scenario wants. Made per connection, so that no session of an earlier
    /// scenario can be resumed past the certificate.
    pub(crate) fn server(&self, shown: ServerCertificate) -> io::Result<Arc<ServerConfig>> {
        let chain = self.chain(shown).map_err(io::Error::other)?;
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(self.leaf_key.serialize_der()));
        let ring = Arc::new(rustls::crypto::ring::default_provider());
        let mut config = ServerConfig::builder_with_provider(ring)
            .with_safe_default_protocol_versions()
            .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, key))
            .map_err(io::Error::other)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }

    fn chain(&self, shown: ServerCertificate) -> Result<Vec<CertificateDer<'static>>, rcgen::Error> {
        let here = leaf(&["127.0.0.1", "localhost"])?;
        let public = |params| (params, &self.public_intermediate, Some(&self.public_intermediate));
        let (params, signer, sent_along) = match shown {
            ServerCertificate::Good => public(here),
            ServerCertificate::ExpiredYesterday => public(dated(here, ago(90 * DAY), ago(DAY))),
            ServerCertificate::ExpiredYearsAgo => public(dated(here, ago(1500 * DAY), ago(1135 * DAY))),
            ServerCertificate::ValidTomorrow => public(dated(here, ahead(DAY), ahead(91 * DAY))),
            ServerCertificate::ValidNextYear => public(dated(here, ahead(400 * DAY), ahead(490 * DAY))),
            ServerCertificate::OtherName => public(leaf(&["scim.other.example"])?),
            ServerCertificate::OtherAddress => public(leaf(&["192.0.2.7"])?),
            ServerCertificate::StrangerWithRoot => (here, &self.stranger, Some(&self.stranger)),
            ServerCertificate::StrangerLeafAlone => (here, &self.unrelated, None),
            ServerCertificate::SelfSigned => {
                return Ok(vec![named(here, "127.0.0.1").self_signed(&self.leaf_key)?.der().clone()]);
            }
            ServerCertificate::Private => (here, &self.private_root, None),
            ServerCertificate::PrivateWithRoot => (here, &self.private_root, Some(&self.private_root)),
            ServerCertificate::LeafAlone => (pointing_at_issuer(here), &self.public_intermediate, None),
            ServerCertificate::LeafWithUnrelated => {
                (pointing_at_issuer(here), &self.public_intermediate, Some(&self.unrelated))
            }
        };
        let leaf = self.revocable(params, signer).signed_by(&self.leaf_key, signer)?.der().clone();
        Ok([leaf].into_iter().chain(sent_along.map(|signer| signer.as_ref().der().clone())).collect())
    }
}

fn root(name: &str) -> Result<Signer, rcgen::Error> {
    CertifiedIssuer::self_signed(authority_params(name)?, KeyPair::generate()?)
}

fn intermediate(name: &str, above: &Signer) -> Result<Signer, rcgen::Error> {
    CertifiedIssuer::signed_by(authority_params(name)?, KeyPair::generate()?, above)
}

fn authority_params(name: &str) -> Result<CertificateParams, rcgen::Error> {
    let mut params = CertificateParams::new(Vec::new())?;
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    Ok(dated(named(params, name), ago(2 * DAY), ahead(3650 * DAY)))
}

fn leaf(names: &[&str]) -> Result<CertificateParams, rcgen::Error> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names)?;
    params.is_ca = IsCa::ExplicitNoCa;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    Ok(dated(named(params, "Pretend Trelica"), ago(DAY), ahead(300 * DAY)))
}

fn named(mut params: CertificateParams, name: &str) -> CertificateParams {
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params
}

fn dated(mut params: CertificateParams, from: SystemTime, until: SystemTime) -> CertificateParams {
    params.not_before = from.into();
    params.not_after = until.into();
    params
}

/// Adds the Authority Information Access extension (RFC 5280, 4.2.2.1) that says where the issuer's certificate
/// could be fetched: the mark of a chain that is incomplete and not unknown. The name leads nowhere on purpose.
fn pointing_at_issuer(mut params: CertificateParams) -> CertificateParams {
    let extension = CustomExtension::from_oid_content(AUTHORITY_INFORMATION_ACCESS, ISSUER.to_vec());
    params.custom_extensions.push(extension);
    params
}

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const AUTHORITY_INFORMATION_ACCESS: &[u64] = &[1, 3, 6, 1, 5, 5, 7, 1, 1];
/// In DER, a sequence of one access description: `caIssuers` at this address.
const ISSUER: &[u8] =
    b"\x30\x34\x30\x32\x06\x08\x2b\x06\x01\x05\x05\x07\x30\x02\x86\x26http://authority.invalid/issuing-1.cer";
