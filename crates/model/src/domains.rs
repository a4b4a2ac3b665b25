//! Email domains as people type them.

/// What was read: the domains in order, each once, and the words that are none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Domains {
    /// In lower case, as on the wire (RFC 5891).
    pub domains: Vec<String>,
    /// Words that are no domain, as typed.
    pub others: Vec<String>,
}

/// Reads domains separated by anything that people separate with. `@contoso.com`, an email address and a web
/// address count as their domain.
pub fn read(text: &str) -> Domains {
    let mut read = Domains::default();
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|')) {
        let word = word.trim_matches(|c: char| matches!(c, '.' | '"' | '\'' | '(' | ')' | '<' | '>'));
        if word.is_empty() || word.eq_ignore_ascii_case("and") {
            continue;
        }
        match one(word) {
            Some(domain) if !read.domains.contains(&domain) => read.domains.push(domain),
            Some(_) => {}
            None => read.others.push(word.to_owned()),
        }
    }
    read
}

/// The domain of an email address, as on the wire.
pub fn of_email(address: &str) -> Option<String> {
    let (local, domain) = address.trim().rsplit_once('@')?;
    (!local.is_empty() && !local.contains(char::is_whitespace)).then(|| one(domain))?
}

fn one(word: &str) -> Option<String> {
    let word = word.rsplit_once('@').map_or(word, |(_, domain)| domain);
    let word = word.split_once("://").map_or(word, |(_, rest)| rest);
    let word = word.split(['/', ':']).next()?;
    let domain = idna::domain_to_ascii(word).ok()?;
    let labels: Vec<&str> = domain.split('.').collect();
    let fits = |label: &&str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top_is_a_name =
        labels.last().is_some_and(|top| top.len() >= 2 && !top.bytes().all(|byte| byte.is_ascii_digit()));
    (labels.len() >= 2 && domain.len() <= 253 && labels.iter().all(fits) && top_is_a_name).then_some(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_read_however_they_are_typed() {
        let read = read("Contoso.com, @fabrikam.com; ada@contoso.com\nhttps://müller.example/x and nonsense");
        assert_eq!(read.domains, ["contoso.com", "fabrikam.com", "xn--mller-kva.example"]);
        assert_eq!(read.others, ["nonsense"]);
    }

    #[test]
    fn the_domain_of_an_email_is_what_stands_behind_the_last_at() {
        assert_eq!(of_email("Ada@Contoso.com").as_deref(), Some("contoso.com"));
        assert_eq!(of_email("contoso.com"), None);
        assert_eq!(of_email("@contoso.com"), None);
    }
}
