//! Which attributes of Entra's default mapping does the rehearsal know?

/// A target attribute of the mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MappedAttribute {
    pub path: &'static str,
    /// The group that a server may lack as a whole; `None` where every server has the attribute.
    pub group: Option<AttributeGroup>,
}

impl MappedAttribute {
    /// The path without the URN of its schema, as an administrator sees it in the mapping.
    pub fn name(self) -> &'static str {
        self.path.rsplit(':').next().unwrap_or(self.path)
    }

    const fn required(path: &'static str) -> Self {
        MappedAttribute { path, group: None }
    }

    const fn of(group: AttributeGroup, path: &'static str) -> Self {
        MappedAttribute { path, group: Some(group) }
    }
}

/// Attributes that a server may refuse or lack together, and that Entra can be told not to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AttributeGroup {
    Title,
    PreferredLanguage,
    Meta,
    Addresses,
    PhoneNumbers,
    Roles,
    /// The enterprise extension (RFC 7643 section 4.3).
    Enterprise,
}

impl AttributeGroup {
    pub const ALL: [AttributeGroup; 7] = [
        AttributeGroup::Title,
        AttributeGroup::PreferredLanguage,
        AttributeGroup::Meta,
        AttributeGroup::Addresses,
        AttributeGroup::PhoneNumbers,
        AttributeGroup::Roles,
        AttributeGroup::Enterprise,
    ];

    /// What to call the group, by the attributes that stand in the mapping.
    pub fn attributes(self) -> &'static [MappedAttribute] {
        match self {
            AttributeGroup::Title => &[TITLE],
            AttributeGroup::PreferredLanguage => &[PREFERRED_LANGUAGE],
            AttributeGroup::Meta => &[META],
            AttributeGroup::Addresses => &[ADDRESSES],
            AttributeGroup::PhoneNumbers => &[PHONE_NUMBERS],
            AttributeGroup::Roles => &[ROLES],
            AttributeGroup::Enterprise => &[EMPLOYEE_NUMBER, DEPARTMENT],
        }
    }
}

/// The names of attributes, for the words of a problem.
pub(super) fn names(attributes: &[MappedAttribute]) -> String {
    attributes.iter().map(|attribute| attribute.name()).collect::<Vec<_>>().join(", ")
}

/// The attributes that are compared with what was sent, in the order of the mapping.
pub(super) const COMPARED: &[MappedAttribute] = &[
    USER_NAME,
    ACTIVE,
    DISPLAY_NAME,
    TITLE,
    WORK_EMAIL,
    PREFERRED_LANGUAGE,
    GIVEN_NAME,
    FAMILY_NAME,
    MappedAttribute::of(AttributeGroup::Addresses, "addresses[type eq \"work\"].streetAddress"),
    MappedAttribute::of(AttributeGroup::Addresses, "addresses[type eq \"work\"].locality"),
    MappedAttribute::of(AttributeGroup::Addresses, "addresses[type eq \"work\"].region"),
    MappedAttribute::of(AttributeGroup::Addresses, "addresses[type eq \"work\"].postalCode"),
    COUNTRY,
    WORK_PHONE,
    MOBILE,
    EXTERNAL_ID,
    EMPLOYEE_NUMBER,
    DEPARTMENT,
];

pub(super) const USER_NAME: MappedAttribute = MappedAttribute::required("userName");
pub(super) const ACTIVE: MappedAttribute = MappedAttribute::required("active");
pub(super) const DISPLAY_NAME: MappedAttribute = MappedAttribute::required("displayName");
pub(super) const TITLE: MappedAttribute = MappedAttribute::of(AttributeGroup::Title, "title");
pub(super) const WORK_EMAIL: MappedAttribute = MappedAttribute::required("emails[type eq \"work\"].value");
pub(super) const PREFERRED_LANGUAGE: MappedAttribute =
    MappedAttribute::of(AttributeGroup::PreferredLanguage, "preferredLanguage");
pub(super) const GIVEN_NAME: MappedAttribute = MappedAttribute::required("name.givenName");
pub(super) const FAMILY_NAME: MappedAttribute = MappedAttribute::required("name.familyName");
pub(super) const FORMATTED_NAME: MappedAttribute = MappedAttribute::required("name.formatted");
pub(super) const COUNTRY: MappedAttribute =
    MappedAttribute::of(AttributeGroup::Addresses, "addresses[type eq \"work\"].country");
pub(super) const WORK_PHONE: MappedAttribute =
    MappedAttribute::of(AttributeGroup::PhoneNumbers, "phoneNumbers[type eq \"work\"].value");
pub(super) const MOBILE: MappedAttribute =
    MappedAttribute::of(AttributeGroup::PhoneNumbers, "phoneNumbers[type eq \"mobile\"].value");
pub(super) const EXTERNAL_ID: MappedAttribute = MappedAttribute::required("externalId");
pub(super) const EMPLOYEE_NUMBER: MappedAttribute = MappedAttribute::of(
    AttributeGroup::Enterprise,
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
);
pub(super) const DEPARTMENT: MappedAttribute = MappedAttribute::of(
    AttributeGroup::Enterprise,
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
);
pub(super) const MANAGER: MappedAttribute = MappedAttribute::of(
    AttributeGroup::Enterprise,
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager",
);
/// Where the constant of a role mapping goes.
pub(super) const PRIMARY_ROLE: MappedAttribute =
    MappedAttribute::of(AttributeGroup::Roles, "roles[primary eq \"True\"].value");
pub(super) const ROLES: MappedAttribute = MappedAttribute::of(AttributeGroup::Roles, "roles");
const META: MappedAttribute = MappedAttribute::of(AttributeGroup::Meta, "meta");
const ADDRESSES: MappedAttribute = MappedAttribute::of(AttributeGroup::Addresses, "addresses");
const PHONE_NUMBERS: MappedAttribute = MappedAttribute::of(AttributeGroup::PhoneNumbers, "phoneNumbers");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attribute_has_a_path_that_can_be_sent() {
        let groups = AttributeGroup::ALL.iter().flat_map(|group| group.attributes());
        for attribute in COMPARED.iter().chain(groups).chain(&[MANAGER, PRIMARY_ROLE, FORMATTED_NAME]) {
            let path = attribute.path.parse::<scim::Path>();
            assert_eq!(path.map(|path| path.to_string()).as_deref(), Ok(attribute.path));
        }
    }

    #[test]
    fn names_leave_out_the_urn_of_the_schema() {
        assert_eq!(names(&[DEPARTMENT, WORK_EMAIL]), "department, emails[type eq \"work\"].value");
        assert_eq!(names(AttributeGroup::Enterprise.attributes()), "employeeNumber, department");
    }
}
