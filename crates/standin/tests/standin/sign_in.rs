//! Does the pretend Microsoft sign people in by its rules, and refuse by its numbers?

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::Response;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use standin::{Stage, Standin, scenarios};
use url::{Url, form_urlencoded};

use crate::asking::{client, json as read};
use crate::microsoft::Graph;

const VERIFIER: &str = "a-verifier-that-is-long-enough-to-be-one-0123456789";
const SCOPE: &str = "https://graph.microsoft.com/User.Read https://graph.microsoft.com/Application.Read.All openid \
                     profile offline_access";
const REDIRECT: &str = "http://localhost:5017";

type Fields = Vec<(&'static str, String)>;

fn wish(standin: &Standin) -> Fields {
    vec![
        ("client_id", standin.client_id()),
        ("response_type", "code".into()),
        ("redirect_uri", REDIRECT.into()),
        ("response_mode", "query".into()),
        ("scope", SCOPE.into()),
        ("state", "a state".into()),
        ("nonce", "a nonce".into()),
        ("code_challenge", URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER))),
        ("code_challenge_method", "S256".into()),
        ("prompt", "select_account".into()),
    ]
}

fn changed(mut fields: Fields, name: &'static str, value: &str) -> Fields {
    fields.retain(|(found, _)| *found != name);
    if !value.is_empty() {
        fields.push((name, value.to_owned()));
    }
    fields
}

fn encoded(fields: &[(&str, String)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

async fn opened(standin: &Standin, wish: &[(&str, String)]) -> Response {
    let url =
        format!("{}/{}/oauth2/v2.0/authorize?{}", standin.sign_in_url(), standin.tenant_id(), encoded(wish));
    client(standin).build().unwrap().get(url).send().await.unwrap()
}

async fn clicked(standin: &Standin, wish: &[(&str, String)], account: &str, button: &str) -> Response {
    let url =
        format!("{}/{}/oauth2/v2.0/authorize?{}", standin.sign_in_url(), standin.tenant_id(), encoded(wish));
    let form = encoded(&[("account", account.to_owned()), ("do", button.to_owned())]);
    client(standin).build().unwrap().post(url).body(form).send().await.unwrap()
}

/// What stands in the address that the browser was sent to.
fn back(response: &Response) -> impl Fn(&str) -> Option<String> + use<> {
    assert_eq!(response.status(), 303);
    let url: Url = response.headers()["location"].to_str().unwrap().parse().unwrap();
    assert!(url.as_str().starts_with("http://localhost:5017/?"), "{url}");
    move |name| url.query_pairs().find(|(found, _)| found == name).map(|(_, value)| value.into_owned())
}

async fn accepted(standin: &Standin, wish: &[(&str, String)], account: &str) -> String {
    back(&clicked(standin, wish, account, "accept").await)("code").unwrap()
}

fn redemption(standin: &Standin, code: &str) -> Fields {
    vec![
        ("client_id", standin.client_id()),
        ("grant_type", "authorization_code".into()),
        ("code", code.to_owned()),
        ("redirect_uri", REDIRECT.into()),
        ("code_verifier", VERIFIER.into()),
        ("scope", SCOPE.into()),
    ]
}

async fn redeemed(standin: &Standin, form: &[(&str, String)]) -> (u16, Value) {
    let url = format!("{}/{}/oauth2/v2.0/token", standin.sign_in_url(), standin.tenant_id());
    let request = client(standin).build().unwrap().post(url).body(encoded(form));
    let response = request.header("Content-Type", "application/x-www-form-urlencoded").send().await.unwrap();
    (response.status().as_u16(), read(response).await)
}

fn number(body: &Value) -> u64 {
    let number = body["error_codes"][0].as_u64().unwrap();
    let description = body["error_description"].as_str().unwrap();
    assert!(description.starts_with(&format!("AADSTS{number}: ")), "{description}");
    assert!(description.contains("Trace ID: ") && description.contains(" Timestamp: "), "{description}");
    number
}

#[tokio::test]
async fn an_administrator_signs_in_and_is_known_to_graph() {
    let standin = Standin::start().await.unwrap();
    let wish = wish(&standin);
    let page = opened(&standin, &wish).await;
    let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("form-action 'self' http://localhost:*"), "{policy}");
    let html = page.text().await.unwrap();
    assert!(html.contains("<title>Pretend Microsoft: Pick an account</title>"));
    assert!(
        html.contains("value=\"admin@contoso.com\" checked")
            && html.contains("<li>Application.Read.All</li>")
    );
    assert!(!html.contains("<nav"), "a menu without entries is none");

    let said = back(&clicked(&standin, &wish, "admin@contoso.com", "accept").await);
    assert_eq!(said("state").as_deref(), Some("a state"));
    assert!(said("session_state").is_some());
    let (status, body) = redeemed(&standin, &redemption(&standin, &said("code").unwrap())).await;
    assert_eq!((status, &body["token_type"]), (200, &json!("Bearer")));
    assert_eq!(body["scope"], "Application.Read.All User.Read openid profile");
    let claims = body["id_token"].as_str().unwrap().split('.').nth(1).unwrap();
    let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).unwrap()).unwrap();
    assert_eq!((&claims["nonce"], &claims["aud"]), (&json!("a nonce"), &json!(standin.client_id())));
    assert_eq!(claims["preferred_username"], "admin@contoso.com");
    assert_eq!(claims["wids"], json!(["158c047a-c907-4556-b7ef-446551a6b5f7"]));
    let graph = Graph::with(&standin, body["access_token"].as_str().unwrap().into());
    assert_eq!(graph.get("me").await.body["id"], claims["oid"]);

    let again = opened(&standin, &wish).await.text().await.unwrap();
    assert!(again.contains("<li>Application.Read.All (agreed to before)</li>"));
    let refresh = vec![
        ("client_id", standin.client_id()),
        ("grant_type", "refresh_token".into()),
        ("refresh_token", body["refresh_token"].as_str().unwrap().into()),
    ];
    let (status, fresh) = redeemed(&standin, &refresh).await;
    assert_eq!(status, 200);
    assert_ne!(fresh["access_token"], body["access_token"]);
}

#[tokio::test]
async fn a_code_is_good_once_and_only_for_whoever_asked() {
    let standin = Standin::start().await.unwrap();
    let wish = wish(&standin);
    let code = async || accepted(&standin, &wish, "admin@contoso.com").await;
    let form = redemption(&standin, &code().await);
    assert_eq!(redeemed(&standin, &form).await.0, 200);
    assert_eq!(number(&redeemed(&standin, &form).await.1), 54005);
    let fresh = redemption(&standin, &code().await);
    let (status, body) =
        redeemed(&standin, &changed(fresh.clone(), "code_verifier", "another-verifier")).await;
    assert_eq!((status, body["error"].as_str(), number(&body)), (400, Some("invalid_grant"), 501481));
    assert_eq!(redeemed(&standin, &fresh).await.0, 400, "nobody guesses twice");
    let wrong = [
        ("redirect_uri", "http://localhost:5018", 500112),
        ("code", "made-up", 9002313),
        ("code_verifier", "", 900144),
        ("client_id", "00000000-0000-0000-0000-000000000000", 700016),
        ("client_secret", "something", 700025),
        ("grant_type", "password", 70003),
        ("scope", "https://graph.microsoft.com/Application.ReadWrite.All", 65001),
    ];
    for (name, value, expected) in wrong {
        let form = changed(redemption(&standin, &code().await), name, value);
        let (status, body) = redeemed(&standin, &form).await;
        assert_eq!((status, number(&body)), (400, expected), "{name}");
    }
}

#[tokio::test]
async fn nothing_goes_to_an_address_or_a_program_that_is_not_registered() {
    let standin = Standin::start().await.unwrap();
    let wrong = [
        ("redirect_uri", "https://evil.example/", "AADSTS50011"),
        ("redirect_uri", "http://localhost:5017/elsewhere", "AADSTS50011"),
        ("redirect_uri", "http://127.0.0.1:5017", "AADSTS50011"),
        ("client_id", "04b07795-8ddb-461a-bbee-02f9e1bf7b46", "AADSTS700016"),
    ];
    for (name, value, expected) in wrong {
        let response = opened(&standin, &changed(wish(&standin), name, value)).await;
        assert_eq!(response.status(), 200, "{value}");
        assert!(response.text().await.unwrap().contains(expected), "{value}");
    }
    let told = [
        ("code_challenge", "", "AADSTS900144"),
        ("code_challenge_method", "plain", "AADSTS900144"),
        ("response_type", "token", "AADSTS700054"),
        ("scope", "https://graph.microsoft.com/Everything.All", "AADSTS650053"),
        ("claims", "not an object", "AADSTS9002313"),
    ];
    for (name, value, expected) in told {
        let said = back(&opened(&standin, &changed(wish(&standin), name, value)).await);
        assert!(said("error_description").unwrap().starts_with(expected), "{name}");
        assert_eq!(said("state").as_deref(), Some("a state"));
    }
    let root = changed(wish(&standin), "redirect_uri", "http://localhost:5017/");
    assert!(back(&clicked(&standin, &root, "admin@contoso.com", "accept").await)("code").is_some());
}

#[tokio::test]
async fn other_accounts_can_be_picked_and_anybody_can_decline() {
    let standin = Standin::start().await.unwrap();
    let said = back(&clicked(&standin, &wish(&standin), "admin@contoso.com", "cancel").await);
    assert_eq!(said("error").as_deref(), Some("access_denied"));
    assert!(said("error_description").unwrap().starts_with("AADSTS65004: "));
    let personal = clicked(&standin, &wish(&standin), "me@outlook.com", "accept").await;
    assert_eq!(personal.status(), 200);
    assert!(personal.text().await.unwrap().contains("AADSTS50020"));
    let hinted = changed(wish(&standin), "login_hint", "reader@contoso.com");
    assert!(opened(&standin, &hinted).await.text().await.unwrap().contains("\"reader@contoso.com\" checked"));
    for (account, role) in [("reader@contoso.com", Some("Global Reader")), ("nobody@contoso.com", None)] {
        let form = redemption(&standin, &accepted(&standin, &wish(&standin), account).await);
        let token = redeemed(&standin, &form).await.1["access_token"].as_str().unwrap().to_owned();
        let graph = Graph::with(&standin, token);
        let roles = graph.get("me/transitiveMemberOf/microsoft.graph.directoryRole").await.body;
        assert_eq!(roles["value"][0]["displayName"].as_str(), role);
        assert_eq!(graph.get("servicePrincipals").await.status, 200);
    }
}

#[tokio::test]
async fn what_was_agreed_to_once_is_in_every_later_token() {
    let standin = Standin::start().await.unwrap();
    let more = changed(wish(&standin), "scope", "Application.ReadWrite.All openid");
    accepted(&standin, &more, "admin@contoso.com").await;
    let code = accepted(&standin, &wish(&standin), "admin@contoso.com").await;
    let scope = redeemed(&standin, &redemption(&standin, &code)).await.1["scope"].clone();
    assert_eq!(scope, "Application.Read.All Application.ReadWrite.All User.Read openid profile");
}

#[tokio::test]
async fn a_browser_of_another_page_signs_nobody_in() {
    let standin = Standin::start().await.unwrap();
    let url = format!(
        "{}/{}/oauth2/v2.0/authorize?{}",
        standin.sign_in_url(),
        standin.tenant_id(),
        encoded(&wish(&standin))
    );
    let form = "account=admin%40contoso.com&do=accept";
    let client = client(&standin).build().unwrap();
    let forged = client.post(&url).header("Origin", "https://evil.example").body(form).send().await.unwrap();
    assert_eq!(forged.status(), 403);
}

#[tokio::test]
async fn a_challenge_of_graph_is_met_by_signing_in_with_its_claims() {
    let standin = Standin::start().await.unwrap();
    standin.choose("sign-in-challenged", 0).unwrap();
    let claims = r#"{"access_token":{"nbf":{"essential":true,"value":"1795435200"}}}"#;
    for (claims, expected) in [("", 401), (claims, 200)] {
        let wish = changed(wish(&standin), "claims", claims);
        let form = redemption(&standin, &accepted(&standin, &wish, "admin@contoso.com").await);
        let token = redeemed(&standin, &form).await.1["access_token"].as_str().unwrap().to_owned();
        assert_eq!(Graph::with(&standin, token).get("me").await.status, expected);
    }
}

#[tokio::test]
async fn every_fault_of_the_sign_in_shows_where_its_name_says() {
    let standin = Standin::start().await.unwrap();
    let wish = wish(&standin);
    for scenario in scenarios().iter().filter(|scenario| scenario.at == Stage::SignIn) {
        for (variant, label) in scenario.variants.iter().enumerate() {
            standin.choose(scenario.id, variant).unwrap();
            let place = format!("{} {variant}", scenario.id);
            let numbered: String = label.chars().take_while(char::is_ascii_digit).collect();
            let page = opened(&standin, &wish).await;
            assert_eq!(page.status(), 200, "{place}: nothing is sent before somebody clicks");
            let page = page.text().await.unwrap();
            let answer = clicked(&standin, &wish, "admin@contoso.com", "accept").await;
            let seen = if page.contains("AADSTS") {
                page
            } else if answer.status() == 200 {
                answer.text().await.unwrap()
            } else if let Some(code) = back(&answer)("code") {
                let (status, body) = redeemed(&standin, &redemption(&standin, &code)).await;
                assert!(status >= 400, "{place}");
                body.to_string()
            } else {
                let said = back(&answer);
                assert!(said("error").is_some() && said("state").is_some(), "{place}");
                said("error_description").unwrap_or_default()
            };
            let unnumbered = label.contains("alone") || label.contains("without") || label.contains("503");
            assert!(unnumbered || seen.contains(&format!("AADSTS{numbered}: ")), "{place}: {seen}");
        }
    }
}
