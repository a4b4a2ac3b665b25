//! How can the behavior of the pretend Trelica be wrong, or unusual but correct?
//!
//! The default value of each field is healthy. The table of scenarios sets the others.

/// How the pretend Trelica behaves.
#[derive(Clone, Copy, Debug, Default)]
pub struct ServerBehavior {
    /// Accepts any token that is not empty.
    pub accepts_any_token: bool,
    /// Serves the discovery documents (RFC 7644, 4).
    pub shows_discovery: bool,
    /// Hides the users who are there from the start.
    pub knows_nobody: bool,
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

/// A deviation from what Entra needs. Variants of a scenario choose between the alternatives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deviation {
    /// Refuses to create users: a required attribute is missing.
    CreateRefused,
    /// Refuses to create users: the client may only read.
    CreateForbidden,
    /// Refuses users with the enterprise extension, or with phone numbers.
    AttributeRefused,
    /// Answers a creation without `id`, or without a body.
    CreateWithoutId,
    /// Drops `externalId`, or `emails`, of new users.
    AttributesNotKept,
    /// Changes `title`, or `externalId`, of new users.
    AttributesAltered,
    /// Creates a second user with a user name that is taken.
    DuplicateNotRefused,
    /// Never finds users by user name, or not with a second condition.
    NewPersonNotFound,
    /// Finds new users only after a few searches.
    NewPersonFoundLate,
    /// Refuses to read one user.
    PersonNotReadable,
    /// Refuses, or ignores, a filter on `externalId`.
    ExternalIdNotSearchable,
    /// Refuses, or ignores, a filter on `emails`.
    WorkEmailNotSearchable,
    /// Refuses filters with `and`, or finds nobody with them.
    TwoConditionsRefused,
    /// Refuses PATCH.
    UpdateRefused,
    /// Refuses operations in upper case, such as `Replace`.
    OperationCaseRefused,
    /// Refuses `active` as a string.
    TextBooleansRefused,
    /// Refuses to disable a user.
    DisableRefused,
    /// Reports success and does not disable the user.
    DisableIgnored,
    /// Hides disabled users when they are read, or in searches.
    DisabledUserHidden,
    /// Refuses, or ignores, enabling a user again.
    RestoreRefused,
    /// Refuses to change `title`, `emails`, or any path with a filter.
    AttributeUpdateRefused,
    /// Refuses a path whose filter matches no element yet.
    NewElementRefused,
    /// Refuses paths of the enterprise extension.
    ExtensionUpdateRefused,
    /// Refuses a PATCH with more than one operation.
    SeveralOperationsRefused,
    /// Applies the first two operations of a PATCH, or only the last one.
    OperationsPartlyApplied,
    /// Refuses to change `manager`.
    ManagerRefused,
    /// Reports success and does not change `title`, or anything.
    UpdateIgnored,
    /// Removes another attribute when one is changed.
    UpdateLosesOthers,
    /// Shows `active` as a string.
    ActiveKeptAsText,
    /// Refuses to delete users.
    DeleteRefused,
    /// Reports the deletion of a user and does it only the second time.
    DeletedPersonStillThere,
    /// Refuses new users with roles.
    RoleCreateRefused,
    /// Refuses to change roles.
    RoleUpdateRefused,
    /// Ignores `startIndex`, or takes it for a page.
    PagingStartIgnored,
    /// Ignores `count`, or returns one user too many.
    PagingCountIgnored,
    /// Starts each page with the last user of the page before.
    PagingRepeats,
    /// Reports a wrong `totalResults`.
    PagingTotalWrong,
    /// Changes the order of the list between requests.
    PagingOrderChanges,
    /// Returns the `id` of another user.
    IdsMixedUp,
}
