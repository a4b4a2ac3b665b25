//! Who and what is in the pretend Entra?
//!
//! A handful of people, each with one thing that can go wrong: a user principal name under `onmicrosoft.com`, a guest, a
//! domain that is not ticked, no mail. And two groups, of which one gives access to things and one only has mail. Only
//! direct members count, as for the real provisioning service.

use serde::{Deserialize, Serialize};

use crate::wire::ENTRA;
use standin_trelica::wire::elements;

/// A person in the pretend Entra, with the names that Microsoft Graph gives the properties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EntraPerson {
    /// The object id, a GUID.
    pub id: String,
    /// The name that the person signs in with.
    pub user_principal_name: String,
    /// The mail address, if there is one.
    pub mail: Option<String>,
    /// The name that is shown.
    pub display_name: String,
    pub given_name: String,
    /// The family name.
    pub surname: String,
    pub job_title: Option<String>,
    /// Whether the person may sign in. Who may not is not created.
    pub account_enabled: bool,
}

impl EntraPerson {
    /// A person with this address as both user principal name and mail.
    pub fn with_address(address: &str, given_name: &str, surname: &str) -> Self {
        Self {
            id: uuid::Uuid::new_v4().to_string(),
            user_principal_name: address.to_owned(),
            mail: Some(address.to_owned()),
            display_name: format!("{given_name} {surname}"),
            given_name: given_name.to_owned(),
            surname: surname.to_owned(),
            job_title: None,
            account_enabled: true,
        }
    }

    /// The user principal name as Entra sends it: a guest's is turned back into the guest's own address.
    pub(crate) fn sent_principal_name(&self) -> String {
        match self.user_principal_name.split_once("#EXT#") {
            Some((outside, _)) => match outside.rsplit_once('_') {
                Some((local, domain)) => format!("{local}@{domain}"),
                None => outside.to_owned(),
            },
            None => self.user_principal_name.clone(),
        }
    }

    /// The part of the mail address before the `@`, which Entra keeps as `mailNickname`.
    pub(crate) fn nickname(&self) -> &str {
        let address = self.mail.as_ref().unwrap_or(&self.user_principal_name);
        address.split('@').next().unwrap_or_default()
    }
}

/// The people of `wire/entra.json`.
pub(crate) fn people() -> Vec<EntraPerson> {
    elements(&ENTRA["people"]).filter_map(|person| EntraPerson::deserialize(person).ok()).collect()
}

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

    #[test]
    fn every_person_of_the_wire_file_is_read() {
        assert_eq!(people().len(), elements(&ENTRA["people"]).count());
    }

    #[test]
    fn a_guest_is_sent_under_the_address_of_their_own() {
        let guest = EntraPerson {
            user_principal_name: "linus_t_example.org#EXT#@contoso.onmicrosoft.com".into(),
            ..EntraPerson::with_address("x@y.z", "Linus", "Guest")
        };
        assert_eq!(guest.sent_principal_name(), "linus_t@example.org");
    }

    #[test]
    fn every_group_of_the_wire_file_is_read_and_knows_its_members() {
        let (groups, people) = (groups(), people());
        assert_eq!(groups.len(), elements(&ENTRA["groups"]).count());
        for member in groups.iter().flat_map(|group| &group.members) {
            assert!(people.iter().any(|person| person.id == *member), "{member}");
        }
    }
}
