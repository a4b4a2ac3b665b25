//! Do the pages work end to end, for a browser without scripts?

use reqwest::Response;
use standin::Standin;
use url::form_urlencoded;

use crate::asking::client;

pub async fn open(standin: &Standin, page: &str) -> String {
    let url = standin.page(page).unwrap();
    let response = client(standin).build().unwrap().get(url).send().await.unwrap();
    assert_eq!(response.status(), 200, "{page}");
    response.text().await.unwrap()
}

async fn post(standin: &Standin, page: &str, fields: &[(&str, &str)], origin: Option<&str>) -> Response {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let url = standin.page(page).unwrap();
    let request = client(standin).build().unwrap().post(url).body(body);
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

    click(&standin, "entra-attribute-mapping", &[("groups-enabled", "no"), ("do", "groups")]).await;
    let role = [("constant", "Read-only"), ("apply", "always"), ("do", "role")];
    click(&standin, "entra-attribute-mapping", &role).await;

    let ada = standin.entra_people()[0].id.clone();
    let html = click(&standin, "entra-provision-on-demand", &[("person", &ada), ("do", "provision")]).await;
    assert!(html.contains("This object is not assigned to the application."));
    click(&standin, "entra-users", &[("person", &ada), ("do", "assign")]).await;
    let html = click(&standin, "entra-provision-on-demand", &[("person", &ada), ("do", "provision")]).await;
    assert!(html.contains("Success: Create"));
    assert!(open(&standin, "trelica-accounts").await.contains("ada@contoso.com"));

    click(&standin, "entra-overview", &[("do", "start")]).await;
    let html = click(&standin, "entra-overview", &[("do", "cycle")]).await;
    assert!(html.contains("The cycle is complete. People: 1."));
    let people = standin.people();
    assert_eq!(people.last().unwrap()["roles"][0]["value"], "Read-only");
}

#[tokio::test]
async fn every_page_has_one_heading_and_a_label_for_each_field() {
    let standin = Standin::start().await.unwrap();
    for page in PAGES {
        let html = open(&standin, page).await;
        assert_eq!(html.matches("<h1>").count(), 1, "{page}");
        assert!(html.contains(": for practice only</p>"), "{page}");
        for field in html.split("id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let labelled = html.contains(&format!("for=\"{field}\""));
            assert!(labelled || html.contains(&format!("data-copies=\"{field}\"")), "{page} {field}");
        }
    }
    assert_eq!(standin.page("entra-nothing"), None);
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
    assert!(html.contains("Token endpoint") && html.contains("Client identifier"));
    assert!(!html.contains("name=\"secret-token\""));
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

const PAGES: [&str; 9] = [
    "trelica-scim",
    "trelica-domains",
    "trelica-accounts",
    "entra-application",
    "entra-connect",
    "entra-attribute-mapping",
    "entra-users",
    "entra-provision-on-demand",
    "entra-overview",
];
