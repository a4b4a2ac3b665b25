//! No filter, path or update can be built that is not well-formed: read back by ourselves, and by a parser that nobody
//! here wrote.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test stops at the first surprise")]

use proptest::prelude::*;
use scim::entra::{Change, Dialect, operations, update};
use scim::{AttributePath, Comparison, Filter, Literal, Operation, PATCH_OP, Path, Spelling, patch};
use serde_json::{Value, json};

/// Names; among them words of the language, where `words` says so: the other parser does not take those for names.
fn name(words: bool) -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec!["and", "or", "not", "pr", "eq", "true"]);
    prop_oneof![
        4 => "x[a-zA-Z0-9_-]{0,8}",
        u32::from(words) => word.prop_map(str::to_owned),
    ]
}

fn attribute(words: bool) -> impl Strategy<Value = AttributePath> {
    let schema = prop_oneof![
        3 => Just(String::new()),
        1 => Just("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:".to_owned()),
    ];
    (schema, name(words), prop::option::of(name(words))).prop_map(|(schema, name, sub)| {
        let sub = sub.map(|sub| format!(".{sub}")).unwrap_or_default();
        format!("{schema}{name}{sub}").parse().unwrap()
    })
}

fn literal() -> impl Strategy<Value = Literal> {
    prop_oneof![
        ".{0,12}".prop_map(Literal::from),
        any::<bool>().prop_map(Literal::from),
        any::<i64>().prop_map(Literal::from),
    ]
}

fn comparison() -> impl Strategy<Value = Comparison> {
    use Comparison::*;
    prop::sample::select(vec![
        Equal,
        NotEqual,
        Contains,
        StartsWith,
        EndsWith,
        Greater,
        GreaterOrEqual,
        Less,
        LessOrEqual,
    ])
}

/// Filters without brackets in them.
fn flat(words: bool) -> impl Strategy<Value = Filter> {
    let one = prop_oneof![
        (attribute(words), comparison(), literal()).prop_map(|(path, how, value)| Filter::Compare(
            path.into(),
            how,
            value
        )),
        attribute(words).prop_map(|path| Filter::Present(path.into())),
    ];
    combined(one.boxed())
}

fn combined(one: BoxedStrategy<Filter>) -> BoxedStrategy<Filter> {
    one.prop_recursive(4, 24, 2, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(one, other)| one.and(other)),
            (inner.clone(), inner.clone()).prop_map(|(one, other)| one.or(other)),
            inner.prop_map(|one| Filter::Not(Box::new(one))),
        ]
    })
    .boxed()
}

/// Filters as the RFC has them.
fn filter(words: bool) -> impl Strategy<Value = Filter> {
    let element = (attribute(words), flat(words))
        .prop_map(|(attribute, inside)| Filter::Element(attribute, Box::new(inside)));
    combined(prop_oneof![3 => flat(words), 1 => element].boxed())
}

fn path() -> impl Strategy<Value = Path> {
    (attribute(true), prop::option::of(flat(true)), prop::option::of(name(true))).prop_map(
        |(attribute, element, sub)| {
            let mut text = attribute.to_string();
            if let Some(element) = element {
                text = format!("{text}[{element}]{}", sub.map(|sub| format!(".{sub}")).unwrap_or_default());
            }
            text.parse().unwrap()
        },
    )
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_filter_is_read_back_as_it_was_built(filter in filter(true)) {
        prop_assert_eq!(filter.to_string().parse::<Filter>().unwrap(), filter);
    }

    #[test]
    fn every_filter_is_one_to_a_parser_of_others(filter in filter(false)) {
        let written = filter.to_string();
        let theirs = written.parse::<scim_v2::filter::Filter>();
        prop_assert!(theirs.is_ok(), "{written}: {theirs:?}");
    }

    #[test]
    fn every_path_is_read_back_as_it_was_built(path in path()) {
        prop_assert_eq!(path.to_string().parse::<Path>().unwrap(), path);
    }

    #[test]
    fn no_text_can_break_the_parsers(text in "\\PC{0,60}", noise in "[a-z\\[\\]() \".\\\\:]{0,40}") {
        for text in [text, noise] {
            if let Ok(filter) = text.parse::<Filter>() {
                prop_assert_eq!(filter.to_string().parse::<Filter>().unwrap(), filter);
            }
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
