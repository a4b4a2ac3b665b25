//! Pseudonyms for people, organizations and domains: equal values get equal pseudonyms.
//!
//! A pseudonym is made from the value and a random key that stays on this computer (HMAC-SHA-256, RFC 2104). Without the
//! key, nobody who has the report can test guesses such as a list of known addresses.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// This computer's key for reports: 32 random bytes.
pub type Key = [u8; 32];

/// Makes pseudonyms with one key.
#[derive(Clone)]
pub struct Pseudonyms {
    key: Key,
}

impl Pseudonyms {
    /// Makes pseudonyms with this key.
    pub fn new(key: Key) -> Self {
        Pseudonyms { key }
    }

    /// The pseudonym of a name: `person-3f9a2c` for the kind `person`. Case and surrounding blanks make no difference.
    pub fn name(&self, kind: &str, value: &str) -> String {
        format!("{kind}-{}", hexadecimal(&self.digest(kind, value)[..3]))
    }

    /// The pseudonym of a GUID, itself in the form of a GUID.
    pub fn guid(&self, value: &str) -> String {
        let digest = self.digest("id", value);
        let part = |from: usize, to: usize| hexadecimal(digest.get(from..to).unwrap_or_default());
        format!("{}-{}-{}-{}-{}", part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16))
    }

    /// The pseudonym of a domain. It keeps the ending of Microsoft's own domains, which tells their kind.
    pub fn domain(&self, value: &str) -> String {
        let lower = value.to_lowercase();
        let ending =
            [".mail.onmicrosoft.com", ".onmicrosoft.com"].into_iter().find(|end| lower.ends_with(end));
        let label = ending.map_or(lower.as_str(), |end| lower.trim_end_matches(end));
        format!("{}{}", self.name("domain", label), ending.unwrap_or(".example"))
    }

    /// The pseudonym of an IP address, from the ranges for documentation (RFC 5737, RFC 3849).
    pub fn computer(&self, address: IpAddr) -> IpAddr {
        let [high, low, ..] = self.digest("computer", &address.to_string());
        match address {
            IpAddr::V4(_) => Ipv4Addr::new(192, 0, 2, low).into(),
            IpAddr::V6(_) => {
                Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, u16::from_be_bytes([high, low])).into()
            }
        }
    }

    fn digest(&self, kind: &str, value: &str) -> [u8; 32] {
        // Never fails: HMAC takes a key of any length.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return [0; 32] };
        mac.update(kind.as_bytes());
        mac.update(&[0]);
        mac.update(value.trim().to_lowercase().as_bytes());
        mac.finalize().into_bytes().into()
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_value_has_the_same_name_and_another_key_gives_another() {
        let (one, other) = (Pseudonyms::new([1; 32]), Pseudonyms::new([2; 32]));
        assert_eq!(one.name("person", "Ada@contoso.com "), one.name("person", "ada@contoso.com"));
        assert_ne!(one.name("person", "ada"), one.name("person", "eve"));
        assert_ne!(one.name("person", "ada"), other.name("person", "ada"));
        assert_ne!(one.name("person", "ada"), one.name("group", "ada").replace("group", "person"));
    }

    #[test]
    fn guids_and_domains_keep_their_shape() {
        let names = Pseudonyms::new([1; 32]);
        let guid = names.guid("11111111-2222-3333-4444-555555555555");
        assert_eq!(guid.len(), 36);
        assert!(uuid::Uuid::parse_str(&guid).is_ok());
        assert!(names.domain("contoso.onmicrosoft.com").ends_with(".onmicrosoft.com"));
        assert!(names.domain("contoso.com").ends_with(".example"));
        assert_eq!(names.domain("contoso.com"), names.domain("Contoso.com"));
    }
}
