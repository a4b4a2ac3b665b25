//! A SCIM base address: what stops it before anything is sent, and what is only worth a word.

use std::collections::BTreeSet;

use url::Url;

use crate::problem::{Param, Problem, ProblemId};
use crate::tidied::Tidied;

/// An address that can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Parsed, with the final slash and the query as given.
    pub url: Url,
    /// What goes to Entra, character for character.
    pub shown: String,
    /// What is worth a word.
    pub warnings: Vec<Problem>,
}

impl Address {
    /// Reads an address that was sorted out before; notes what else was tidied.
    ///
    /// # Errors
    /// The problem that stops it.
    pub fn read(text: &str, tidied: &mut BTreeSet<Tidied>) -> Result<Address, Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ProblemId::AddressMissing.into());
        }
        let unreadable = || Problem::new(ProblemId::AddressUnreadable);
        if text.len() > MOST_BYTES {
            return Err(unreadable());
        }
        let with_scheme = if text.contains("://") {
            text.to_owned()
        } else {
            let start = text.split(['/', '?', '#']).next().unwrap_or_default();
            if !looks_like_an_address(start) {
                return Err(unreadable());
            }
            tidied.insert(Tidied::SchemeAdded);
            format!("https://{text}")
        };
        let shown = without_users_path(&with_scheme, tidied);
        let url: Url = shown.parse().map_err(|_| unreadable())?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(unreadable)?.to_owned();
        if url.port() == Some(0) {
            return Err(unreadable());
        }
        if !url.username().is_empty() || url.password().is_some() || secret_in_query(&url).is_some() {
            return Err(Problem::new(ProblemId::AddressHasPassword).with(Param::Host, &host));
        }
        if url.scheme() != "https" && !(url.scheme() == "http" && net::is_loopback(&url)) {
            return Err(Problem::new(ProblemId::AddressNotHttps).with(Param::Host, &host));
        }
        if is_a_page(&url) {
            return Err(Problem::new(ProblemId::AddressIsAWebPage)
                .with(Param::Host, &host)
                .with(Param::Path, url.path()));
        }
        let mut warnings = Vec::new();
        if !url.path().to_ascii_lowercase().contains("/scim/v2") {
            warnings.push(Problem::new(ProblemId::AddressPathUnusual).with(Param::Path, url.path()));
        }
        if url.query().is_some_and(|query| query.to_ascii_lowercase().contains("aadoptscim062020")) {
            warnings.push(ProblemId::AddressHasPatchFlag.into());
        }
        Ok(Address { url, shown, warnings })
    }

    /// The host, in lower case.
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// Host and port: what the person confirms.
    pub fn authority(&self) -> String {
        match self.url.port() {
            Some(port) => format!("{}:{port}", self.host()),
            None => self.host().to_owned(),
        }
    }

    /// Whether it is one of Trelica's addresses that we know, at the usual port.
    pub fn is_known(&self) -> bool {
        TRELICA_HOSTS.contains(&self.authority().as_str())
    }
}

/// The hosts that Trelica is known under; the developer site and the newer support pages differ.
pub const TRELICA_HOSTS: &[&str] = &["app.trelica.com", "eu.trelica.com", "trelica.app", "trelica.eu"];

/// The value in the query that is, or may be, a secret: it is called so, or is long and even enough.
pub fn secret_in_query(url: &Url) -> Option<String> {
    const CALLED: &[&str] =
        &["token", "access_token", "api_key", "apikey", "key", "secret", "password", "code", "sig"];
    let query = url.query()?;
    query.split('&').find_map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or(("", pair));
        let is_flag =
            value.to_ascii_lowercase().contains("aadoptscim062020") || value.contains("AzureAdScimPatch");
        let is_called = CALLED.contains(&name.to_ascii_lowercase().as_str());
        let is_secret = !value.is_empty() && (is_called || looks_like_a_token(value));
        (is_secret && !is_flag).then(|| value.to_owned())
    })
}

fn without_users_path(text: &str, tidied: &mut BTreeSet<Tidied>) -> String {
    let (path, query) = match text.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (text, None),
    };
    let bare = path.trim_end_matches('/');
    let Some(start) = bare.len().checked_sub("/Users".len()).filter(|start| bare.is_char_boundary(*start))
    else {
        return text.to_owned();
    };
    let (base, end) = bare.split_at(start);
    if !end.eq_ignore_ascii_case("/users") || base.ends_with('/') {
        return text.to_owned();
    }
    tidied.insert(Tidied::UsersPath);
    // A filter belongs to the search that was copied, not to the base; Entra's flags stay.
    match query.filter(|query| !query.to_ascii_lowercase().contains("filter=")) {
        Some(query) => format!("{base}?{query}"),
        None => base.to_owned(),
    }
}

/// A page of a portal for people: it has a fragment, is one of Microsoft's portals, or one of Trelica's pages.
fn is_a_page(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let path = url.path().to_ascii_lowercase();
    let has_scim = path.contains("/scim");
    url.fragment().is_some()
        || [
            "entra.microsoft.com",
            "portal.azure.com",
            "aad.portal.azure.com",
            "myapps.microsoft.com",
            "help.trelica.com",
        ]
        .contains(&host)
        || path.ends_with(".html")
        || path.ends_with(".aspx")
        || (TRELICA_HOSTS.contains(&host) && !has_scim)
        || (!has_scim
            && ["/admin", "/settings", "/login", "/signin", "/saml", "/id/"]
                .iter()
                .any(|part| path.starts_with(part)))
}

/// Whether a word is meant as an address: it has a scheme, or begins with a host name.
pub fn looks_like_an_address(word: &str) -> bool {
    if word.contains("://") {
        return true;
    }
    let host = word.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    if host == "localhost" {
        return true;
    }
    let labels: Vec<&str> = host.split('.').collect();
    let top = labels.last().copied().unwrap_or_default();
    labels.len() >= 2
        && labels.iter().all(|label| {
            (1..=40).contains(&label.len()) && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
        && (top.chars().all(char::is_alphabetic) && (2..=18).contains(&top.len()) || host.parse::<std::net::Ipv4Addr>().is_ok())
        // The three parts of a JWT look like labels, but begin with `{"` in base64.
        && !host.starts_with("eyJ")
}

/// Whether a word is long and even enough to be a secret.
pub fn looks_like_a_token(word: &str) -> bool {
    (16..=MOST_TOKEN_BYTES).contains(&word.len())
        && !looks_like_an_address(word)
        && word.chars().all(|c| c.is_ascii_alphanumeric() || "-._~+/=".contains(c))
        && word.chars().filter(|c| *c == '/').count() <= 3
}

/// Longer words are no tokens but something pasted by mistake, in bytes.
const MOST_TOKEN_BYTES: usize = 8192;
/// Longer addresses are not taken by every server, and none needs one.
const MOST_BYTES: usize = 2000;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Address, &'static str> {
        Address::read(text, &mut BTreeSet::new()).map_err(|problem| problem.id.as_str())
    }

    #[test]
    fn trelicas_addresses_pass_without_a_word() {
        for text in [
            "https://app.trelica.com/api/scim/v2",
            "https://eu.trelica.com/api/scim/v2/",
            "https://trelica.eu/api/scim/v2",
        ] {
            let address = read(text).unwrap();
            assert_eq!((address.shown.as_str(), address.warnings.len(), address.is_known()), (text, 0, true));
        }
    }

    #[test]
    fn what_can_not_be_asked_is_stopped_with_its_reason() {
        for (text, id) in [
            ("", "address-missing"),
            ("hello", "address-unreadable"),
            ("https://", "address-unreadable"),
            ("https://[::1", "address-unreadable"),
            ("https://app.trelica.com:0/api/scim/v2", "address-unreadable"),
            ("http://app.trelica.com/api/scim/v2", "address-not-https"),
            ("ftp://app.trelica.com/api/scim/v2", "address-not-https"),
            ("https://me:pw@app.trelica.com/api/scim/v2", "address-has-password"),
            ("https://app.trelica.com/api/scim/v2?token=abc", "address-has-password"),
            ("https://app.trelica.com/api/scim/v2?x=0123456789abcdef0123", "address-has-password"),
            ("https://app.trelica.com/Admin/Profile/SAML", "address-is-a-web-page"),
            ("https://app.trelica.com", "address-is-a-web-page"),
            ("https://entra.microsoft.com/#view/x", "address-is-a-web-page"),
        ] {
            assert_eq!(read(text).err(), Some(id), "{text}");
        }
    }

    #[test]
    fn users_and_a_missing_scheme_are_mended_and_the_final_slash_and_flag_are_kept() {
        let mut tidied = BTreeSet::new();
        let address = Address::read("app.trelica.com/api/scim/v2/Users?filter=x", &mut tidied).unwrap();
        assert_eq!(address.shown, "https://app.trelica.com/api/scim/v2");
        assert_eq!(tidied.into_iter().collect::<Vec<_>>(), [Tidied::UsersPath, Tidied::SchemeAdded]);
        assert_eq!(read("https://h.example/scim/v2/").unwrap().shown, "https://h.example/scim/v2/");
        let flagged = read("https://h.example/scim/v2/?aadOptscim062020").unwrap();
        assert_eq!(flagged.warnings[0].id, ProblemId::AddressHasPatchFlag);
    }

    #[test]
    fn a_known_host_at_another_port_is_not_known() {
        let is_known = |text: &str| Address::read(text, &mut BTreeSet::new()).unwrap().is_known();
        assert!(
            is_known("https://app.trelica.com/scim/v2") && is_known("https://app.trelica.com:443/scim/v2")
        );
        assert!(!is_known("https://app.trelica.com:8443/scim/v2"));
    }

    #[test]
    fn an_unusual_path_is_worth_a_word_and_loopback_needs_no_encryption() {
        assert_eq!(read("http://127.0.0.1:8080/scim").unwrap().warnings[0].id, ProblemId::AddressPathUnusual);
    }
}
