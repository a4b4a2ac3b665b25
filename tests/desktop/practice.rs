//! From the first page to the receipt in practice mode, pressed in the wizard's own window; the pretend portals are
//! worked by plain HTTP, as their forms are.

use crate::clipboard::held;
use crate::desk::{Desk, alone, say, until};
use crate::http;

#[test]
fn a_person_goes_from_the_first_page_to_the_receipt_and_the_title_follows() {
    alone("practice", |stage| async move {
        let desk = stage.open().await;
        is_titled(&desk, &say("window-title-welcome")).await;
        desk.press("welcome-practice").await;

        desk.until_page("step-before").await;
        is_titled(&desk, &say("window-title-before")).await;
        desk.write("email-domains", "contoso.com").await;
        desk.choose("domains-ticked", "contoso.com").await;
        desk.press("step-before.primary").await;

        let portals = step(&desk, 1, "turn-on-scim").await;
        let scim = press(&portals, "/trelica/scim", &[("do", "generate")]);
        let (address, token) = (value_of(&scim, "base-url"), value_of(&scim, "bearer-token"));
        let default_role = between(&scim, "selected>", "<");
        desk.write("address", &address).await;
        desk.write("token", &token).await;
        desk.until_said("field-token.kept-session").await;
        assert!(!desk.shows(&token).await, "the token is on the screen");
        desk.choose("scim-enabled", "yes").await;
        desk.press("step-turn-on-scim.primary").await;

        step(&desk, 2, "check-connection").await;
        desk.until_said("problem-token-rejected").await;
        assert!(desk.shows("T23").await);
        press(&portals, "/trelica/scim", &[("do", "enable")]);
        desk.press("button-run-again").await;
        desk.until_said("connection-good").await;
        desk.press("step-check-connection.primary").await;

        step(&desk, 3, "create-application").await;
        desk.press("step-create-application.primary").await;

        step(&desk, 4, "connect").await;
        desk.press_copy("value-tenant-url").await;
        until("the address is on the clipboard", || async { held() == address }).await;
        desk.press_copy("value-secret-token").await;
        until("the token is on the clipboard", || async { held() == token }).await;
        let pasted =
            [("do", "create"), ("method", "bearer"), ("tenant-url", &address), ("secret-token", &token)];
        assert!(press(&portals, "/entra/connect", &pasted).contains("was created"));
        desk.choose("entra-test", "worked").await;
        desk.press("step-connect.primary").await;

        step(&desk, 5, "groups-off").await;
        press(&portals, "/entra/attribute-mapping/groups", &[("do", "groups"), ("groups-enabled", "no")]);
        desk.press("step-groups-off.primary").await;

        step(&desk, 6, "role").await;
        desk.choose("role-choice", "default").await;
        desk.write("default-role", &default_role).await;
        desk.press("step-role.primary").await;

        step(&desk, 7, "domains").await;
        press(&portals, "/trelica/domains", &[("do", "save"), ("user-requests", "contoso.com")]);
        let (person, user_name) = pilot(&press(&portals, "/entra/provision-on-demand", &[]));
        desk.write("pilot-upn", &user_name).await;
        desk.write("pilot-mail", &user_name).await;
        desk.press("button-ask-trelica").await;
        desk.until_said("asked-nobody").await;
        desk.press("step-domains.primary").await;

        step(&desk, 8, "provision-one").await;
        press(&portals, "/entra/users", &[("do", "assign"), ("person", &person)]);
        let shown =
            press(&portals, "/entra/provision-on-demand", &[("do", "provision"), ("person", &person)]);
        assert!(shown.contains("Perform action"), "{shown}");
        desk.choose("provision-result", "success").await;
        desk.press("step-provision-one.primary").await;

        step(&desk, 9, "verify-person").await;
        desk.until_said("person-good.text").await;
        desk.press("step-verify-person.primary").await;

        step(&desk, 10, "go-live").await;
        assert!(press(&portals, "/entra/overview", &[("do", "start")]).contains("was started"));
        desk.press("step-go-live.primary").await;
        desk.until_page("receipt").await;
        is_titled(&desk, &say("window-title-receipt")).await;
        assert!(desk.shows(&user_name).await, "the receipt names the pilot");

        // Nothing of practice is kept, and closing asks nothing.
        assert_eq!(std::fs::read_dir(stage.kept()).unwrap().count(), 0);
        desk.close().await;
    });
}

/// Waits for a step; where its portals are.
pub async fn step(desk: &Desk, number: usize, id: &str) -> String {
    desk.until_page(&format!("step-{id}")).await;
    is_titled(desk, &format!("Step {number} of 10: {}", say(&format!("step-{id}")))).await;
    let links = "return [...document.querySelectorAll('dialog a')].map(a => new URL(a.href).origin)";
    desk.script(links).await[0].as_str().expect("the drawer has no pretend pages").to_owned()
}

async fn is_titled(desk: &Desk, title: &str) {
    until(&format!("the window is titled “{title}”"), || async { desk.title() == title }).await;
}

/// Presses a button of a pretend page: its form is posted with these fields.
pub fn press(portals: &str, page: &str, fields: &[(&str, &str)]) -> String {
    let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let form_type = [("Content-Type", "application/x-www-form-urlencoded")];
    let answer = http::send("POST", &format!("{portals}{page}"), &form_type, &form).unwrap();
    assert_eq!(answer.status, 200, "{page}: {}", answer.body);
    answer.body
}

/// What a pretend page shows under an id.
pub fn value_of(page: &str, id: &str) -> String {
    between(page, &format!("id=\"{id}\">"), "<")
}

pub fn between(page: &str, before: &str, after: &str) -> String {
    let found = page.split_once(before).and_then(|(_, rest)| rest.split_once(after));
    found.unwrap_or_else(|| panic!("no {before} in {page}")).0.to_owned()
}

/// The first person of contoso.com whom the pretend Entra knows: id and user name.
fn pilot(page: &str) -> (String, String) {
    let people = page.split("name=\"person\" value=\"").skip(1);
    people
        .filter_map(|person| {
            let (id, rest) = person.split_once('"')?;
            let (_, rest) = rest.split_once("<small>")?;
            Some((id.to_owned(), rest.split_once("</small>")?.0.to_owned()))
        })
        .find(|(_, user_name)| user_name.ends_with("@contoso.com"))
        .expect("nobody of contoso.com is there")
}
