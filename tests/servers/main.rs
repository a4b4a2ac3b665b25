//! Does the product find healthy SCIM servers healthy that nobody here wrote?
//!
//! Each is started for real. The stand-in is our own idea of a SCIM server; these are three ideas of others: the RFC
//! reference of the Python community, a product's own service, and the widest used library of Node. Whatever the
//! product finds in one of them is written down here with the plain request that showed it to be so.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise and says what"
)]

mod entra;
#[path = "../app/http.rs"]
#[allow(dead_code, reason = "made for another test program, which uses all of it")]
mod http;
#[path = "../app/page_session.rs"]
mod page_session;
#[path = "../app/serve.rs"]
#[allow(dead_code, reason = "made for another test program, which uses all of it")]
mod serve;
mod server;
#[path = "../app/wait.rs"]
mod wait;

use std::collections::BTreeSet;
use std::sync::Mutex;

use connection::connection_check::{Connection, check};
use connection::person_check;
use connection::person_check::ExpectedPerson;
use model::address::Address;
use model::check::CheckReport;
use model::check::{PersonRecord, Verdict};
use model::flow::{CONNECTION, CheckId};
use net::{NetworkSettings, SecretString};
use serde_json::{Value, json};
use server::{Kind, Server, TOKEN};

/// The RFC reference of the Python SCIM community, by its own command.
const SCIM2_SERVER: Kind = Kind {
    name: "scim2-server",
    command: &["installed/venv/bin/scim2-server"],
    arguments: |port| ["--port", port, "--bearer-token", TOKEN].map(str::to_owned).to_vec(),
    path: "/v2",
};
/// A product's own SCIM service.
const BETTER_AUTH: Kind = Kind {
    name: "better-auth",
    command: &["node", "better-auth.mjs"],
    arguments: |port| [port, TOKEN].map(str::to_owned).to_vec(),
    path: "/api/auth/scim/v2",
};
/// The widest used library of Node.
const SCIMMY: Kind = Kind {
    name: "scimmy",
    command: &["node", "scimmy.mjs"],
    arguments: |port| [port, TOKEN].map(str::to_owned).to_vec(),
    path: "/scim",
};

/// What is right about a server and is neither "ready" without a word nor taken as Entra sends it.
struct Expected {
    /// Warnings of the connection check while nobody is there.
    while_empty: &'static [&'static str],
    /// Warnings once somebody is there, which is when capitals and plus signs can be tried.
    with_somebody: &'static [&'static str],
    /// Whether `active` may come as the text "False", as Entra sends it unless told otherwise.
    takes_text_for_active: bool,
    /// What a rehearsal finds in Entra's default dialect.
    rehearsed: &'static [&'static str],
    /// What it finds in the other one.
    rehearsed_with_the_flag: &'static [&'static str],
}

#[tokio::test]
async fn the_reference_in_python_is_ready() {
    let expected = Expected {
        // Its base ends with /v2, which is not where Trelica's is.
        while_empty: &["address-path-unusual"],
        with_somebody: &["address-path-unusual"],
        takes_text_for_active: true,
        rehearsed: &["new-element-refused", "manager-refused", "role-update-refused"],
        rehearsed_with_the_flag: &["new-element-refused", "role-update-refused"],
    };
    everything(&SCIM2_SERVER, expected).await;
}

#[tokio::test]
async fn a_products_own_service_is_ready() {
    let expected = Expected {
        while_empty: &[],
        with_somebody: &[],
        takes_text_for_active: true,
        rehearsed: &[],
        rehearsed_with_the_flag: &[],
    };
    everything(&BETTER_AUTH, expected).await;
}

#[tokio::test]
async fn the_widest_used_library_of_node_is_ready() {
    let expected = Expected {
        // Its base ends with /scim, which is not where Trelica's is.
        while_empty: &["address-path-unusual"],
        // It finds nobody under the same name in capitals, with ada@contoso.com there:
        //   GET /scim/Users?filter=userName+eq+%22ADA%40contoso.com%22 -> 200, totalResults 0
        //   GET /scim/Users?filter=userName+eq+%22ada%40contoso.com%22 -> 200, totalResults 1
        with_somebody: &["address-path-unusual", "filter-case-sensitive"],
        // PATCH {"op":"Replace","path":"active","value":"False"} -> 400 invalidValue
        takes_text_for_active: false,
        rehearsed: &[
            "filter-case-sensitive",
            "new-element-refused",
            "manager-refused",
            "role-update-refused",
            "text-booleans-refused",
        ],
        rehearsed_with_the_flag: &["filter-case-sensitive", "new-element-refused", "role-update-refused"],
    };
    everything(&SCIMMY, expected).await;
}

/// The check as a library and in the terminal, one person from before to after, and the whole wizard.
async fn everything(kind: &Kind, expected: Expected) {
    host::prepare();
    let server = Server::start(kind).await;
    the_library_says(&server, TOKEN, None, expected.while_empty).await;
    the_terminal_says(&server, TOKEN, 0, None, expected.while_empty);

    // A token that nobody has is told as such, and the address is judged as before.
    let word = |id: &&&str| id.starts_with("address-");
    let about_the_address: Vec<&str> = expected.while_empty.iter().filter(word).copied().collect();
    the_library_says(&server, "made-up-and-wrong", Some("token-rejected"), &about_the_address).await;
    the_terminal_says(&server, "made-up-and-wrong", 1, Some("token-rejected"), &about_the_address);

    one_person_is_followed(&server, &expected).await;
    the_rehearsal_finds(&server, "default", expected.rehearsed);
    the_rehearsal_finds(&server, "aadOptscim062020", expected.rehearsed_with_the_flag);
    what_was_found_is_so(&server, expected.rehearsed).await;
    the_wizard_goes_to_its_end(&server, expected.rehearsed).await;
}

/// The connection check, called as the window calls it.
async fn the_library_says(server: &Server, token: &str, problem: Option<&str>, warnings: &[&str]) {
    let address = Address::read(&server.base, &mut BTreeSet::new()).unwrap();
    let what = Connection {
        network: NetworkSettings::default(),
        base: address.url,
        token: token.to_owned().into(),
        nobody: uuid::Uuid::new_v4().to_string(),
    };
    let reports = Mutex::new(Vec::new());
    check(what, &|report: CheckReport| reports.lock().unwrap().push(report)).await;
    let reports = reports.into_inner().unwrap();
    let mut warned: Vec<&str> = address.warnings.iter().map(|problem| problem.id.as_str()).collect();
    warned.extend(reports.iter().flat_map(|report| match &report.verdict {
        Verdict::Warned(problems) => problems.iter().map(|problem| problem.id.as_str()).collect(),
        _ => Vec::new(),
    }));
    let broken = reports.iter().find_map(|report| match &report.verdict {
        Verdict::Failed(problem) | Verdict::CouldNotCheck(problem) => Some(problem.id.as_str()),
        _ => None,
    });
    assert_eq!((broken, warned.as_slice()), (problem, warnings), "{reports:#?}");
    if problem.is_none() {
        let links: Vec<CheckId> = reports.iter().map(|report| report.check).collect();
        assert_eq!(links, CONNECTION[1..], "every link behind the address reports once");
    }
}

/// `scim-setup check --json`, as a script calls it.
fn the_terminal_says(server: &Server, token: &str, status: i32, problem: Option<&str>, warnings: &[&str]) {
    let home = tempfile::tempdir().unwrap();
    let output = serve::command(home.path())
        .args(["check", "--json", "--address", &server.base])
        .env("SCIM_TOKEN", token)
        .output()
        .unwrap();
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(status), "{document:#}");
    assert_eq!(document["outcome"], if problem.is_some() { "problem" } else { "ready" }, "{document:#}");
    assert_eq!(document["problem"]["id"].as_str(), problem, "{document:#}");
    let warned = document["warnings"].as_array().unwrap();
    assert!(
        warned.iter().map(|warning| warning["id"].as_str().unwrap()).eq(warnings.iter().copied()),
        "{document:#}"
    );
}

/// `scim-setup rehearse --json`, as a script calls it; nobody stays.
fn the_rehearsal_finds(server: &Server, dialect: &str, expected: &[&str]) {
    let home = tempfile::tempdir().unwrap();
    let arguments = ["rehearse", "--json", "--yes", "--domain", "contoso.com", "--dialect", dialect];
    let output = serve::command(home.path())
        .args(arguments)
        .args(["--address", &server.base])
        .env("SCIM_TOKEN", TOKEN)
        .output()
        .unwrap();
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let found: Vec<&str> = document["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["id"].as_str().unwrap())
        .collect();
    assert_eq!(found, expected, "{dialect}: {document:#}");
    assert_eq!(document["left_behind"], json!([]), "{dialect}");
    assert_eq!(output.status.code(), Some(i32::from(!expected.is_empty())), "{dialect}");
}

/// Each finding once more, by the plainest request that shows it.
async fn what_was_found_is_so(server: &Server, found: &[&str]) {
    let created = server.ask("POST", "/Users", Some(ada())).await;
    let id = created.body["id"].as_str().unwrap().to_owned();
    let path = format!("/Users/{id}");
    let manager = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";
    let shown = [
        (
            "new-element-refused",
            json!({ "op": "Add", "path": "phoneNumbers[type eq \"mobile\"].value", "value": "+44 7700 900001" }),
        ),
        (
            "manager-refused",
            json!({ "op": "Add", "path": manager, "value": [{ "$ref": format!("{}{path}", server.base), "value": id }] }),
        ),
        (
            "role-update-refused",
            json!({ "op": "Add", "path": "roles[primary eq \"True\"].value", "value": "Read-only" }),
        ),
        ("text-booleans-refused", json!({ "op": "Replace", "path": "active", "value": "False" })),
    ];
    for (finding, operation) in shown {
        let patch = json!({ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [operation] });
        let answer = server.ask("PATCH", &path, Some(patch)).await;
        let expected: &[u16] = if found.contains(&finding) { &[400] } else { &[200, 204] };
        assert!(expected.contains(&answer.status), "{finding}: {answer:?}");
    }
    let capitals = server.ask("GET", "/Users?filter=userName+eq+%22ADA%40contoso.com%22", None).await;
    let nobody = capitals.body["totalResults"] == 0;
    assert_eq!(nobody, found.contains(&"filter-case-sensitive"), "{capitals:?}");
    assert_eq!(server.ask("DELETE", &path, None).await.status, 204);
    let everybody = server.ask("GET", "/Users?count=100", None).await;
    assert!(!everybody.body.to_string().contains("scim-setup-test-"), "{everybody:?}");
}

/// Steps 7 and 9 around a person who is created, switched off and deleted by plain requests, as Entra would.
async fn one_person_is_followed(server: &Server, expected: &Expected) {
    let (asked, before) = ask_before(server).await;
    assert_eq!(asked, [(CheckId::AskedBefore, "passed")]);
    assert!(before.is_empty());

    let created = server.ask("POST", "/Users", Some(ada())).await;
    assert_eq!(created.status, 201, "{created:?}");
    // No server here gives a role to somebody who comes with none, so there is nothing to judge in it.
    let well = [
        (CheckId::PersonFound, "passed"),
        (CheckId::PersonUnique, "passed"),
        (CheckId::PersonNew, "passed"),
        (CheckId::PersonActive, "passed"),
        (CheckId::PersonDomain, "passed"),
        (CheckId::PersonRole, "not-checked"),
    ];
    assert_eq!(verify(server, &before).await, well);
    the_library_says(server, TOKEN, None, expected.with_somebody).await;
    the_terminal_says(server, TOKEN, 0, None, expected.with_somebody);

    // Asked once more, as after "start over": the person is no longer new.
    let (asked, before) = ask_before(server).await;
    assert_eq!(asked, [(CheckId::AskedBefore, "person-already-exists")]);
    let mut known = well;
    known[2].1 = "person-was-there-before";
    assert_eq!(verify(server, &before).await, known);

    let id = created.body["id"].as_str().unwrap();
    let path = format!("/Users/{id}");
    let patch = |operation: Value| json!({ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [operation] });
    let by_default = json!({ "op": "Replace", "path": "active", "value": "False" });
    let off = server.ask("PATCH", &path, Some(patch(by_default))).await;
    if expected.takes_text_for_active {
        assert!([200, 204].contains(&off.status), "{off:?}");
    } else {
        assert_eq!((off.status, &off.body["scimType"]), (400, &json!("invalidValue")), "{off:?}");
        let by_the_rfc = json!({ "op": "replace", "path": "active", "value": false });
        let off = server.ask("PATCH", &path, Some(patch(by_the_rfc))).await;
        assert!([200, 204].contains(&off.status), "{off:?}");
    }
    // Changed since it was asked for, so it counts as new again; and the chain ends at the first broken link.
    let mut inactive = well[..4].to_vec();
    inactive[3].1 = "person-inactive";
    assert_eq!(verify(server, &before).await, inactive);

    assert_eq!(server.ask("DELETE", &path, None).await.status, 204);
    assert_eq!(verify(server, &before).await, [(CheckId::PersonFound, "person-not-found")]);
}

/// Step 7's question; also whom it found, to be compared with later.
async fn ask_before(server: &Server) -> (Vec<(CheckId, &'static str)>, Vec<PersonRecord>) {
    let reports = Mutex::new(Vec::new());
    let report = |report: CheckReport| reports.lock().unwrap().push(report);
    person_check::ask_before(&NetworkSettings::default(), &base(server), token(), ADA, &report).await;
    let reports = reports.into_inner().unwrap();
    (said(&reports), reports.into_iter().flat_map(|report| report.people).collect())
}

/// Step 9.
async fn verify(server: &Server, before: &[PersonRecord]) -> Vec<(CheckId, &'static str)> {
    let person = ExpectedPerson {
        base: base(server),
        user_name: ADA.to_owned(),
        before: before.to_vec(),
        domains: vec!["contoso.com".to_owned()],
        mapped_role: None,
        role_only_at_creation: false,
        default_role: Some("App management".to_owned()),
        cycle_ran: false,
    };
    let reports = Mutex::new(Vec::new());
    person_check::verify(&NetworkSettings::default(), token(), &person, &|report: CheckReport| {
        reports.lock().unwrap().push(report)
    })
    .await;
    said(&reports.into_inner().unwrap())
}

/// Each link with the problem that it names, or with how it passed.
fn said(reports: &[CheckReport]) -> Vec<(CheckId, &'static str)> {
    let word = |report: &CheckReport| match &report.verdict {
        Verdict::Passed => "passed",
        Verdict::Confirmed => "confirmed",
        Verdict::NotChecked => "not-checked",
        Verdict::Warned(problems) => {
            problems.first().map_or("warned of nothing", |problem| problem.id.as_str())
        }
        Verdict::Failed(problem) | Verdict::CouldNotCheck(problem) => problem.id.as_str(),
    };
    reports.iter().map(|report| (report.check, word(report))).collect()
}

/// All the steps of the wizard, for real; what a person would say of Entra's pages is said, and Ada is provisioned.
async fn the_wizard_goes_to_its_end(server: &Server, rehearsed: &[&str]) {
    let home = tempfile::tempdir().unwrap();
    let wizard = serve::Serve::start(home.path(), &[], &[]);
    let act = |action: Value| wizard.act(action);
    let next = |expected: &str| {
        let view = act(json!({ "do": "next" }));
        assert_eq!(view["page"]["id"], expected, "{:#}", view["page"]);
    };
    let confirm = |check: &str| act(json!({ "do": "confirm", "check": check, "go_on": true }));
    let results = |seen: &[&str]| {
        let mut on_the_page = BTreeSet::new();
        wizard.until(&format!("{seen:?}"), |view| {
            on_the_page.clear();
            collect_results(&view["page"], &mut on_the_page);
            seen.iter().all(|result| on_the_page.contains(*result))
        });
        on_the_page
    };
    let run = |seen: &[&str]| {
        act(json!({ "do": "run" }));
        results(seen);
    };

    act(json!({ "do": "choose-mode", "practice": false }));
    wizard.answer("email-domains", "contoso.com");
    next("turn-on-scim");
    wizard.answer("address", &server.base);
    wizard.save_token(TOKEN);
    let base: url::Url = server.base.parse().unwrap();
    wizard.answer("host-confirmed", &format!("127.0.0.1:{}", base.port().unwrap()));
    next("check-connection");
    run(&["connection-good", "token-accepted passed", "entra-question passed"]);
    next("create-application");
    confirm("application-created");
    wizard.answer("entra-test", "worked");
    next("groups-off");
    confirm("groups-switched-off");
    wizard.answer("default-role", "App management");
    wizard.answer("role-choice", "default");
    act(json!({ "do": "confirm", "check": "admin-kept", "go_on": false }));
    confirm("role-set");
    wizard.answer("domains-ticked", "contoso.com");
    wizard.answer("pilot-upn", ADA);
    run(&["asked-nobody"]);
    next("provision-one");
    act(json!({ "do": "show", "page": "rehearsal" }));
    act(json!({ "do": "rehearse" }));
    let title = if rehearsed.is_empty() { "rehearsal-good" } else { "rehearsal-found" };
    let on_the_page = results(&[title, "after-delete passed"]);
    for finding in rehearsed {
        assert!(on_the_page.contains(&format!("problem-{finding}")), "{finding}: {on_the_page:?}");
    }
    act(json!({ "do": "show", "page": "none" }));
    assert_eq!(server.ask("POST", "/Users", Some(ada())).await.status, 201);
    wizard.answer("provision-result", "success");
    next("verify-person");
    run(&["person-good", "person-found passed", "person-new passed", "person-domain passed"]);
    next("go-live");
    let receipt = act(json!({ "do": "confirm", "check": "started", "go_on": false }));
    assert_eq!(receipt["page"]["id"], "receipt", "{:#}", receipt["page"]);
    let steps =
        receipt["rail"].as_array().unwrap().iter().flat_map(|group| group["steps"].as_array().unwrap());
    let open: Vec<&Value> =
        steps.filter(|step| step["status"] != "done" && step["status"] != "confirmed").collect();
    assert!(open.is_empty(), "{open:#?}");
}

/// Every row of a chain of checks on a page as its name and how it stands, and the title of every card.
fn collect_results(value: &Value, results: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_results(item, results)),
        Value::Object(members) => {
            let text = |name| members.get(name).and_then(Value::as_str);
            if let (Some(id), Some(state)) = (text("id"), text("state")) {
                results.insert(format!("{id} {state}"));
            }
            if let Some(title) = members.get("title").and_then(|title| title["id"].as_str()) {
                results.insert(title.to_owned());
            }
            members.values().for_each(|member| collect_results(member, results));
        }
        _ => {}
    }
}

fn base(server: &Server) -> url::Url {
    server.base.parse().unwrap()
}

fn token() -> SecretString {
    TOKEN.to_owned().into()
}

/// A person as Entra sends one with the mappings of Trelica's guide.
fn ada() -> Value {
    json!({
        "schemas": [
            "urn:ietf:params:scim:schemas:core:2.0:User",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
        ],
        "externalId": "ada",
        "userName": ADA,
        "active": true,
        "displayName": "Ada Byron",
        "emails": [{ "primary": true, "type": "work", "value": ADA }],
        "meta": { "resourceType": "User" },
        "name": { "formatted": "Ada Byron", "familyName": "Byron", "givenName": "Ada" },
        "roles": [],
    })
}

const ADA: &str = "ada@contoso.com";
