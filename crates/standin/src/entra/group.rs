//! Which groups are in the pretend Entra?
//!
//! Two, of which one gives access to things and one only has mail. Only direct members count, as for the real
//! provisioning service.

use serde::{Deserialize, Serialize};

use crate::wire::ENTRA;
use standin_trelica::wire::elements;

/// A group, with the names that Microsoft Graph gives the properties.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Group {
    pub(crate) id: String,
    pub(crate) display_name: String,
    pub(crate) description: Option<String>,
    pub(crate) security_enabled: bool,
    pub(crate) mail_enabled: bool,
    /// The ids of the direct members.
    pub(crate) members: Vec<String>,
}

/// The groups of `wire/entra.json`.
pub(crate) fn groups() -> Vec<Group> {
    elements(&ENTRA["groups"]).filter_map(|group| Group::deserialize(group).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entra::person::people;

    #[test]
    fn every_group_of_the_wire_file_is_read_and_knows_its_members() {
        let (groups, people) = (groups(), people());
        assert_eq!(groups.len(), elements(&ENTRA["groups"]).count());
        for member in groups.iter().flat_map(|group| &group.members) {
            assert!(people.iter().any(|person| person.id == *member), "{member}");
        }
    }
}
