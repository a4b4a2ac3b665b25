//! How can the behavior of the pretend Trelica be wrong, or unusual but correct?
//!
//! The default value of each field is healthy. The table of scenarios sets the others.

use super::deviation::Deviation;

/// How the pretend Trelica behaves.
#[derive(Clone, Copy, Debug, Default)]
pub struct ServerBehavior {
    /// Accepts any token that is not empty.
    pub accepts_any_token: bool,
    /// Serves the discovery documents (RFC 7644, 4).
    pub shows_discovery: bool,
    /// Hides the users who are there from the start.
    pub knows_nobody: bool,
    /// What a filter does.
    pub filtering: Filtering,
    /// What a `+` in the query means.
    pub plus_sign: PlusSign,
    /// What creating a user does.
    pub creation: Creation,
    /// Pretends that each user whom a client looks for has existed since this date (RFC 3339).
    pub users_exist_since: Option<&'static str>,
    /// What happens to the roles that a client sends.
    pub role_changes: RoleChanges,
    /// How roles are written in a resource.
    pub role_format: RoleFormat,
    /// A deviation from what Entra needs, and its variant, counted from 0.
    pub deviation: Option<(Deviation, usize)>,
}

/// What a filter does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filtering {
    /// Finds the users who match.
    #[default]
    Correct,
    /// Is ignored: the list has all users.
    ReturnsEveryone,
    /// Finds another user if none matches.
    ReturnsStranger,
    /// Compares user names case-sensitively.
    CaseSensitive,
}

/// What a `+` in the query means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlusSign {
    /// A space, as in a form.
    #[default]
    Space,
    /// The filter is refused.
    Refused,
    /// The filter finds nobody.
    FindsNobody,
}

/// What creating a user does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Creation {
    /// Stores the user.
    #[default]
    Stored,
    /// Reports success and stores nothing.
    Forgotten,
    /// Stores the user under another user name than the answer says.
    StoredUnderOtherName,
    /// Stores two users with the same user name.
    StoredTwice,
    /// Stores two users whose user names differ in case.
    StoredTwiceInOtherCase,
    /// Stores the user with `active` as false.
    Inactive,
    /// Stores the user with `active` as the text `False`.
    InactiveAsText,
    /// Stores the user with this role.
    WithRole(&'static str),
    /// Refuses the domain with problem details (RFC 7807).
    DomainRefused,
    /// Refuses the domain with a SCIM error (RFC 7644, 3.12).
    DomainRefusedAsScim,
}

/// What happens to the roles that a client sends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RoleChanges {
    /// They are stored.
    #[default]
    Applied,
    /// They are ignored, and a PATCH is answered with 204.
    IgnoredSilently,
    /// They are ignored, and the answer has the old ones.
    IgnoredVisibly,
}

/// How roles are written in a resource.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RoleFormat {
    /// With `value`, `display` and `primary`.
    #[default]
    Full,
    /// Without the attribute `roles`.
    Absent,
    /// With `display` only.
    DisplayOnly,
    /// As strings.
    BareText,
}
