//! Every pattern of what is taken out of a text, by name, in the order in which they are applied.
//!
//! The parts of a pattern are named groups: `begin` and `end` stay, `value` is what identifies. A name may occur once in
//! a pattern, so alternatives add a suffix: `value_encoded` is a `value` too ([`Found::part`]).

use std::sync::OnceLock;

use regex::{Captures, Regex};

/// How the matches of a pattern are replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    Secret,
    Email,
    Domain,
    Attribute,
    Name,
    Folder,
    Account,
    Id,
    Telephone,
    Computer,
}

impl Rule {
    /// What its replacements are counted as. The manifest and the texts of the report have these names.
    pub fn counted_as(self) -> &'static str {
        match self {
            Rule::Secret => "secret",
            Rule::Email => "email",
            Rule::Domain => "domain",
            Rule::Attribute | Rule::Name | Rule::Folder | Rule::Account => "name",
            Rule::Id => "id",
            Rule::Telephone => "telephone",
            Rule::Computer => "computer",
        }
    }
}

/// A pattern, compiled when it is first used.
pub(super) struct Pattern {
    name: &'static str,
    /// How its matches are replaced.
    pub rule: Rule,
    source: &'static str,
    regex: OnceLock<Regex>,
}

/// A match.
pub(super) struct Found<'a> {
    regex: &'a Regex,
    captures: &'a Captures<'a>,
}

impl Pattern {
    const fn new(name: &'static str, rule: Rule, source: &'static str) -> Self {
        Pattern { name, rule, source, regex: OnceLock::new() }
    }

    fn regex(&self) -> &Regex {
        #[expect(clippy::expect_used, reason = "the sources are constants, and a test builds each")]
        self.regex.get_or_init(|| Regex::new(self.source).expect(self.name))
    }

    /// The text with each match replaced, except where `replacement` is `None`.
    pub fn replace(&self, text: &str, mut replacement: impl FnMut(&Found<'_>) -> Option<String>) -> String {
        let regex = self.regex();
        let replaced = regex.replace_all(text, |captures: &Captures<'_>| {
            replacement(&Found { regex, captures }).unwrap_or_else(|| captures[0].to_owned())
        });
        replaced.into_owned()
    }
}

impl Found<'_> {
    /// The whole match.
    pub fn whole(&self) -> &str {
        &self.captures[0]
    }

    /// The part with this name, with or without a suffix; empty where it did not take part in the match.
    pub fn part(&self, name: &str) -> &str {
        let is_part = |group: &str| {
            group.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        };
        let mut groups = self.regex.capture_names().flatten().filter(|group| is_part(group));
        groups.find_map(|group| self.captures.name(group)).map_or("", |part| part.as_str())
    }

    /// Whether the pattern has this part and it took part in the match.
    pub fn has(&self, name: &str) -> bool {
        self.captures.name(name).is_some()
    }
}

/// A word that is long enough for a token, with an `@` beside it: the parts of an email address are no tokens.
pub(super) static TOKEN: Pattern = Pattern::new("token", Rule::Secret, r"@?[A-Za-z0-9_~+=./-]{16,}@?");

/// Secrets: what stands behind `Bearer`, JSON Web Tokens, and what is called a password, a secret, a key or a cookie.
pub(super) static SECRETS: [Pattern; 17] = [
    // A word that may be a token although nothing says so: `looks_random` decides.
    Pattern::new("long word", Rule::Secret, r"(?P<begin>)[A-Za-z0-9_~+=-]{32,}"),
    Pattern::new("bearer token", Rule::Secret, r"(?P<begin>(?i:bearer)[ \t]+)[A-Za-z0-9._~+/=-]{8,}"),
    Pattern::new("basic credentials", Rule::Secret, r"(?P<begin>(?i:basic)[ \t]+)[A-Za-z0-9+/=]{12,}"),
    // RFC 7519.
    Pattern::new(
        "JSON Web Token",
        Rule::Secret,
        r"(?P<begin>)eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(\.[A-Za-z0-9_-]*)?",
    ),
    // A name and a password in an address (RFC 3986 section 3.2.1).
    Pattern::new(
        "password in an address",
        Rule::Secret,
        r"(?P<begin>://)[^\s/@:]{1,80}:[^\s/@]{1,200}(?P<end>@)",
    ),
    Pattern::new(
        "curl user",
        Rule::Secret,
        r#"(?P<begin>(?:^|\s)(?:-u|--user)[ =]+["']?)[^\s:"']{1,80}:[^\s"']+"#,
    ),
    // What the query of an address calls a secret.
    Pattern::new(
        "secret in a query",
        Rule::Secret,
        r#"(?P<begin>[?&](?i:[a-z_-]{0,20}(?:token|secret|key|sig|code|password|pwd))=)[^&\s"'#<>]{4,}"#,
    ),
    // A private key, whole or in part (RFC 7468).
    Pattern::new(
        "private key",
        Rule::Secret,
        r"(?P<begin>-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)[A-Za-z0-9+/=\\\s]+",
    ),
    // Any scheme in an `Authorization` header (RFC 9110 section 11.4).
    Pattern::new(
        "authorization header",
        Rule::Secret,
        r#"(?P<begin>(?i:authorization)["'\\]*[ \t]*[:=][ \t]*["'\\]*[A-Za-z-]{3,20}[ \t]+)[^\s"',;]{6,}"#,
    ),
    Pattern::new(
        "command option",
        Rule::Secret,
        r#"(?P<begin>--(?i:[a-z-]{0,20}(?:token|password|secret|key|pwd))[ =]+["']?)[^\s"']+"#,
    ),
    Pattern::new(
        "XML element",
        Rule::Secret,
        r"(?P<begin><(?i:[a-z:]{0,20}(?:token|password|secret|key|pwd))>)[^<]+",
    ),
    Pattern::new(
        "SAML message",
        Rule::Secret,
        r"(?P<begin>(?:SAMLResponse|SAMLRequest|ESTSAUTH[A-Z]{0,20}|SignInStateCookie)=)[^\s&;,]+",
    ),
    // A label and the value beside or below it, as people copy them from a page; and “the password is …”.
    Pattern::new(
        "label and value",
        Rule::Secret,
        r#"(?P<begin>(?i:token|secret|password|passwort|kennwort)["'*:]*\s+(?:(?i:is|lautet|ist|est|es)[: ]+["'“]?)?)(?P<secret>[A-Za-z0-9._~+/=!?#$%*-]*[0-9][A-Za-z0-9._~+/=!?#$%*-]*)(?P<end>\s|$|["'”,;])"#,
    ),
    Pattern::new(
        "password for",
        Rule::Secret,
        r#"(?P<begin>(?i:password|passwort|kennwort)[ ](?i:for|für|pour|para)[ ][^\r\n]{1,60}?[ ](?i:is|lautet|ist|est|es)[: ]+["'“]?)(?P<secret>[^\s"'”]*[0-9][^\s"'”]*)"#,
    ),
    // The rest of the line.
    Pattern::new(
        "passphrase",
        Rule::Secret,
        r#"(?P<begin>(?i:passphrase)["'\\]*[ \t]*[:=][ \t]*["'\\]*)[^\r\n"'\\]{3,}"#,
    ),
    // What is called a password is one, whatever it looks like.
    Pattern::new(
        "password",
        Rule::Secret,
        "(?P<begin>(?:contraseña|パスワード|(?i:password|passwd|pwd|passphrase|cookie|passwort|kennwort|mot de passe|client[_-]?secret|secret[_-]?token|account[_-]?key|shared[_-]?access[_-]?key|api[_-]?key|secret[_-]?access[_-]?key|secret[_-]?key|device[_-]?code|user[_-]?code|(?-u:\\b)otp|(?-u:\\b)sig))[\"'\\\\]*[ \\t]*[:：=][ \\t]*[\"'\\\\]*)[^ \\t\\r\\n\"'\\\\,;&}]{3,}",
    ),
    // “token: missing” is no token: a value is long, or has digits.
    Pattern::new(
        "token or key",
        Rule::Secret,
        "(?P<begin>(?i:token|secret|api[_-]?key|access[_-]?key|authorization|credential|assertion)[\"'\\\\]*[ \\t]*[:=][ \\t]*[\"'\\\\]*)([A-Za-z._~+/=-]*[0-9][A-Za-z0-9._~+/=-]{9,}|[A-Za-z0-9._~+/=-]{24,})",
    ),
];

/// What identifies people, organizations and computers.
pub(super) static IDENTIFYING: [Pattern; 9] = [
    // As written, and as in the address of a request (RFC 3986 section 2.1), behind its quotation mark.
    Pattern::new(
        "email",
        Rule::Email,
        r"(?x) (?P<begin> %2[27] | %3[cC] | )
          (?: (?P<value> [A-Za-z0-9._+'*\#\x{80}-\x{10FFFF}-]{1,64} ) (?P<at>@)
            | (?P<value_encoded> [A-Za-z0-9._-]{1,64} ) (?P<at_encoded>%40) )
          (?P<domain> [A-Za-z0-9-]+ (?: \.[A-Za-z0-9-]+ )+ )",
    ),
    // Behind an @, and the ending that Microsoft gives to every organization.
    Pattern::new(
        "domain",
        Rule::Domain,
        r"(?x) (?P<begin> @ | %40 | (?-u:\b) )
          (?P<value> [A-Za-z0-9-]+ (?: \.[A-Za-z0-9-]+ )* \.onmicrosoft\.com )
        | (?P<begin_at> @ | %40 ) (?P<value_at> [A-Za-z0-9-]+ (?: \.[A-Za-z0-9-]+ )+ )",
    ),
    // Values of attributes that name somebody (RFC 7643 section 4.1): in JSON at any depth, in a filter (RFC 7644 section
    // 3.4.2.2), and as programs print them. Names that are everyday words count only in quotation marks.
    Pattern::new(
        "attribute",
        Rule::Attribute,
        r#"(?x)
        (?P<begin>
          (?: \\*" (?i: userName|displayName|givenName|familyName|surname|formatted|nickName|externalId|middleName
                      |mailNickname|userPrincipalName|reportableIdentifier|streetAddress|title|jobTitle|department
                      |locality|postalCode|employeeNumber|employeeId|onPremisesSamAccountName|sAMAccountName ) \\*"
            | (?i: userName|displayName|givenName|familyName|nickName|externalId|middleName|mailNickname
                 |userPrincipalName|sAMAccountName|onPremisesSamAccountName|employeeId|employeeNumber|streetAddress ) )
          (?: \x20* [:=] \x20* | \x20 (?i: eq|co|sw|ew|ne ) \x20 ) \\* ["'“] )
        (?P<value> [^"'”\\]+ )
        (?P<end> \\* ["'”] )"#,
    ),
    // The same without quotation marks; “user 'Ada'”; a distinguished name (RFC 4514); the signature of a message.
    Pattern::new(
        "name",
        Rule::Name,
        r#"(?x)
        (?P<begin>
          (?: displayName|givenName|familyName|nickName|mailNickname|(?:onPremises)?[sS][aA][mM]AccountName|employeeId
            |employeeNumber|streetAddress|manager|Manager ) \x20* [:=] \x20* )
          (?P<value> [\p{Lu}0-9a-z] [^\r\n"'“;|,{}<>\[\]=]{1,80} )
        | (?P<begin_account> (?i: user|person|account|member|employee|manager|identity ) \x20 ['"“‘] )
          (?P<value_account> [^'"”’\r\n@]{2,80} ) (?P<end> ['"”’] )
        | (?P<begin_directory> (?: CN|cn|OU|ou|DC|dc ) = ) (?P<value_directory> [^,\r\n"'<>+;=]{2,64} )
        | (?P<begin_signed> (?i: regards|wishes|grüßen|grüße|cordialement|saludos|thanks|thank\x20you|cheers )
          [,.!]? [\x20]* (?: \r?\n | \\+[rn] )+ )
          (?P<value_signed> \p{Lu}[\p{L}'’-]{1,30} (?: \x20 \p{L}[\p{L}.'’-]{0,30} ){0,3} )"#,
    ),
    // `/Users` alone is also a path of SCIM, so a file has to follow.
    Pattern::new(
        "home folder",
        Rule::Folder,
        r#"(?x)
        (?P<begin> (?-u:\b) [A-Za-z]: [\\/]{1,4} (?i:Users) [\\/]{1,4}
                 | (?: ^ | [\x20\t\r\n"'(=,] | file:// ) /home/ )
        (?P<value> [^\x20\t\r\n\\/"',;:]+ )
        | (?P<begin_mac> (?: ^ | [\x20\t\r\n"'(=,] | file:// ) /Users/ )
          (?P<value_mac> [^\x20\t\r\n\\/"',;:]+ ) (?P<end> / )"#,
    ),
    Pattern::new(
        "Windows account",
        Rule::Account,
        r"(?x)
        (?: (?-u:\b) (?P<domain> [A-Z][A-Z0-9-]{1,14} ) | \\{2,4} (?P<domain_host> [A-Za-z][A-Za-z0-9.-]{1,63} ) )
        (?P<between> \\{1,2} ) (?P<value> [A-Za-z][A-Za-z0-9._$-]{1,63} )",
    ),
    // Also the security identifier of a Windows account.
    Pattern::new(
        "GUID",
        Rule::Id,
        r"(?x) [0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}
          | (?-u:\b) [0-9A-Fa-f]{32} (?-u:\b)
          | (?-u:\b) S-1-5-21 (?: -[0-9]{1,10} ){3,4}",
    ),
    // International numbers, and what is labeled as a telephone number.
    Pattern::new(
        "telephone",
        Rule::Telephone,
        r#"(?x)
        (?P<value_dialed> \+ [0-9] [0-9\x20()./-]{6,17} [0-9] )
        | (?P<value_grouped> \( [0-9]{2,4} \) \x20? [0-9]{3} [-\x20.]? [0-9]{4} )
        | (?P<begin> (?: "value\\*" | (?i:phone|mobile|mobil|handy|telephoneNumber|telefon|tel|fax)[\\"]* )
          \x20* [:=.\x20] \x20* \\*"? )
          (?P<value> [0-9(] [0-9\x20()./-]{5,18} [0-9] )"#,
    ),
    // Numbers of sections and versions look like IPv4 addresses.
    Pattern::new(
        "computer",
        Rule::Computer,
        r"(?x) (?P<counted> (?i: section|version ) [\x20/] )? (?P<value>
          (?-u:\b) [0-9]{1,3} (?: \.[0-9]{1,3} ){3} (?-u:\b)
        | (?: [0-9A-Fa-f]{1,4} :{1,2} ){2,7} [0-9A-Fa-f]{1,4} )",
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_pattern_can_be_built_and_has_a_name_of_its_own() {
        let mut names = BTreeSet::new();
        for pattern in SECRETS.iter().chain(&IDENTIFYING) {
            assert!(Regex::new(pattern.source).is_ok(), "{}", pattern.name);
            assert!(names.insert(pattern.name), "{}", pattern.name);
        }
    }
}
