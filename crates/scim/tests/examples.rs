//! The three examples do what they say, against the stand-in for Trelica.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test stops at the first surprise")]

use std::path::PathBuf;
use std::process::Command;

use standin::Standin;

/// An example's program, which cargo builds beside this test.
fn example(name: &str) -> Command {
    let test: PathBuf = std::env::current_exe().unwrap();
    let program = test.parent().unwrap().parent().unwrap().join("examples").join(name);
    assert!(
        program.with_extension(std::env::consts::EXE_EXTENSION).is_file(),
        "cargo test -p scim builds it"
    );
    Command::new(program)
}

fn said(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_examples_find_a_user_list_all_users_and_write_what_entra_writes() {
    let (standin, token) = Standin::ready().await.unwrap();
    let base = standin.plain_base_url();
    let people = standin.people();
    let first = people[0]["userName"].as_str().unwrap();

    let found = said(example("find").args([&base, first]).env("SCIM_TOKEN", &token));
    assert!(found.contains(people[0]["id"].as_str().unwrap()) && found.ends_with("1 found\n"), "{found}");

    let listed = said(example("list").arg(&base).env("SCIM_TOKEN", &token));
    assert!(people.iter().all(|person| listed.contains(person["userName"].as_str().unwrap())), "{listed}");
    assert!(listed.ends_with("issues: []\n"), "{listed}");

    let written = said(&mut example("write"));
    assert!(
        written.starts_with("userName eq \"o\\\"hara@contoso.com\" and externalId eq \"1001\"\n"),
        "{written}"
    );
    assert!(written.contains("\"op\": \"Replace\"") && written.contains("\"op\": \"replace\""), "{written}");
}
