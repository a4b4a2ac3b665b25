//! Do the pages work end to end, for a browser without scripts?

use reqwest::Response;
use standin::Standin;
use url::form_urlencoded;

use crate::asking::client;
use crate::microsoft::{Graph, NON_GALLERY, SCOPES};

/// The address of a page, by its name or by its path.
fn address(standin: &Standin, page: &str) -> String {
    let origin = || standin.trelica_page().strip_suffix("/trelica").unwrap().to_owned();
    if page.starts_with('/') { origin() + page } else { standin.page(page).unwrap() }
}

pub async fn open(standin: &Standin, page: &str) -> String {
    let response = client(standin).build().unwrap().get(address(standin, page)).send().await.unwrap();
    assert_eq!(response.status(), 200, "{page}");
    response.text().await.unwrap()
}

async fn post(standin: &Standin, page: &str, fields: &[(&str, &str)], origin: Option<&str>) -> Response {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = client(standin).build().unwrap().post(address(standin, page)).body(body);
    let request = request.header("Content-Type", "application/x-www-form-urlencoded");
    match origin {
        Some(origin) => request.header("Origin", origin),
        None => request,
    }
    .send()
    .await
    .unwrap()
}

pub async fn click(standin: &Standin, page: &str, fields: &[(&str, &str)]) -> String {
    let response = post(standin, page, fields, None).await;
    assert_eq!(response.status(), 200, "{page}");
    response.text().await.unwrap()
}

/// Clicks a button that leads to another page, and gives that page's path.
async fn follow(standin: &Standin, page: &str, fields: &[(&str, &str)]) -> String {
    let response = post(standin, page, fields, None).await;
    assert_eq!(response.status(), 303, "{page}");
    response.headers()["location"].to_str().unwrap().to_owned()
}

/// The text of the element with this id.
fn shown<'a>(html: &'a str, id: &str) -> &'a str {
    let (_, rest) = html.split_once(&format!("id=\"{id}\">")).unwrap_or_else(|| panic!("{id} in {html}"));
    rest.split_once('<').unwrap().0
}

#[tokio::test]
async fn a_person_can_go_the_whole_way_with_forms_alone() {
    let standin = Standin::start().await.unwrap();
    let html = click(&standin, "trelica-scim", &[("do", "generate")]).await;
    let (url, token) = (shown(&html, "base-url").to_owned(), shown(&html, "bearer-token").to_owned());
    assert!(!open(&standin, "trelica-scim").await.contains(&token), "a token is shown once");

    let connection = |deed| {
        [("method", "bearer"), ("tenant-url", url.as_str()), ("secret-token", token.as_str()), ("do", deed)]
    };
    let html = click(&standin, "entra-connect", &connection("test")).await;
    assert!(html.contains("You appear to have entered invalid credentials."));
    click(&standin, "trelica-scim", &[("do", "enable")]).await;
    let html = click(&standin, "entra-connect", &connection("test")).await;
    assert!(html.contains("The supplied credentials are authorized to enable provisioning"));
    click(&standin, "entra-connect", &connection("create")).await;

    click(&standin, GROUPS, &[("groups-enabled", "no"), ("do", "groups")]).await;
    click(&standin, USERS, &constant("Read-only", "always")).await;
    click(&standin, USERS, &[("do", "save")]).await;

    let ada = standin.entra_people()[0].id.clone();
    let html = click(&standin, "entra-provision-on-demand", &[("person", &ada), ("do", "provision")]).await;
    assert!(html.contains("This object is not assigned to the application."));
    click(&standin, "entra-users", &[("person", &ada), ("do", "assign")]).await;
    let html = click(&standin, "entra-provision-on-demand", &[("person", &ada), ("do", "provision")]).await;
    assert!(html.contains("<b>Success</b><span>Create</span>"), "{html}");
    assert!(open(&standin, "trelica-accounts").await.contains("ada@contoso.com"));

    click(&standin, "entra-overview", &[("do", "start")]).await;
    let html = click(&standin, "entra-overview", &[("do", "cycle")]).await;
    assert!(html.contains("The cycle is complete.") && html.contains("People: 1."));
    let people = standin.people();
    assert_eq!(people.last().unwrap()["roles"][0]["value"], "Read-only");
}

#[tokio::test]
async fn every_page_is_marked_as_pretend_and_has_one_heading_and_a_label_for_each_field() {
    let standin = Standin::start().await.unwrap();
    for page in PAGES {
        let html = open(&standin, page).await;
        assert_eq!(html.matches("<h1>").count(), 1, "{page}");
        let portal = if page.contains("trelica") { "Pretend Trelica" } else { "Pretend Entra" };
        assert!(html.contains(&format!("<title>{portal}: ")), "{page}");
        assert!(
            html.contains(&format!("<b>{portal}</b>")) && html.contains("Nothing here is real."),
            "{page}"
        );
        assert!(html.contains("<span class=\"stamp\">Pretend</span>"), "{page}");
        for field in ["<input", "<select"].iter().flat_map(|tag| html.split(tag).skip(1)) {
            let field = field.split('>').next().unwrap();
            let Some((_, id)) = field.split_once(" id=\"") else { continue };
            let label = format!("for=\"{}\"", id.split('"').next().unwrap());
            assert!(html.contains(&label), "{page} {field}");
        }
    }
    assert_eq!(standin.page("entra-nothing"), None);
    let nowhere = client(&standin).build().unwrap().get(address(&standin, "/entra/other/nothing"));
    assert_eq!(nowhere.send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn every_link_of_a_page_leads_to_a_page() {
    let (standin, token) = Standin::ready().await.unwrap();
    standin.connect(&standin.base_url(), &token);
    let client = client(&standin).build().unwrap();
    for page in PAGES {
        let html = open(&standin, page).await;
        for link in html.split("href=\"/").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let link = format!("/{}", link.replace("&amp;", "&"));
            let response = client.get(address(&standin, &link)).send().await.unwrap();
            assert_eq!(response.status(), 200, "{page}: {link}");
        }
    }
}

#[tokio::test]
async fn an_application_is_made_by_whoever_names_it_and_its_address_carries_both_ids() {
    let standin = Standin::start().await.unwrap();
    assert!(open(&standin, "entra-applications").await.contains("/entra/gallery"));
    let to_the_list = follow(&standin, "entra-newest", &[]).await;
    assert_eq!(to_the_list, "/entra/applications", "nothing is made by looking for it");
    let panel = open(&standin, "/entra/gallery/own").await;
    assert!(panel.contains("value=\"own\" checked"), "Non-gallery is chosen already");
    assert!(panel.contains("We recommend using gallery applications when possible."));
    let own = |name| [("name", name), ("kind", "own"), ("do", "create")];
    assert!(click(&standin, "/entra/gallery/own", &own(" ")).await.contains("must not be empty"));
    assert!(standin.applications().is_empty());

    let there = follow(&standin, "/entra/gallery/own", &own("Trelica & more")).await;
    let made = standin.applications().swap_remove(0);
    assert_eq!((made.name.as_str(), made.template.as_deref()), ("Trelica & more", Some(NON_GALLERY)));
    assert!(there.contains(&format!("/~/Overview/objectId/{}/appId/", made.object_id)), "{there}");
    assert!(open(&standin, &there).await.contains("Application Trelica &amp; more added successfully"));
    let again = follow(&standin, "/entra/gallery/own", &own("Trelica & more")).await;
    let second = standin.applications().swap_remove(1);
    assert_ne!(made.object_id, second.object_id);
    assert!(again.contains(&second.object_id));
}

#[tokio::test]
async fn the_app_of_the_gallery_can_be_made_and_provisions_nobody() {
    let standin = Standin::start().await.unwrap();
    let found = open(&standin, "/entra/gallery?q=trel").await;
    let (_, rest) = found.split_once("1 result").unwrap().1.split_once("/entra/gallery/app?").unwrap();
    let app = format!("/entra/gallery/app?{}", rest.split('"').next().unwrap());
    follow(&standin, &app, &[("name", "Trelica"), ("do", "create")]).await;
    let trap = standin.applications().swap_remove(0);
    assert_ne!(trap.template.as_deref(), Some(NON_GALLERY));
    for page in ["entra-connect", "entra-attribute-mapping", "entra-provision-on-demand", "entra-overview"] {
        let html = open(&standin, page).await;
        assert!(html.contains("Manual") && !html.contains("Tenant URL"), "{page}");
    }
    assert_eq!(standin.applications().len(), 1, "nothing better is made in secret");

    // The way out: one of their own. The app stays, and can still be looked at.
    follow(&standin, "/entra/gallery/own", &[("name", "Trelica"), ("kind", "own"), ("do", "create")]).await;
    assert!(open(&standin, "entra-connect").await.contains("Tenant URL"));
    let trap = format!("?app={}", trap.object_id);
    assert!(open(&standin, &format!("/entra/overview{trap}")).await.contains("Manual"));
    let gone = follow(&standin, &format!("/entra/properties{trap}"), &[("do", "delete-yes")]).await;
    assert!(open(&standin, &gone).await.contains("The application was deleted."));
    assert_eq!(standin.applications().len(), 1);
}

#[tokio::test]
async fn an_application_that_is_only_registered_provisions_nobody() {
    let standin = Standin::start().await.unwrap();
    let kind = [("name", "Trelica"), ("kind", "registered"), ("do", "create")];
    let there = follow(&standin, "/entra/gallery/own", &kind).await;
    assert_eq!(there, "/entra/gallery/registration?name=Trelica");
    follow(&standin, &there, &[("name", "Trelica"), ("do", "register")]).await;
    assert_eq!(standin.applications()[0].template, None);
    assert!(open(&standin, "entra-overview").await.contains("Manual"));
    let proxy = [("name", "Trelica"), ("kind", "proxy"), ("do", "create")];
    let there = follow(&standin, "/entra/gallery/own", &proxy).await;
    assert!(open(&standin, &there).await.contains("Add your own on-premises application"));
}

#[tokio::test]
async fn a_mapping_that_was_edited_counts_once_it_is_saved() {
    let (standin, token) = Standin::ready().await.unwrap();
    standin.connect(&standin.base_url(), &token);
    let role = || standin.applications()[0].jobs[0].role.clone();
    click(&standin, USERS, &constant("Read-only", "always")).await;
    assert_eq!(role(), None, "it is not saved yet");
    open(&standin, "entra-attribute-mapping").await;
    click(&standin, USERS, &[("do", "save")]).await;
    assert_eq!(role(), None, "whoever left without saving has changed nothing");

    let wrong = [("mapping-type", "constant"), ("constant", " "), ("target", ROLE), ("do", "ok")];
    assert!(
        click(&standin, &format!("{USERS}?edit=new"), &wrong).await.contains("Constant Value is required.")
    );
    let asked = click(&standin, USERS, &constant("Read-only", "always")).await;
    assert!(asked.contains("&quot;Read-only&quot;"), "{asked}");
    assert!(click(&standin, USERS, &[("do", "ask")]).await.contains("Are you sure"));
    click(&standin, USERS, &[("do", "save")]).await;
    assert_eq!(role().as_deref(), Some("Read-only"));
    click(&standin, USERS, &[("delete", ROLE)]).await;
    click(&standin, USERS, &[("do", "save")]).await;
    assert_eq!(role(), None);

    let mail = [("mapping-type", "direct"), ("source", "mail"), ("target", "userName"), ("do", "ok")];
    click(&standin, USERS, &mail).await;
    click(&standin, USERS, &[("do", "save")]).await;
    assert_eq!(standin.applications()[0].jobs[0].user_name_source, "mail");
    assert!(
        click(&standin, GROUPS, &[("groups-enabled", "no"), ("do", "ask")]).await.contains("Are you sure")
    );
    assert!(standin.applications()[0].jobs[0].groups_enabled, "nothing is saved by a question");
}

#[tokio::test]
async fn settings_are_kept_and_the_scope_decides_who_is_sent() {
    let (standin, token) = Standin::ready().await.unwrap();
    standin.connect(&standin.base_url(), &token);
    let settings = |scope, threshold| {
        [
            ("email", "it@contoso.com"),
            ("prevents-deletions", "yes"),
            ("threshold", threshold),
            ("scope", scope),
            ("do", "apply"),
        ]
    };
    let page = "/entra/overview/properties";
    assert!(click(&standin, page, &settings("all", "ten")).await.contains("must be a whole number"));
    let html = click(&standin, page, &settings("all", "10")).await;
    for kept in ["it@contoso.com", "Enabled", "<dd>10</dd>", "Sync all users and groups"] {
        assert!(html.contains(kept), "{kept}");
    }
    assert_eq!(standin.cycle().await.len(), standin.entra_people().len());
    assert!(open(&standin, "/entra/logs").await.contains("NotEffectivelyEntitled"));
    standin.connect(&standin.base_url(), &token);
    assert_eq!(standin.applications()[0].scope_all, Some(true), "a new token changes nothing else");
}

#[tokio::test]
async fn people_and_groups_that_give_access_are_selected_then_assigned() {
    let (standin, _) = Standin::ready().await.unwrap();
    let select = open(&standin, "/entra/users/add?panel=users&q=trel").await;
    assert!(
        select.contains("Trelica's people")
            && !select.contains("newsletter")
            && !select.contains("Ada Byron")
    );
    let ada = standin.entra_people()[0].id.clone();
    let chosen = open(&standin, &format!("/entra/users/add?person={ada}")).await;
    assert!(chosen.contains("1 user selected.") && standin.applications()[0].assigned.is_empty());
    let group = "a60b52f7-c3d9-4e81-8b24-7f5d0e93c601";
    let both = [("person", ada.as_str()), ("person", group), ("do", "assign")];
    assert!(click(&standin, "entra-users", &both).await.contains("1 user and 1 group have been assigned"));
    assert_eq!(standin.applications()[0].assigned, [ada.as_str(), group]);
}

#[tokio::test]
async fn what_properties_say_is_what_the_application_is() {
    let standin = Standin::start().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    open(&standin, "entra-application").await;
    let changed =
        [("name", "Trelica SCIM"), ("enabled", "yes"), ("assignment-required", "no"), ("do", "save")];
    click(&standin, "/entra/properties", &changed).await;
    let object = standin.applications()[0].object_id.clone();
    let seen = graph.get(&format!("servicePrincipals/{object}")).await.body;
    assert_eq!(seen["displayName"], "Trelica SCIM");
    assert_eq!((&seen["accountEnabled"], &seen["appRoleAssignmentRequired"]), (&true.into(), &false.into()));
}

#[tokio::test]
async fn the_address_of_the_application_carries_both_ids() {
    let standin = Standin::start().await.unwrap();
    let address = standin.page("entra-application").unwrap();
    let html = open(&standin, "entra-application").await;
    let (object, application) = (shown(&html, "object-id"), shown(&html, "application-id"));
    let ids = format!("/~/Overview/objectId/{object}/appId/{application}");
    assert!(address.contains("/entra/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade"));
    assert!(address.ends_with(&ids), "{address}");
    let client = client(&standin).build().unwrap();
    let response = client.get(standin.entra_page()).send().await.unwrap();
    assert!(address.ends_with(response.headers()["location"].to_str().unwrap()));
    assert_eq!(client.get(standin.trelica_page()).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn ticking_a_domain_lets_its_people_in() {
    let standin = Standin::start().await.unwrap();
    standin.generate_token();
    standin.enable_scim();
    let people = standin.entra_people();
    let mary = people.iter().find(|person| person.given_name == "Mary").unwrap();
    assert!(standin.provision(mary).await.message.contains("domain"));
    let ticks = [("user-requests", "contoso.com"), ("user-requests", "fabrikam.com"), ("do", "save")];
    click(&standin, "trelica-domains", &ticks).await;
    assert_eq!(standin.provision(mary).await.action, "Create");
}

#[tokio::test]
async fn a_person_whose_assignment_is_removed_is_disabled_by_the_next_cycle() {
    let (standin, _) = Standin::ready().await.unwrap();
    let ada = standin.entra_people().swap_remove(0);
    standin.provision(&ada).await;
    click(&standin, "entra-users", &[("person", &ada.id), ("do", "unassign")]).await;
    let actions: Vec<_> = standin.cycle().await.iter().map(|report| report.action).collect();
    assert_eq!(actions, ["Disable"]);
    assert_eq!(standin.people().last().unwrap()["active"], false);
    assert!(standin.cycle().await.is_empty());
}

#[tokio::test]
async fn the_other_authentication_method_asks_for_what_nobody_has() {
    let standin = Standin::start().await.unwrap();
    let html = click(&standin, "entra-connect", &[("method", "oauth2"), ("do", "test")]).await;
    assert!(html.contains("Token endpoint, Client identifier and Client secret are needed"));
    assert!(html.contains("value=\"oauth2\" selected"));
}

#[tokio::test]
async fn other_sites_neither_see_nor_click() {
    let standin = Standin::start().await.unwrap();
    let page = standin.page("trelica-scim").unwrap();
    let client = client(&standin).build().unwrap();
    let rebound = client.get(&page).header("Host", "evil.example").send().await.unwrap();
    assert_eq!(rebound.status(), 403);
    let fields = [("do", "generate")];
    let forged = post(&standin, "trelica-scim", &fields, Some("https://evil.example")).await;
    assert_eq!(forged.status(), 403);
    let own = page.strip_suffix("/trelica/scim").unwrap();
    assert_eq!(post(&standin, "trelica-scim", &fields, Some(own)).await.status(), 200);
}

/// The row that sends everybody this role.
pub fn constant<'a>(role: &'a str, apply: &'a str) -> [(&'static str, &'a str); 5] {
    [("mapping-type", "constant"), ("constant", role), ("target", ROLE), ("apply", apply), ("do", "ok")]
}

pub const USERS: &str = "/entra/attribute-mapping/users";
pub const GROUPS: &str = "/entra/attribute-mapping/groups";
const ROLE: &str = "roles[primary eq \"True\"].value";

const PAGES: &[&str] = &[
    "trelica-scim",
    "trelica-domains",
    "trelica-accounts",
    "/trelica/other/workflows",
    "entra-home",
    "entra-applications",
    "/entra/people",
    "/entra/search?q=enterprise applications",
    "/entra/gallery",
    "/entra/gallery/own",
    "/entra/gallery/app?id=2f1d4b7c-93e8-4a05-b6c2-e07f58d19a34",
    "/entra/gallery/registration",
    "/entra/gallery/proxy",
    "entra-application",
    "/entra/properties",
    "entra-users",
    "/entra/users/add",
    "/entra/users/add?panel=users",
    "/entra/other/owners",
    "entra-overview",
    "/entra/overview/properties?edit=yes",
    "entra-connect",
    "/entra/connectivity",
    "/entra/provisioning",
    "entra-attribute-mapping",
    GROUPS,
    USERS,
    "/entra/attribute-mapping/users?edit=userName",
    "entra-provision-on-demand",
    "/entra/logs",
];
