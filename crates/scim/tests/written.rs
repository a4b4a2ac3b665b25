//! Whatever is built is well-formed: paths are read back by this crate, filters by another implementation.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test stops at the first surprise")]

use proptest::prelude::*;
use scim::entra::{Change, Dialect, operations, update};
use scim::{Filter, Operation, PATCH_OP, Path, Spelling, patch};
use serde_json::{Value, json};

/// Names of attributes; with `words` also words of the filter language, which the other implementation does not take for
/// names.
fn name(words: bool) -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec!["and", "or", "not", "pr", "eq", "true"]);
    prop_oneof![
        4 => "x[a-zA-Z0-9_-]{0,8}",
        u32::from(words) => word.prop_map(str::to_owned),
    ]
}

fn schema() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        1 => Just("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:".to_owned()),
    ]
}

/// Attributes with or without a schema and a sub-attribute.
fn attribute(words: bool) -> impl Strategy<Value = Path> {
    (schema(), name(words), prop::option::of(name(words))).prop_map(|(schema, name, sub)| {
        let sub = sub.map(|sub| format!(".{sub}")).unwrap_or_default();
        format!("{schema}{name}{sub}").parse().unwrap()
    })
}

/// Those, and elements of multi-valued attributes.
fn path() -> impl Strategy<Value = Path> {
    let element = (schema(), name(true), name(true), ".{0,12}", prop::option::of(name(true))).prop_map(
        |(schema, name, compared, value, sub)| {
            let sub = sub.map(|sub| format!(".{sub}")).unwrap_or_default();
            format!("{schema}{name}[{compared} eq {}]{sub}", Value::from(value)).parse().unwrap()
        },
    );
    prop_oneof![2 => attribute(true), 1 => element]
}

fn filter() -> impl Strategy<Value = Filter> {
    let one = || (attribute(false), ".{0,12}").prop_map(|(path, value)| Filter::equals(path, value));
    prop::collection::vec(one(), 1..4).prop_map(|filters| filters.into_iter().reduce(Filter::and).unwrap())
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_filter_is_one_to_a_parser_of_others(filter in filter()) {
        let written = filter.to_string();
        let theirs = written.parse::<scim_v2::filter::Filter>();
        prop_assert!(theirs.is_ok(), "{written}: {theirs:?}");
    }

    #[test]
    fn every_path_is_read_back_as_it_was_built(path in path()) {
        prop_assert_eq!(path.to_string().parse::<Path>().unwrap(), path);
    }

    #[test]
    fn no_text_can_break_the_parser(text in "\\PC{0,60}", noise in "[a-z\\[\\]() \".\\\\:]{0,40}") {
        for text in [text, noise] {
            if let Ok(path) = text.parse::<Path>() {
                prop_assert_eq!(path.to_string().parse::<Path>().unwrap(), path);
            }
        }
    }

    #[test]
    fn every_update_is_a_patch_with_paths_that_can_be_read(
        paths in prop::collection::vec((path(), ".{0,8}", any::<bool>()), 1..6),
        lower in any::<bool>(),
    ) {
        let dialect = if lower { Dialect::AadOptscim062020 } else { Dialect::Default };
        let changes: Vec<Change> = paths
            .into_iter()
            .map(|(path, value, adds)| match adds {
                true => Change::Add(path, value.into()),
                false => Change::Replace(path, value.into()),
            })
            .collect();
        let document = update(&changes, dialect);
        prop_assert_eq!(&document["schemas"], &json!([PATCH_OP]));
        let written = document["Operations"].as_array().unwrap();
        prop_assert_eq!(written.len(), operations(&changes, dialect).len());
        for operation in written {
            let op = operation["op"].as_str().unwrap();
            prop_assert!(["add", "replace"].contains(&op.to_ascii_lowercase().as_str()));
            prop_assert_eq!(op.starts_with(char::is_uppercase), dialect == Dialect::Default);
            match operation.get("path") {
                Some(path) => prop_assert!(path.as_str().unwrap().parse::<Path>().is_ok()),
                None => prop_assert!(operation["value"].is_object()),
            }
        }
    }
}

#[test]
fn removing_needs_a_path_and_sends_no_value() {
    let document = patch(&[Operation::Remove("title".parse().unwrap())], Spelling::Lower);
    assert_eq!(document["Operations"], json!([{ "op": "remove", "path": "title" }]));
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,10}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((".{0,8}", inner), 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_a_server_sends_of_a_person_survives_and_is_read_without_harm(person in json_value()) {
        let list = json!({
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
            "totalResults": 1,
            "Resources": [person],
        });
        let body = net::Body::Whole(list.to_string().into_bytes());
        let reply = net::Reply { status: 200, headers: Vec::new(), body, took: Default::default() };
        let list = scim::read_list(&reply).unwrap();
        prop_assert_eq!(&list.resources, &vec![person.clone()]);
        for user in list.users() {
            prop_assert_eq!(user.as_json(), &person);
            let _ = (user.id(), user.user_name(), user.external_id(), user.is_active(), user.roles(), user.last_modified());
        }
    }
}
