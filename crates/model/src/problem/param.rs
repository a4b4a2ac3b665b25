//! What the words of problems are filled in with.

use crate::ids::named;

named! {
    /// The name of a value that the words of a problem contain, as the catalog and stored documents have it.
    Param {
        /// Attributes of the mapping, separated by commas.
        Attributes = "attributes",
        /// The attribute that was meant to change.
        Changed = "changed",
        /// The code of an error of Graph, or the number of one of sign-in.
        Code = "code",
        /// How many there are.
        Count = "count",
        /// What an error says, for engineers.
        Detail = "detail",
        /// One email domain, or those that are missing.
        Domain = "domain",
        /// The email domains that were listed.
        Domains = "domains",
        /// What it should be.
        Expected = "expected",
        /// The day on which a certificate or a token expires.
        Expires = "expires",
        /// What it is instead.
        Found = "found",
        /// The host of an address.
        Host = "host",
        /// SCIM `id`.
        Id = "id",
        /// Whether a damaged document was kept: `yes` or `no`. Selects words.
        Kept = "kept",
        /// Which variant of the words applies.
        Kind = "kind",
        /// SCIM `meta.lastModified`.
        LastModified = "last-modified",
        /// The mail attribute.
        Mail = "mail",
        /// The name of an application.
        Name = "name",
        /// The names in a certificate, or user names.
        Names = "names",
        /// The path of an address.
        Path = "path",
        /// A port.
        Port = "port",
        /// The address of a proxy.
        Proxy = "proxy",
        /// Microsoft's word for the reason of a quarantine.
        Reason = "reason",
        /// The header `Retry-After`.
        RetryAfter = "retry-after",
        /// A role, by its name.
        Role = "role",
        /// A time, in seconds.
        Seconds = "seconds",
        /// Whether a certificate is signed by itself: `yes` or `no`. Selects words.
        SelfSigned = "self-signed",
        /// The roles that the server shows.
        Shown = "shown",
        /// The length of a token, in bytes.
        Size = "size",
        /// The status of an HTTP response.
        Status = "status",
        /// The user name of a person.
        UserName = "user-name",
        /// The day from which a certificate is valid.
        ValidFrom = "valid-from",
        /// An address.
        Where = "where",
    }
}

impl Param {
    /// Whether it selects between variants of the words and does not stand in them.
    pub fn is_selector(self) -> bool {
        matches!(self, Param::Kept | Param::Kind | Param::SelfSigned)
    }
}
