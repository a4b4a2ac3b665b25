//! Addresses and queries, byte for byte as Entra's client writes them.
//!
//! Entra's client encodes like .NET: a space becomes `+`, and reserved characters become lower-case percent escapes, a
//! quotation mark `%22` for example. One difference is deliberate: Entra does not escape `%`, which a server then takes
//! for the start of an escape; this crate does.

use url::Url;

use crate::filter::Filter;

/// How a space is written in a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spaces {
    /// `+`, as Entra writes it.
    Plus,
    /// `%20`, to find out whether a server fails to read `+` as a space.
    Percent,
}

/// The address of an endpoint: the base, one slash, and `path`.
///
/// The query of the base is dropped: on a Tenant URL it holds Entra's feature flags, which are not sent to the server.
pub fn endpoint(base: &Url, path: &str, query: Option<&str>) -> Url {
    let mut url = tenant_url_without_query(base);
    let joined = format!("{}/{}", url.path().trim_end_matches('/'), path);
    url.set_path(&joined);
    url.set_query(query);
    url
}

/// A Tenant URL without its query and fragment.
pub fn tenant_url_without_query(base: &Url) -> Url {
    let mut url = base.clone();
    url.set_query(None);
    url.set_fragment(None);
    url
}

/// `filter=…` as in the request line.
pub(crate) fn filter_query(filter: &Filter, spaces: Spaces) -> String {
    let space = match spaces {
        Spaces::Plus => "+",
        Spaces::Percent => "%20",
    };
    let written: Vec<String> = filter.to_string().split(' ').map(escaped).collect();
    format!("filter={}", written.join(space))
}

/// Percent-encodes everything except unreserved characters (RFC 3986 section 2.3), in lower case.
pub(crate) fn escaped(text: &str) -> String {
    let mut written = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                written.push(char::from(byte))
            }
            other => written.push_str(&format!("%{other:02x}")),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::Attribute;

    fn base(text: &str) -> Url {
        text.parse().unwrap()
    }

    #[test]
    fn the_question_is_written_as_entra_writes_it() {
        let filter = Filter::equals(Attribute::UserName, "ada@contoso.com");
        let url = endpoint(
            &base("https://app.trelica.com/api/scim/v2"),
            "Users",
            Some(&filter_query(&filter, Spaces::Plus)),
        );
        assert_eq!(
            url.as_str(),
            "https://app.trelica.com/api/scim/v2/Users?filter=userName+eq+%22ada%40contoso.com%22"
        );
    }

    #[test]
    fn brackets_and_quotes_are_escaped_in_lower_case() {
        let filter = Filter::equals(Attribute::WorkEmail, "a\"b\\c");
        assert_eq!(
            filter_query(&filter, Spaces::Percent),
            "filter=emails%5btype%20eq%20%22work%22%5d.value%20eq%20%22a%5c%22b%5c%5cc%22"
        );
    }

    #[test]
    fn exactly_one_slash_joins_and_the_flag_stays_at_home() {
        for given in ["https://h/scim/v2", "https://h/scim/v2/", "https://h/scim/v2/?aadOptscim062020"] {
            assert_eq!(endpoint(&base(given), "Users", None).as_str(), "https://h/scim/v2/Users");
        }
    }
}
