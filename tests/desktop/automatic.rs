//! Entra's half done by the assistant in the wizard's own window, with the pretend Microsoft as slow as the real one. The
//! browser of the sign-in is worked by plain HTTP, as its form is.

use std::time::{Duration, Instant};

use crate::desk::{Desk, alone, say, until};
use crate::http;
use crate::practice::{press, step, value_of};

/// The whole way, the person's part with it.
const WHOLE_WAY: Duration = Duration::from_secs(90);

#[test]
fn entras_half_is_done_by_the_assistant_in_the_window_in_under_ninety_seconds() {
    alone("automatic", |stage| async move {
        let desk = stage.open().await;
        desk.press("welcome-practice").await;
        desk.until_page("step-before").await;
        let begin = Instant::now();
        desk.write("email-domains", "contoso.com").await;
        desk.choose("domains-ticked", "contoso.com").await;
        // What is said of the domains moves everything below it, also what is about to be pressed.
        until("the domains are read", || desk.shows("Domains: contoso.com")).await;
        desk.press("step-before.primary").await;

        let portals = step(&desk, 1, "turn-on-scim").await;
        let scim = press(&portals, "/trelica/scim", &[("do", "generate")]);
        press(&portals, "/trelica/scim", &[("do", "enable")]);
        let (address, token) = (value_of(&scim, "base-url"), value_of(&scim, "bearer-token"));
        desk.write("address", &address).await;
        desk.write("token", &token).await;
        desk.choose("scim-enabled", "yes").await;
        desk.press("step-turn-on-scim.primary").await;
        step(&desk, 2, "check-connection").await;
        desk.until_said("connection-good").await;
        desk.press("step-check-connection.primary").await;

        step(&desk, 3, "create-application").await;
        desk.script("document.querySelectorAll('.way input')[1].click()").await;
        desk.press("auto-offer.sign-in").await;
        signs_in(&desk).await;
        // One step at a time, beside the page that does it all.
        desk.press("whole-one-by-one").await;
        makes_changes(&desk).await;
        step(&desk, 4, "connect").await;
        makes_changes(&desk).await;
        step(&desk, 5, "groups-off").await;
        makes_changes(&desk).await;

        step(&desk, 6, "role").await;
        desk.choose("role-choice", "one-role").await;
        desk.write("role-name", "Read-only").await;
        desk.write("todays-admins", "grace@contoso.com").await;
        desk.press("admin-guard.kept").await;
        makes_changes(&desk).await;

        step(&desk, 7, "domains").await;
        press(&portals, "/trelica/domains", &[("do", "save"), ("user-requests", "contoso.com")]);
        desk.write("pilot-search", "ada").await;
        desk.press("auto-search").await;
        let ada = "[data-field=\"pilot-chosen\"] input";
        let id = desk.until_there(ada).await.attr("value").await.unwrap().unwrap();
        desk.choose("pilot-chosen", &id).await;
        desk.press("button-ask-trelica").await;
        desk.until_said("asked-nobody").await;
        desk.press("step-domains.primary").await;

        step(&desk, 8, "provision-one").await;
        makes_changes(&desk).await;
        step(&desk, 9, "verify-person").await;
        desk.until_said("person-good.text").await;
        desk.press("step-verify-person.primary").await;

        step(&desk, 10, "go-live").await;
        // The group with the application's name is found by itself.
        let group = desk.until_there("[data-field=\"assign-chosen\"] input").await;
        let id = group.attr("value").await.unwrap().unwrap();
        desk.choose("assign-chosen", &id).await;
        desk.press("auto-do").await;
        desk.until_page("receipt").await;
        let took = begin.elapsed();
        println!("the whole way took {:.1} s", took.as_secs_f64());
        assert!(took < WHOLE_WAY, "{took:?}");
        assert!(!desk.shows("pretend.").await && !desk.shows(&token).await, "a token is on the screen");
        assert_eq!(std::fs::read_dir(stage.kept()).unwrap().count(), 0, "nothing of practice is kept");
        desk.close().await;
    });
}

/// Picks the administrator and agrees, where the link on the page leads.
async fn signs_in(desk: &Desk) {
    let words = say("link-entra-sign-in");
    let script = format!(
        "return [...document.querySelectorAll('main a')].find(a => a.textContent.includes({words:?}))?.href ?? ''"
    );
    let address = std::sync::Mutex::new(String::new());
    until("the link to the sign-in", || async {
        let found = desk.script(&script).await.as_str().unwrap_or_default().to_owned();
        address.lock().unwrap().clone_from(&found);
        !found.is_empty()
    })
    .await;
    let form_type = [("Content-Type", "application/x-www-form-urlencoded")];
    let form = "account=admin%40contoso.com&do=accept";
    let answer = http::send("POST", &address.into_inner().unwrap(), &form_type, form).unwrap();
    let back = answer.header("location").unwrap().replace("http://localhost:", "http://127.0.0.1:");
    assert_eq!(http::send("GET", &back, &[], "").unwrap().status, 200);
}

const ONWARD: &str = "auto-continue";

/// Makes the changes of the page, and goes on when they are made. Entra takes its time.
async fn makes_changes(desk: &Desk) {
    desk.press("auto-do").await;
    for _ in 0..4 {
        let words = say(ONWARD);
        let script = format!(
            "return [...document.querySelectorAll('footer button')].some(b => b.textContent.trim() === {words:?})"
        );
        let end = Instant::now() + Duration::from_secs(12);
        while Instant::now() < end {
            if desk.script(&script).await == true {
                return desk.press(ONWARD).await;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
    panic!("{ONWARD} never came: {:#}", desk.view().await["page"]);
}
