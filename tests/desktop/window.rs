//! The window as a companion beside a browser.

use serde_json::json;

use crate::desk::{Desk, alone, say, until};
use crate::token::{TOKEN, begin};

#[test]
fn the_narrow_window_is_a_complete_product() {
    alone("narrow", |stage| async move {
        let desk = stage.open().await;
        begin(&desk).await;
        desk.press("button-companion").await;
        until("the window is 420 wide", || async { desk.script("return window.innerWidth").await == 420 })
            .await;
        nothing_is_cut_off(&desk).await;
        // The way on is in the window and leads on; the steps open out of the line of progress.
        desk.write("address", "https://app.trelica.com/scim/v2/").await;
        desk.write("token", TOKEN).await;
        desk.until_said("field-token.kept-keyring").await;
        desk.choose("scim-enabled", "yes").await;
        desk.press("step-turn-on-scim.primary").await;
        desk.until_page("step-check-connection").await;
        nothing_is_cut_off(&desk).await;
        let progress = desk.until_there("header button[aria-expanded]").await;
        assert!(progress.text().await.unwrap().contains("Step 2 of 10"));
        progress.click().await.unwrap();
        desk.until_there("header button[aria-expanded=true]").await;
        nothing_is_cut_off(&desk).await;
        desk.press("button-wide").await;
        until("the window is wide again", || async {
            desk.script("return window.innerWidth").await.as_u64().unwrap() > 1000
        })
        .await;
    });
}

#[test]
fn what_is_typed_in_pauses_is_never_lost() {
    alone("typing", |stage| async move {
        let desk = stage.open().await;
        desk.press("welcome-real").await;
        desk.until_page("step-before").await;
        let mut typed = String::new();
        // At each end of a word the text is sent and a new screen comes, while the person is still in the box.
        for word in ["contoso.com", " fabrikam.com", " northwind.com"] {
            desk.type_on("email-domains", word).await;
            typed.push_str(word);
            until("it is saved", || async {
                let kept = [stage.kept().join("progress-a.json"), stage.kept().join("progress-b.json")];
                kept.iter().any(|file| std::fs::read_to_string(file).is_ok_and(|text| text.contains(&typed)))
            })
            .await;
            assert_eq!(desk.written("email-domains").await, typed);
        }
    });
}

#[test]
fn the_window_stays_on_top_while_that_is_wanted() {
    alone("on-top", |stage| async move {
        let desk = stage.open().await;
        assert_eq!(desk.view().await["desk"]["stays_on_top"], false);
        begin(&desk).await;
        for on in [true, false] {
            desk.press("button-stay-on-top").await;
            let button = format!(
                "//button[@aria-pressed='{on}' and normalize-space(.)=\"{}\"]",
                say("button-stay-on-top")
            );
            until("the button says so", || async {
                desk.client.find(fantoccini::Locator::XPath(&button)).await.is_ok()
            })
            .await;
            assert_eq!(desk.view().await["desk"]["stays_on_top"], on);
        }
        // It can be done from every page.
        desk.act(json!({ "do": "leave-mode" })).await;
        assert_eq!(desk.act(json!({ "do": "stay-on-top", "on": true })).await["desk"]["stays_on_top"], true);
    });
}

async fn nothing_is_cut_off(desk: &Desk) {
    let wide = desk.script("return [document.documentElement.scrollWidth, window.innerWidth]").await;
    assert!(wide[0].as_u64() <= wide[1].as_u64(), "the page is wider than the window: {wide}");
    let outside = desk
        .script(
            "return [...document.querySelectorAll('main *, header *, footer *')].filter(one => { \
             const box = one.getBoundingClientRect(); \
             return box.width > 1 && box.height > 1 && (box.right > innerWidth + 1 || box.left < -1) \
                 && !one.closest('.visually-hidden') && !one.closest('svg > *') }).map(one => one.outerHTML.slice(0, 200))",
        )
        .await;
    assert_eq!(outside, json!([]), "outside of the window");
}

#[test]
fn the_window_cannot_be_led_to_another_page() {
    alone("navigation", |stage| async move {
        let desk = stage.open().await;
        begin(&desk).await;
        let server = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        server.set_nonblocking(true).unwrap();
        let address = format!("http://{}/", server.local_addr().unwrap());
        desk.script(&format!("location.href = {address:?}; return null")).await;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        assert!(server.accept().is_err(), "nothing asked for the other page");
        assert_eq!(desk.script("return location.hostname").await, "localhost");
        desk.until_page("step-turn-on-scim").await;
    });
}
