//! Puts the files of the message catalog together, and lists its ids, so that `id!` can check an id at compile time.

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use fluent_syntax::ast::Entry;

#[expect(clippy::disallowed_methods, reason = "a build script writes what it generates")]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={CATALOG}");
    let mut files: Vec<PathBuf> =
        fs::read_dir(CATALOG)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    files.sort();
    let mut catalog = String::new();
    for file in &files {
        catalog.push_str(&fs::read_to_string(file)?);
        catalog.push('\n');
    }
    let resource = match fluent_syntax::parser::parse(catalog.as_str()) {
        Ok(resource) => resource,
        Err((_, errors)) => return Err(format!("{CATALOG} cannot be parsed: {errors:?}").into()),
    };
    let mut ids = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if message.value.is_some() {
            ids.push(message.id.name.to_owned());
        }
        ids.extend(
            message.attributes.iter().map(|attribute| format!("{}.{}", message.id.name, attribute.id.name)),
        );
    }
    ids.sort_unstable();
    let mut code =
        String::from("/// Every id of the catalog, sorted by its bytes.\npub const IDS: &[&str] = &[\n");
    for id in &ids {
        writeln!(code, "    {id:?},")?;
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("message_ids.rs"), code)?;
    fs::write(out.join("english.ftl"), catalog)?;
    Ok(())
}

const CATALOG: &str = "../../ui/src/text/en";
