//! Small crates with and without cycles: what the cycle test must find and what it must not.

use std::collections::BTreeSet;

use crate::cycles::{cycles_of, said};
use crate::sizes;
use crate::survey::Survey;
use crate::uses::Uses;
use crate::workspace::Package;

/// A crate with these files below `src`.
fn survey(files: &[(&str, &str)]) -> Survey {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join("src").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        #[expect(clippy::disallowed_methods, reason = "a crate that is made up, in a folder that goes away")]
        std::fs::write(path, text).unwrap();
    }
    let others = ["reqwest", "tokio", "jiff", "oauth2", "keyring", "tauri-plugin-store", "serde"];
    let dependencies: String = others.iter().map(|name| format!("{name} = \"1\"\n")).collect();
    let manifest = format!("[dependencies]\n{dependencies}").parse().unwrap();
    let targets = vec!["src/lib.rs".to_owned()];
    let package = Package { name: "fixture".to_owned(), folder: ".".to_owned(), manifest, targets };
    Survey::of(folder.path(), package)
}

/// What each file of such a crate uses.
pub fn uses_in(files: &[(&str, &str)]) -> Vec<Uses> {
    survey(files).targets.remove(0).uses
}

/// The files of each cycle, without `src/`.
fn cycles(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let survey = survey(files);
    for uses in survey.uses() {
        assert!(uses.lost.is_empty(), "{}: {:?}", uses.file, uses.lost);
    }
    let cycles = cycles_of(&survey);
    let short = |file: &String| file.trim_start_matches("src/").to_owned();
    cycles.iter().map(|cycle| cycle.keys().map(short).collect()).collect()
}

/// The files that one file imports, without `src/`.
fn imports(files: &[(&str, &str)], of: &str) -> Vec<String> {
    let uses = uses_in(files);
    let uses = uses.iter().find(|uses| uses.file == format!("src/{of}")).unwrap();
    let files: BTreeSet<_> =
        uses.files.iter().map(|one| one.what.trim_start_matches("src/").to_owned()).collect();
    files.into_iter().collect()
}

const TWO: &[(&str, &str)] = &[
    ("lib.rs", "mod a; mod b;"),
    ("a.rs", "use crate::b::B;\n\npub struct A(B);"),
    ("b.rs", "pub struct B;\n\nimpl B { fn a() -> Option<super::a::A> { None } }"),
];

#[test]
fn two_files_that_import_each_other_are_a_cycle() {
    assert_eq!(cycles(TWO), [["a.rs", "b.rs"]]);
}

#[test]
fn a_cycle_is_told_with_its_files_and_the_lines_of_its_imports() {
    let told = said("fixture", &cycles_of(&survey(TWO)));
    let wanted = [
        "fixture: 1 cycle of imports",
        "",
        "  2 files import each other, for example src/a.rs -> src/b.rs -> src/a.rs:",
        "    src/a.rs",
        "      src/b.rs: crate::b::B on 1, 3",
        "    src/b.rs",
        "      src/a.rs: super::a::A on 3",
        "",
    ];
    assert_eq!(told, wanted.join("\n"));
}

#[test]
fn three_files_around_a_corner_are_a_cycle() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "use crate::b::b; pub fn a() { b() }"),
        ("b.rs", "pub fn b() { crate::c::c() }"),
        ("c.rs", "use super::a; pub fn c() { a::a() }"),
        ("d.rs", "use crate::{a::a, b::b, c::c}; fn d() { a(); b(); c(); }"),
    ];
    assert_eq!(cycles(&files), [["a.rs", "b.rs", "c.rs"]]);
}

#[test]
fn a_cycle_through_a_re_export_is_between_the_files_that_define() {
    let files = [
        ("lib.rs", "mod engine; mod view;"),
        ("engine/mod.rs", "mod state; pub mod inner; pub use inner::State;"),
        ("engine/inner.rs", "pub use super::state::*;"),
        ("engine/state.rs", "use crate::view; pub struct State(view::View);"),
        ("view.rs", "use crate::engine::State; pub struct View; fn view(state: &State) {}"),
    ];
    assert_eq!(cycles(&files), [["engine/state.rs", "view.rs"]]);
    assert_eq!(imports(&files, "view.rs"), ["engine/state.rs"]);
}

#[test]
fn a_parent_that_uses_its_child_and_a_child_that_uses_its_parent_are_a_cycle() {
    let files = [
        ("lib.rs", "mod engine;"),
        ("engine.rs", "mod apply; pub use apply::apply; pub struct State; fn run() { apply(State) }"),
        ("engine/apply.rs", "use super::State; pub fn apply(state: State) {}"),
    ];
    assert_eq!(cycles(&files), [["engine.rs", "engine/apply.rs"]]);
}

#[test]
fn a_parent_that_only_declares_and_re_exports_is_no_cycle() {
    let files = [
        ("lib.rs", "mod engine; pub use engine::{State, apply};"),
        (
            "engine/mod.rs",
            "mod apply; mod state; pub use apply::apply; pub(crate) use state::{self as kept, State};",
        ),
        ("engine/apply.rs", "use super::State; pub fn apply(state: State) {}"),
        ("engine/state.rs", "pub struct State;"),
    ];
    assert!(cycles(&files).is_empty());
    assert_eq!(imports(&files, "engine/apply.rs"), ["engine/state.rs"]);
    assert!(imports(&files, "engine/mod.rs").is_empty());
    assert!(imports(&files, "lib.rs").is_empty());
}

#[test]
fn a_child_that_uses_its_silent_parent_is_no_cycle() {
    let files = [
        ("lib.rs", "mod engine;"),
        ("engine/mod.rs", "mod apply; pub use apply::apply; pub struct State;"),
        ("engine/apply.rs", "use super::State; pub fn apply(state: State) {}"),
    ];
    assert!(cycles(&files).is_empty());
    assert_eq!(imports(&files, "engine/apply.rs"), ["engine/mod.rs"]);
}

#[test]
fn a_re_export_of_something_beside_is_an_import() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "pub use crate::b::B; pub struct A;"),
        ("b.rs", "pub struct B(crate::a::A);"),
    ];
    assert_eq!(cycles(&files), [["a.rs", "b.rs"]]);
}

#[test]
fn what_only_tests_import_is_no_cycle() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        (
            "a.rs",
            "pub struct A;
             #[cfg(test)] use crate::b::B;
             #[cfg(all(test, unix))] mod tests { use crate::b::B; }
             impl A { #[cfg(test)] fn b() -> crate::b::B { todo!() } }
             #[test] fn works() { let b = crate::b::B; }",
        ),
        ("b.rs", "use crate::a::A; pub struct B; fn b(a: A) {}"),
    ];
    assert!(cycles(&files).is_empty());
}

#[test]
fn names_in_texts_and_comments_and_of_variables_import_nothing() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        (
            "a.rs",
            "mod count; pub use count::count; /// See [`crate::b::B`].\npub fn a() { let count = \"crate::b::B\"; let _ = count; // crate::b::B\n }",
        ),
        ("a/count.rs", "pub fn count() { super::a() }"),
        ("b.rs", "pub struct B; fn b() { crate::a::a() }"),
    ];
    assert!(cycles(&files).is_empty());
}

#[test]
fn an_import_is_seen_wherever_it_is_written() {
    let places = [
        "fn f() { use crate::b::{self, B}; }",
        "fn f() { matches!(x, crate::b::B) }",
        "fn f() { format!(\"{}\", [vec![crate::b::B]]) }",
        "fn f() { json!({ \"b\": crate::b::make() }) }",
        "use crate::b::B as Other;",
        "use crate::{b::{B}};",
        "use super::b as other; fn f() -> other::B { x }",
        "use super::b::*; fn f() -> Option<B> { None }",
        "fn f(x: impl Fn(self::super::b::B)) {}",
        "fn f() { x.map(crate::b::make) }",
        "fn f() { match x { crate::b::B => 1 } }",
        "fn f() { <crate::b::B as Default>::default() }",
        "impl crate::b::Trait for u8 {}",
        "struct S<T: crate::b::Trait>(T);",
        "#[derive(serde::Serialize)] struct S { #[serde(with = \"crate::b\", default = \"crate::b::make\")] x: u8 }",
        "macro_rules! own { () => { $crate::b::make() } }",
        "mod inline { fn f() { super::super::b::make() } }",
        "const X: usize = crate::b::LENGTH;",
        "fn f() { named!(B) }",
        "fn f() { crate::b::Generated::Variant }",
        "fn f() { crate::b::Listed::ALL }",
        "use crate::facade::make;",
        "use crate::facade; fn f() { facade::Renamed::new() }",
    ];
    for place in places {
        let files = [
            (
                "lib.rs",
                "macro_rules! named { ($($name:ident { $x:ident })*) => { $(pub enum $name { $x })* } } mod a; mod b; mod facade;",
            ),
            ("a.rs", place),
            (
                "b.rs",
                "pub struct B; pub trait Trait {} pub fn make() {} pub const LENGTH: usize = 1;
                 make_up! { pub enum Generated { Variant } }
                 named! { Listed { One } }
                 macro_rules! named { ($x:ident) => { $x } }",
            ),
            ("facade.rs", "pub use crate::b::{make, B as Renamed};"),
        ];
        let found = imports(&files, "a.rs");
        assert!(found.contains(&"b.rs".to_owned()), "{place}: {found:?}");
    }
}

#[test]
fn modules_are_found_where_the_compiler_finds_them() {
    let files = [
        (
            "lib.rs",
            "mod a; #[path = \"elsewhere/x.rs\"] mod b; mod c { pub mod d; #[path = \"y.rs\"] pub mod e; }",
        ),
        (
            "a/mod.rs",
            "pub mod below; fn f() { crate::b::inner::f(); crate::c::d::f(); crate::c::e::f(); below::deep::f() }",
        ),
        ("a/below.rs", "pub mod deep;"),
        ("a/below/deep.rs", "pub fn f() {}"),
        ("elsewhere/x.rs", "pub mod inner;"),
        ("elsewhere/inner.rs", "pub fn f() {}"),
        ("c/d.rs", "pub fn f() {}"),
        ("c/y.rs", "pub fn f() {}"),
    ];
    let all = ["a/below/deep.rs", "c/d.rs", "c/y.rs", "elsewhere/inner.rs"];
    assert_eq!(imports(&files, "a/mod.rs"), all);
}

#[test]
fn a_path_that_leads_nowhere_is_told() {
    let uses = uses_in(&[("lib.rs", "mod a;"), ("a.rs", "use crate::gone::Item; fn f() { super::lost() }")]);
    let lost: Vec<_> = uses[1].lost.iter().map(|one| one.written.as_str()).collect();
    assert_eq!(lost, ["crate::gone::Item", "super::lost"]);
}

#[test]
fn lines_are_counted_without_those_for_tests() {
    let survey = survey(&[
        (
            "lib.rs",
            "mod a;\n#[cfg(test)]\nmod helpers;\n\nfn f() {}\n#[cfg(test)]\nmod tests {\n    fn g() {}\n}\n",
        ),
        ("a.rs", "struct A;\nimpl A {\n    #[cfg(test)]\n    fn f() {\n    }\n}\n"),
        ("helpers.rs", "fn h() {}\n"),
    ]);
    let lines: Vec<_> = survey.targets[0].lines.iter().map(|(file, lines)| (file.as_str(), *lines)).collect();
    assert_eq!(lines, [("src/a.rs", 3), ("src/lib.rs", 3)]);
    assert_eq!(sizes::lines(&survey), 6);
}
