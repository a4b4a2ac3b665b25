//! What an organization has set for its computers, tried with a policy file where no policy is set.

use std::collections::BTreeMap;
use std::path::PathBuf;

use model::policy::{Policy, PolicyValue};
use model::{ProblemId, id};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::serve::Serve;
use crate::terminal::{Given, Terminal};

struct PolicyFile(TempDir);

impl PolicyFile {
    #[expect(clippy::disallowed_methods, reason = "an administrator's file, not the program's")]
    fn with(text: &str) -> PolicyFile {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("policy.json"), text).unwrap();
        PolicyFile(folder)
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("policy.json")
    }

    fn serve(&self, home: &TempDir) -> Serve {
        Serve::start(home.path(), &[], &[("SCIM_SETUP_POLICY", self.path().as_os_str())])
    }
}

/// What the terminal prints and its exit status under a policy.
fn check(terminal: &Terminal, policy: &PolicyFile) -> (Value, String, i32) {
    let arguments = ["check", "--address", &terminal.address(), "--json"];
    let file = policy.path();
    let output = terminal.run_in(
        &arguments,
        Given::StandardInput(&terminal.token),
        &[("SCIM_SETUP_POLICY", file.as_os_str())],
    );
    let json = serde_json::from_slice(&output.stdout).unwrap_or_default();
    (json, String::from_utf8(output.stderr).unwrap(), output.status.code().unwrap())
}

fn code(id: ProblemId) -> &'static str {
    id.short()
}

#[test]
fn the_terminal_sends_nothing_to_a_server_that_the_organization_does_not_allow() {
    let terminal = Terminal::new();
    let (json, _, status) = check(&terminal, &PolicyFile::with(r#"{"AllowedHosts": ["app.trelica.com"]}"#));
    assert_eq!((status, &json["problem"]["id"]), (1, &json!("address-not-allowed")), "{json:#}");
    assert_eq!(terminal.standin.requests().len(), 0);

    let host = terminal.address().split('/').nth(2).unwrap().to_owned();
    let allowed = PolicyFile::with(&json!({ "AllowedHosts": [host] }).to_string());
    let (json, _, status) = check(&terminal, &allowed);
    assert_eq!((status, &json["outcome"]), (0, &json!("ready")), "{json:#}");
}

#[test]
fn where_only_practice_is_allowed_the_terminal_asks_nobody() {
    let terminal = Terminal::new();
    let (json, said, status) = check(&terminal, &PolicyFile::with(r#"{"PracticeOnly": true}"#));
    assert_eq!((json, status), (Value::Null, 3));
    assert!(said.contains(code(ProblemId::PracticeOnly)), "{said}");
    assert_eq!(terminal.standin.requests().len(), 0);
}

#[test]
fn a_broken_policy_is_said_and_its_strictest_reading_holds() {
    let terminal = Terminal::new();
    for broken in ["{", "[]", "", r#"{"PracticeOnly": "no"}"#, r#"{"PractiseOnly": false}"#] {
        let (_, said, status) = check(&terminal, &PolicyFile::with(broken));
        assert!(said.contains(code(ProblemId::PolicyUnreadable)), "{broken}: {said}");
        assert_eq!(status, 3, "{broken}");
    }
    let nowhere = PolicyFile::with("{}");
    std::fs::remove_file(nowhere.path()).unwrap();
    let (_, said, status) = check(&terminal, &nowhere);
    assert!(said.contains(code(ProblemId::PolicyUnreadable)) && status == 3, "{said}");
    assert_eq!(terminal.standin.requests().len(), 0);
}

#[test]
fn where_only_practice_is_allowed_nothing_opens_the_real_set_up() {
    let home = tempfile::tempdir().unwrap();
    let served = PolicyFile::with(r#"{"PracticeOnly": 1, "HelpDesk": "IT, extension 4357"}"#).serve(&home);
    let view = served.act(json!({ "do": "choose-mode", "practice": false }));
    assert_eq!(view["page"]["id"], "welcome");
    let text = view.to_string();
    assert!(text.contains(code(ProblemId::PracticeOnly)), "{text}");
    assert!(!text.contains(id!("welcome-real")), "{text}");
    assert!(text.contains("IT, extension 4357"), "{text}");
    let view = served.act(json!({ "do": "choose-mode", "practice": true }));
    assert_eq!(view["page"]["id"], "before");
}

#[test]
fn under_a_policy_the_token_is_never_saved_and_goes_to_no_other_server() {
    let home = tempfile::tempdir().unwrap();
    let policy = PolicyFile::with(
        r#"{"AllowedHosts": ["app.trelica.com"], "DoNotSaveToken": true, "ProductName": "1Password SaaS Manager"}"#,
    );
    let served = policy.serve(&home);
    let view = served.act(json!({ "do": "choose-mode", "practice": false }));
    assert_eq!(view["words"]["product"], "saas-manager");
    served.answer("email-domains", "contoso.com");
    served.answer("domains-ticked", "contoso.com");
    served.act(json!({ "do": "next" }));
    let host = "scim.example.com";
    served.answer("address", &format!("https://{host}/scim/v2"));
    // Nothing that comes in can confirm it.
    served.answer("host-confirmed", host);
    let text = served.save_token("abcd-1234-7f3c-long-enough").to_string();
    assert!(text.contains(code(ProblemId::AddressNotAllowed)), "{text}");
    assert!(text.contains(r#""may_be_saved":false"#), "{text}");
    assert!(text.contains("kept-session"), "{text}");
}

#[test]
fn the_policy_templates_have_every_setting_and_no_other() {
    const SETTINGS: [&str; 5] = ["AllowedHosts", "DoNotSaveToken", "HelpDesk", "PracticeOnly", "ProductName"];
    let example: BTreeMap<String, PolicyValue> =
        serde_json::from_str(include_str!("../../packaging/policy/policy.json")).unwrap();
    assert_eq!(example.keys().collect::<Vec<_>>(), SETTINGS);
    let policy = Policy::read(example);
    assert!(policy.unreadable.is_empty() && policy.is_set(), "{policy:?}");

    let between = |text: &'static str, before: &str, after: &str| {
        let parts = text.split(before).skip(1);
        let mut names: Vec<&str> = parts.filter_map(|part| Some(part.split_once(after)?.0)).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    let admx = include_str!("../../packaging/policy/SCIMSetupAssistant.admx");
    assert_eq!(between(admx, "valueName=\"", "\""), SETTINGS);
    assert!(admx.contains(r"SOFTWARE\Policies\SCIM Setup Assistant"));
    let profile = include_str!("../../packaging/policy/org.scim-setup.assistant.mobileconfig");
    let (_, settings) = profile.split_once("mcx_preference_settings").unwrap();
    let settings = settings.split_once("</dict>").unwrap().0;
    assert_eq!(between(settings, "<key>", "</key>"), SETTINGS);
}
