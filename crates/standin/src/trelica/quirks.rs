//! In which ways can the pretend Trelica's own behaviour be wrong, or merely unusual?
//!
//! One field for each habit; the default is the healthy one. Which scenario sets which is in `scenario.rs`.

use super::deviation::Deviation;

/// The habits of the pretend Trelica.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quirks {
    pub(crate) accepts_any_token: bool,
    pub(crate) shows_discovery: bool,
    pub(crate) knows_nobody: bool,
    pub(crate) filtering: Filtering,
    pub(crate) plus: Plus,
    pub(crate) arrival: Arrival,
    pub(crate) before: Before,
    pub(crate) role_changes: RoleChanges,
    pub(crate) roles_shown: RolesShown,
    /// A deviation that only shows once a person is changed, in a variant.
    pub(crate) deviation: Option<(Deviation, usize)>,
}

/// What becomes of the filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Filtering {
    #[default]
    Right,
    Everyone,
    OneStranger,
    ExactCase,
}

/// What a `+` in the query means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Plus {
    #[default]
    Space,
    Refused,
    FindsNobody,
}

/// What becomes of a person who is created.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Arrival {
    #[default]
    Stored,
    Forgotten,
    StoredUnderOtherName,
    StoredTwice,
    StoredTwiceInOtherCase,
    Inactive,
    InactiveAsText,
    WithRole(&'static str),
    DomainRefused,
    DomainRefusedAsScim,
}

/// Whether everybody whom somebody asks for was there long before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Before {
    #[default]
    Absent,
    ThereSince(&'static str),
}

/// What becomes of a role that is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum RoleChanges {
    #[default]
    Applied,
    IgnoredInSilence,
    IgnoredAndShown,
}

/// How roles are written in a resource.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum RolesShown {
    #[default]
    Full,
    Absent,
    DisplayOnly,
    BareText,
}
