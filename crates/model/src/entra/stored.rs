//! Stored documents have an empty string where there is none. Documents of earlier versions must go on opening, so that
//! format stays, and with it the plain strings and arrays that types of this module are converted from and into.

/// Writes `None` as an empty string, and reads an empty string as `None`.
pub(super) mod empty_as_none {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(in crate::entra) fn serialize<S: Serializer>(
        text: &Option<String>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(text.as_deref().unwrap_or_default())
    }

    pub(in crate::entra) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<String>, D::Error> {
        String::deserialize(deserializer).map(super::not_empty)
    }
}

/// The text, or `None` if it is empty.
pub(super) fn not_empty(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};

    use crate::entra::{
        ApplicationRef, ApplicationSnapshot, Change, JobSnapshot, LastRun, Ours, Progress, Quarantine,
        RoleMapping, UserNameSource,
    };

    /// Asserts that the stored form is exactly this, and that reading it gives the value back.
    fn assert_stored<T>(value: &T, stored: Value)
    where
        T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
    {
        assert_eq!(serde_json::to_value(value).unwrap(), stored);
        assert_eq!(serde_json::from_value::<T>(stored).unwrap(), *value);
    }

    #[test]
    fn ownership_is_stored_as_a_nullable_string_that_may_be_empty() {
        for (ours, stored) in [
            (Ours::No, json!(null)),
            (Ours::Yes { application_id: None }, json!("")),
            (Ours::Yes { application_id: Some("id".to_owned()) }, json!("id")),
        ] {
            let application =
                ApplicationRef { object_id: "o".to_owned(), app_id: "a".to_owned(), ours, since: None };
            assert_stored(
                &application,
                json!({ "object_id": "o", "app_id": "a", "ours": stored, "since": null }),
            );
        }
        let without: ApplicationRef =
            serde_json::from_value(json!({ "object_id": "o", "app_id": "a" })).unwrap();
        assert_eq!(without.ours, Ours::No, "a missing member reads as null");
    }

    #[test]
    fn changes_of_mappings_are_stored_with_strings_and_nulls() {
        let constant = RoleMapping::Constant { role: "Read-only".to_owned(), only_at_creation: true };
        assert_stored(
            &Change::MapRole { before: Some(RoleMapping::Other), after: Some(constant) },
            json!({
                "change": "map-role",
                "before": { "role": null, "only_at_creation": false },
                "after": { "role": "Read-only", "only_at_creation": true },
            }),
        );
        assert_stored(
            &Change::MapUserName { before: UserNameSource::Expression, after: "mail".to_owned() },
            json!({ "change": "map-user-name", "before": "", "after": "mail" }),
        );
        assert_stored(&UserNameSource::Attribute("mail".to_owned()), json!("mail"));
    }

    #[test]
    fn a_job_is_stored_with_arrays() {
        let job = JobSnapshot {
            id: "job".to_owned(),
            is_started: true,
            quarantine: Some(Quarantine { reason: "TooManyDeletes".to_owned(), error: None }),
            last_run: Some(LastRun { state: "Failed".to_owned(), error: None, began: String::new() }),
            people_in_step: None,
            progress: Some(Progress { total: 12, done: 4 }),
        };
        let stored = json!({
            "id": "job",
            "is_started": true,
            "quarantine": ["TooManyDeletes", ""],
            "last_run": ["Failed", null],
            "people_in_step": null,
            "progress": [12, 4],
        });
        assert_stored(&job, stored);
        let error = Some("Code".to_owned());
        assert_stored(&Quarantine { reason: "R".to_owned(), error }, json!(["R", "Code"]));
    }

    #[test]
    fn an_unknown_role_for_people_is_stored_as_an_empty_string() {
        for (role_for_people, stored) in [(None, ""), (Some("role".to_owned()), "role")] {
            let application = ApplicationSnapshot {
                object_id: "o".to_owned(),
                app_id: "a".to_owned(),
                name: "Trelica".to_owned(),
                role_for_people,
                is_copying: true,
                job: None,
                jobs: 0,
                mappings: None,
                assigned: Vec::new(),
            };
            let value = serde_json::to_value(&application).unwrap();
            assert_eq!(value["role_for_people"], json!(stored));
            assert_eq!(serde_json::from_value::<ApplicationSnapshot>(value).unwrap(), application);
        }
    }
}
