//! How can the pretend Trelica deviate from what Entra needs?

/// A deviation. Variants of a scenario choose between the alternatives.
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
