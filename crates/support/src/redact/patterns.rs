//! How it looks what tells whose it is: addresses, ids, names behind the words for them, folders, telephone numbers.
//!
//! Each pattern is built once; one that could not be built would be none, and a test holds that each is.

use std::net::IpAddr;
use std::sync::LazyLock;

use regex::Regex;

/// As it is written, and as it stands in the address of a request (RFC 3986 section 2.1), behind its quotation mark.
pub(super) static EMAIL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x) (?P<begin> %2[27] | %3[cC] | )
          (?: (?P<local> [A-Za-z0-9._+'*\#\x{80}-\x{10FFFF}-]{1,64} ) (?P<at>@)
            | (?P<encoded> [A-Za-z0-9._-]{1,64} ) (?P<at_encoded>%40) )
          (?P<domain> [A-Za-z0-9-]+ (?: \.[A-Za-z0-9-]+ )+ )",
    )
    .ok()
});
/// Behind an @, and the ending that Microsoft gives to every organization.
pub(super) static DOMAIN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x) (?P<begin> @ | %40 | (?-u:\b) )
          (?P<domain> [A-Za-z0-9-]+ (?: \.[A-Za-z0-9-]+ )* \.onmicrosoft\.com )
        | (?P<at> @ | %40 ) (?P<of_email> [A-Za-z0-9-]+ (?: \.[A-Za-z0-9-]+ )+ )",
    )
    .ok()
});
/// Also the security identifier of a Windows account.
pub(super) static GUID: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x) [0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}
          | (?-u:\b) [0-9A-Fa-f]{32} (?-u:\b)
          | (?-u:\b) S-1-5-21 (?: -[0-9]{1,10} ){3,4}",
    )
    .ok()
});
/// As JSON in JSON writes it too, in a filter (RFC 7644 section 3.4.2.2), and as people and programs print it. Words that
/// a sentence may hold are names of attributes only in quotation marks.
pub(super) static ATTRIBUTE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
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
    )
    .ok()
});
/// The same without quotation marks; somebody who is said to be somebody; a name in a directory (RFC 4514); and who has
/// signed a message.
pub(super) static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?x)
        (?P<begin>
          (?: displayName|givenName|familyName|nickName|mailNickname|(?:onPremises)?[sS][aA][mM]AccountName|employeeId
            |employeeNumber|streetAddress|manager|Manager ) \x20* [:=] \x20* )
          (?P<value> [\p{Lu}0-9a-z] [^\r\n"'“;|,{}<>\[\]=]{1,80} )
        | (?P<of_account> (?i: user|person|account|member|employee|manager|identity ) \x20 ['"“‘] )
          (?P<account> [^'"”’\r\n@]{2,80} ) (?P<end> ['"”’] )
        | (?P<of_directory> (?: CN|cn|OU|ou|DC|dc ) = ) (?P<directory> [^,\r\n"'<>+;=]{2,64} )
        | (?P<of_signed> (?i: regards|wishes|grüßen|grüße|cordialement|saludos|thanks|thank\x20you|cheers )
          [,.!]? [\x20]* (?: \r?\n | \\+[rn] )+ )
          (?P<signed> \p{Lu}[\p{L}'’-]{1,30} (?: \x20 \p{L}[\p{L}.'’-]{0,30} ){0,3} )"#,
    )
    .ok()
});
/// A folder of somebody's. `/Users` alone is what a SCIM service has too, so behind it there has to be a file.
pub(super) static HOME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?x)
        (?P<begin> (?-u:\b) [A-Za-z]: [\\/]{1,4} (?i:Users) [\\/]{1,4}
                 | (?: ^ | [\x20\t\r\n"'(=,] | file:// ) /home/ )
        (?P<name> [^\x20\t\r\n\\/"',;:]+ )
        | (?P<mac_begin> (?: ^ | [\x20\t\r\n"'(=,] | file:// ) /Users/ )
          (?P<mac_name> [^\x20\t\r\n\\/"',;:]+ ) (?P<end> / )"#,
    )
    .ok()
});
pub(super) static ACCOUNT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?: (?-u:\b) (?P<domain> [A-Z][A-Z0-9-]{1,14} ) | \\{2,4} (?P<host> [A-Za-z][A-Za-z0-9.-]{1,63} ) )
        (?P<between> \\{1,2} ) (?P<name> [A-Za-z][A-Za-z0-9._$-]{1,63} )",
    )
    .ok()
});
/// Numbers as they are dialled from abroad, and what is called one.
pub(super) static TELEPHONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?x)
        (?P<number> \+ [0-9] [0-9\x20()./-]{6,17} [0-9] )
        | (?P<grouped> \( [0-9]{2,4} \) \x20? [0-9]{3} [-\x20.]? [0-9]{4} )
        | (?P<begin> (?: "value\\*" | (?i:phone|mobile|mobil|handy|telephoneNumber|telefon|tel|fax)[\\"]* )
          \x20* [:=.\x20] \x20* \\*"? )
          (?P<value> [0-9(] [0-9\x20()./-]{5,18} [0-9] )"#,
    )
    .ok()
});
/// The numbers of sections and versions look like addresses.
pub(super) static COMPUTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x) (?P<counted> (?i: section|version ) [\x20/] )? (?P<address>
          (?-u:\b) [0-9]{1,3} (?: \.[0-9]{1,3} ){3} (?-u:\b)
        | (?: [0-9A-Fa-f]{1,4} :{1,2} ){2,7} [0-9A-Fa-f]{1,4} )",
    )
    .ok()
});

/// Whether it tells whose computer it is: not an address that every network has, or that examples are written with.
pub(super) fn is_somebodys(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_unspecified()
                || v4.is_broadcast()
                || v4.is_documentation())
        }
        IpAddr::V6(v6) => {
            let is_documentation = v6.segments().starts_with(&[0x2001, 0x0db8]);
            !(v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
                || is_documentation)
        }
    }
}
