//! Filters (RFC 7644 section 3.4.2.2), of the kind that Entra sends: `eq`, joined by `and`.

/// An attribute that can be searched by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    /// `userName`, Entra's matching attribute (RFC 7643 section 4.1.1).
    UserName,
    /// `externalId` (RFC 7643 section 3.1).
    ExternalId,
    /// `emails[type eq "work"].value`.
    WorkEmail,
    /// `id` (RFC 7643 section 3.1).
    Id,
}

impl Attribute {
    fn path(self) -> &'static str {
        match self {
            Attribute::UserName => "userName",
            Attribute::ExternalId => "externalId",
            Attribute::WorkEmail => "emails[type eq \"work\"].value",
            Attribute::Id => "id",
        }
    }
}

/// A filter. Prints as it is written in a query, before any percent-encoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter(String);

impl Filter {
    /// `attribute eq "value"`, the value quoted as a JSON string (RFC 7644 section 3.4.2.2, `compValue`).
    pub fn equals(attribute: Attribute, value: &str) -> Self {
        Filter(format!("{} eq {}", attribute.path(), serde_json::Value::from(value)))
    }

    /// Both have to hold.
    pub fn and(self, other: Filter) -> Self {
        Filter(format!("{} and {}", self.0, other.0))
    }
}

impl std::fmt::Display for Filter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}
