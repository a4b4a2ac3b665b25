//! What the window may ask of the shell: three commands and to be told of a new screen, from the one window that is ours.
//! Run with the permissions as they are built in, on a runtime without windows.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use host::{App, Browser, Start};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{Manager, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

use crate::storage::Files;

/// Where the window's page is: Windows has no schemes of its own.
const PAGE: &str = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };

/// The app with its wizard, whose files are in a folder of the test.
struct Shell {
    app: tauri::App<MockRuntime>,
    home: TempDir,
    _runtime: tokio::runtime::Runtime,
}

impl Shell {
    fn new() -> Shell {
        let home = tempfile::tempdir().unwrap();
        let app = scim_setup_assistant_lib::builder(mock_builder())
            .build(scim_setup_assistant_lib::context())
            .unwrap();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let host = Arc::new(Browser::default());
        let storage = Files::new(home.path());
        app.manage(App::start(runtime.handle().clone(), host, storage, Start::Ask, |_| {}));
        Shell { app, home, _runtime: runtime }
    }

    fn window(&self, label: &str) -> WebviewWindow<MockRuntime> {
        WebviewWindowBuilder::new(&self.app, label, Default::default()).build().unwrap()
    }

    /// Everything that is kept, as bytes.
    fn kept(&self) -> Vec<(String, Vec<u8>)> {
        let mut kept: Vec<_> = std::fs::read_dir(self.home.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
            .collect();
        kept.sort();
        kept
    }
}

fn ask(window: &WebviewWindow<MockRuntime>, command: &str, arguments: Value) -> Result<Value, Value> {
    ask_from(window, PAGE, command, arguments)
}

fn ask_from(
    window: &WebviewWindow<MockRuntime>,
    origin: &str,
    command: &str,
    arguments: Value,
) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: origin.parse().unwrap(),
        body: InvokeBody::Json(arguments),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().unwrap())
}

fn act(window: &WebviewWindow<MockRuntime>, action: Value) -> Result<Value, Value> {
    ask(window, "act", json!({ "action": action }))
}

/// A screen without its number, which grows with every look.
fn still(mut view: Value) -> Value {
    view["revision"] = Value::Null;
    view
}

#[test]
fn the_main_window_sees_the_screen_and_acts() {
    let shell = Shell::new();
    let main = shell.window("main");
    assert_eq!(ask(&main, "view", json!({})).unwrap()["page"]["id"], "welcome");
    let view = act(&main, json!({ "do": "choose-mode", "practice": false })).unwrap();
    assert_eq!(view["page"]["id"], "before");
    act(&main, json!({ "do": "answer", "field": "email-domains", "value": "contoso.com" })).unwrap();
    assert_eq!(act(&main, json!({ "do": "next" })).unwrap()["page"]["id"], "turn-on-scim");
    assert_eq!(ask(&main, "view", json!({})).unwrap()["page"]["id"], "turn-on-scim");
    assert!(!shell.kept().is_empty());
}

#[test]
fn another_window_or_another_page_may_neither_look_nor_act() {
    let shell = Shell::new();
    let main = shell.window("main");
    act(&main, json!({ "do": "choose-mode", "practice": false })).unwrap();
    let before = (still(ask(&main, "view", json!({})).unwrap()), shell.kept());
    let other = shell.window("other");
    let action = json!({ "action": { "do": "answer", "field": "email-domains", "value": "evil.example" } });
    let token = json!({ "token": { "value": "a-token-of-enough-letters", "session_only": true } });
    for (command, arguments) in [("view", json!({})), ("act", action), ("save_token", token)] {
        let refused = ask(&other, command, arguments.clone()).unwrap_err().to_string();
        assert!(refused.contains("not allowed"), "{command} from another window: {refused}");
        // The same window after it was led astray.
        for origin in ["https://evil.example", "http://127.0.0.1:5173", "http://localhost"] {
            let refused = ask_from(&main, origin, command, arguments.clone()).unwrap_err().to_string();
            assert!(refused.contains("not allowed"), "{command} from {origin}: {refused}");
        }
    }
    assert_eq!((still(ask(&main, "view", json!({})).unwrap()), shell.kept()), before);
}

#[test]
fn an_action_of_the_wrong_shape_is_an_error_and_changes_nothing() {
    let shell = Shell::new();
    let main = shell.window("main");
    act(&main, json!({ "do": "choose-mode", "practice": false })).unwrap();
    act(&main, json!({ "do": "answer", "field": "email-domains", "value": "contoso.com" })).unwrap();
    let before = (still(ask(&main, "view", json!({})).unwrap()), shell.kept());
    let wrong = [
        json!(null),
        json!([]),
        json!("next"),
        json!({}),
        json!({ "do": "no-such-thing" }),
        json!({ "do": "Next" }),
        json!({ "do": ["next"] }),
        json!({ "do": "answer" }),
        json!({ "do": "answer", "field": "email-domains" }),
        json!({ "do": "answer", "field": "no-such-field", "value": "x" }),
        json!({ "do": "answer", "field": "email-domains", "value": 7 }),
        json!({ "do": "answer", "field": "email-domains", "value": null }),
        json!({ "do": "goto", "step": "no-such-step" }),
        json!({ "do": "confirm", "check": "started" }),
        json!({ "do": "save-token", "value": "abc", "session_only": true }),
        json!({ "do": "save-secret", "value": "abc", "session_only": true }),
        json!({ "do": "choose-mode", "practice": "yes" }),
        json!({ "do": "scenario", "id": "healthy", "variant": -1 }),
        json!({ "do": "copy", "what": "token" }),
        json!({ "do": "copy", "what": { "what": "everything" } }),
    ];
    for action in &wrong {
        assert!(act(&main, action.clone()).is_err(), "{action} was taken");
    }
    for token in [
        json!(null),
        json!("abc"),
        json!({ "value": "abc" }),
        json!({ "value": { "expose": true }, "session_only": true }),
        json!({ "value": "abc", "session_only": "yes" }),
    ] {
        assert!(ask(&main, "save_token", json!({ "token": token })).is_err(), "{token} was taken");
    }
    for arguments in
        [json!({}), json!({ "Action": { "do": "next" } }), json!({ "action": [{ "do": "next" }] })]
    {
        assert!(ask(&main, "act", arguments.clone()).is_err(), "{arguments} was taken");
    }
    assert_eq!((still(ask(&main, "view", json!({})).unwrap()), shell.kept()), before);
}

#[test]
fn actions_that_make_no_sense_where_the_person_is_change_nothing() {
    let shell = Shell::new();
    let main = shell.window("main");
    let before = still(ask(&main, "view", json!({})).unwrap());
    for action in [
        json!({ "do": "next" }),
        json!({ "do": "answer", "field": "email-domains", "value": "contoso.com" }),
        json!({ "do": "forget-everything" }),
        json!({ "do": "scenario", "id": "token-rejected", "variant": 0 }),
        json!({ "do": "open", "link": "https://evil.example" }),
    ] {
        let after = act(&main, action.clone()).unwrap();
        assert_eq!(still(after), before, "{action} on the first page");
    }
    let token = json!({ "value": "a-token-of-enough-letters", "session_only": true });
    let after = ask(&main, "save_token", json!({ "token": token })).unwrap();
    assert_eq!(still(after), before, "a token on the first page");
    assert!(shell.kept().is_empty());
}

#[test]
fn the_token_comes_in_by_a_command_of_its_own_and_does_not_come_back() {
    let shell = Shell::new();
    let main = shell.window("main");
    act(&main, json!({ "do": "choose-mode", "practice": false })).unwrap();
    act(&main, json!({ "do": "answer", "field": "email-domains", "value": "contoso.com" })).unwrap();
    act(&main, json!({ "do": "next" })).unwrap();
    let token = json!({ "value": "a-token-of-enough-letters", "session_only": true });
    let view = ask(&main, "save_token", json!({ "token": token })).unwrap().to_string();
    assert!(view.contains(r#""is":"saved""#), "{view}");
    assert!(!view.contains("a-token-of"), "{view}");
    let kept = shell.kept().into_iter().flat_map(|(_, bytes)| bytes).collect::<Vec<u8>>();
    assert!(!String::from_utf8_lossy(&kept).contains("a-token-of"));
}

#[test]
fn every_command_of_every_plugin_is_refused_but_listening() {
    let shell = Shell::new();
    let main = shell.window("main");
    let mut tried = 0;
    for (command, plugin) in known_commands() {
        let name =
            if plugin == "__app-acl__" { command.clone() } else { format!("plugin:{plugin}|{command}") };
        if GRANTED.contains(&name.as_str()) {
            continue;
        }
        let refused = ask(&main, &name, json!({})).unwrap_err().to_string();
        assert!(refused.contains("not allowed") || refused.contains("not found"), "{name}: {refused}");
        tried += 1;
    }
    assert!(tried > 100, "only {tried} commands are known, which cannot be");
    for unknown in ["views", "VIEW", "act ", "", "plugin:|view", "plugin:store", "run", "set_up"] {
        assert!(ask(&main, unknown, json!({})).is_err(), "{unknown:?} was taken");
    }
    crate::promise::held("window", &[(tried, "commands that are refused")]);
}

#[test]
fn the_capabilities_grant_three_commands_and_listening_and_nothing_else() {
    let capabilities = built("capabilities.json");
    let names: Vec<_> = capabilities.as_object().unwrap().keys().collect();
    assert_eq!(names, ["main"], "one capability, for one window");
    let main = &capabilities["main"];
    assert_eq!(main["windows"], json!(["main"]));
    assert_eq!(main["local"], true);
    assert!(main["remote"].is_null() && main["webviews"].is_null(), "{main}");
    let granted: BTreeSet<&str> =
        main["permissions"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let expected = [
        "allow-view",
        "allow-act",
        "allow-save-token",
        "core:event:allow-listen",
        "core:event:allow-unlisten",
    ];
    assert_eq!(granted, BTreeSet::from(expected));
    for plugin in ["__app-acl__", "core:event"] {
        assert!(
            known_commands()
                .iter()
                .any(|(_, found)| found == plugin || *found == plugin.replace("core:", ""))
        );
    }
}

/// Every command that any plugin built into this program knows, with its plugin's name as it is called.
fn known_commands() -> Vec<(String, String)> {
    let manifests = built("acl-manifests.json");
    let mut commands = BTreeSet::new();
    for (plugin, manifest) in manifests.as_object().unwrap() {
        for permission in manifest["permissions"].as_object().unwrap().values() {
            for command in permission["commands"]["allow"].as_array().unwrap() {
                let called = plugin.strip_prefix("core:").unwrap_or(plugin);
                commands.insert((command.as_str().unwrap().to_owned(), called.to_owned()));
            }
        }
    }
    commands.into_iter().collect()
}

/// A file that building the program leaves beside it.
fn built(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("gen/schemas").join(name);
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

const GRANTED: [&str; 5] = ["view", "act", "save_token", "plugin:event|listen", "plugin:event|unlisten"];
