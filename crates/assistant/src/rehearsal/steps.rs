//! The closed list of what is rehearsed, in the order in which it is shown.

use crate::ids::named;

named! {
    /// One thing that Entra does to a person.
    RehearsalStep {
        /// Nobody has the user name yet.
        Match = "match",
        /// The person is created with the default mapping's attributes.
        Create = "create",
        /// The new person is found by user name, once.
        MatchAgain = "match-again",
        /// The same in capitals.
        OtherCase = "other-case",
        /// By `externalId`, where that is the matching attribute.
        ByExternalId = "by-external-id",
        /// By work email, where that is the matching attribute.
        ByWorkEmail = "by-work-email",
        /// By two attributes at once, joined by `and`.
        ByTwo = "by-two",
        /// The list is read page by page.
        Paging = "paging",
        /// Creating the same person again is refused.
        Duplicate = "duplicate",
        /// The person is read by id, with everything that was sent.
        Read = "read",
        /// A text is replaced.
        UpdateText = "update-text",
        /// A part of the name is replaced.
        UpdateName = "update-name",
        /// The work email is replaced, chosen by a filter in the path.
        UpdateEmail = "update-email",
        /// A mobile number is added where there was none.
        AddPhone = "add-phone",
        /// An attribute of the enterprise extension is changed by its URN.
        UpdateExtension = "update-extension",
        /// Several operations come at once.
        UpdateSeveral = "update-several",
        /// A manager is set.
        Manager = "manager",
        /// A person is created with a role.
        RoleCreate = "role-create",
        /// A role is set by an update.
        RoleUpdate = "role-update",
        /// The person is switched off.
        Disable = "disable",
        /// Who is switched off is still found, by id and by user name.
        FindDisabled = "find-disabled",
        /// The person is switched on again.
        Restore = "restore",
        /// The person is deleted.
        Delete = "delete",
        /// Who is deleted is not there any more, and deleting again does no harm.
        AfterDelete = "after-delete",
    }
}
