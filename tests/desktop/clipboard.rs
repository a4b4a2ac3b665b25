//! The token on the real clipboard. That it leaves after a minute is tried in tests/app/clipboard.rs, with a clock of
//! the test; here it leaves with everything else, which takes the same way.

use serde_json::json;

use crate::desk::{Desk, alone, keyring_holds, until};
use crate::token::{TOKEN, begin};

#[test]
fn the_token_is_copied_on_request_and_taken_back_if_it_is_still_there() {
    alone("clipboard", |stage| async move {
        let desk = stage.open().await;
        begin(&desk).await;
        put("before");
        keep_token(&desk).await;
        assert_eq!(held(), "before", "nothing is copied without being asked");
        copy_token(&desk).await;
        assert!(desk.view().await["clipboard"].is_object(), "the page says what is on the clipboard");
        desk.act(json!({ "do": "forget-everything" })).await;
        until("the clipboard is empty", || async { held().is_empty() }).await;
        until("the keyring is empty", || async { !keyring_holds(TOKEN) }).await;
        until("no file is left", || async { std::fs::read_dir(stage.kept()).is_err() }).await;
    });
}

#[test]
fn what_the_person_copied_since_then_is_left_alone() {
    alone("clipboard-left", |stage| async move {
        let desk = stage.open().await;
        begin(&desk).await;
        keep_token(&desk).await;
        copy_token(&desk).await;
        let mut mine = arboard::Clipboard::new().unwrap();
        mine.set_text("something of the person's own").unwrap();
        desk.act(json!({ "do": "forget-everything" })).await;
        until("everything is removed", || async {
            !keyring_holds(TOKEN) && std::fs::read_dir(stage.kept()).is_err()
        })
        .await;
        assert_eq!(held(), "something of the person's own");
    });
}

async fn keep_token(desk: &Desk) {
    desk.write("address", "https://app.trelica.com/scim/v2/").await;
    desk.write("token", TOKEN).await;
    desk.until_said("field-token.kept-keyring").await;
}

/// As it is done in step 4, whose button needs a check that has passed.
async fn copy_token(desk: &Desk) {
    desk.act(json!({ "do": "copy", "what": { "what": "token" } })).await;
    until("the token is on the clipboard", || async { held() == TOKEN }).await;
}

/// What any other program on this screen finds on the clipboard.
pub fn held() -> String {
    arboard::Clipboard::new().unwrap().get_text().unwrap_or_default()
}

fn put(text: &str) {
    // The text lives as long as this program holds it; the next one takes it over.
    std::thread::spawn({
        let text = text.to_owned();
        move || {
            use arboard::SetExtLinux;
            let mut clipboard = arboard::Clipboard::new().unwrap();
            let _ = clipboard.set().wait().text(text);
        }
    });
    let given = std::time::Instant::now();
    while held() != text {
        assert!(given.elapsed().as_secs() < 10, "this screen has no clipboard");
    }
}
