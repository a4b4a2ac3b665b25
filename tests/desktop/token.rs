//! Where the token is kept, for real: the keyring of this system, this session only, or this session because there is
//! no keyring.

use standin::Standin;

use crate::desk::{Desk, Stage, alone, keyring_holds, say, until};

#[test]
fn the_token_is_kept_in_the_keyring_and_is_there_again_on_the_same_step_after_a_restart() {
    alone("keyring", |stage| async move {
        let (standin, token) = Standin::ready().await.unwrap();
        let desk = stage.open().await;
        begin(&desk).await;
        desk.write("address", &standin.plain_base_url()).await;
        desk.write("token", &token).await;
        desk.until_said("field-token.kept-keyring").await;
        assert!(keyring_holds(&token));
        // The host is not one of Trelica's: nothing goes there before the person has said so.
        assert!(standin.requests().is_empty());
        desk.press("confirm-host.yes").await;
        // The question goes, and what stands below it moves up.
        until("the host is confirmed", || async { !desk.shows(&say("confirm-host.yes")).await }).await;
        desk.choose("scim-enabled", "yes").await;
        desk.press("step-turn-on-scim.primary").await;
        desk.until_page("step-check-connection").await;
        desk.until_said("connection-good").await;
        desk.press("step-check-connection.primary").await;
        desk.until_page("step-create-application").await;
        desk.close().await;
        is_in_no_file(&stage, &token);

        standin.forget_requests();
        let desk = stage.open().await;
        desk.press("welcome-real").await;
        desk.until_page("step-create-application").await;
        // Old evidence is checked again, with the token out of the keyring.
        until("the check with the token from the keyring", || async {
            standin
                .requests()
                .iter()
                .any(|request| request.header("authorization") == Some(&format!("Bearer {token}")))
        })
        .await;
        desk.press_step("step-turn-on-scim").await;
        desk.until_page("step-turn-on-scim").await;
        desk.until_said("field-token.kept-keyring").await;
        desk.press("field-token.forget").await;
        until("the keyring is empty", || async { !keyring_holds(&token) }).await;
        desk.close().await;
        is_in_no_file(&stage, &token);
    });
}

#[test]
fn a_token_for_this_session_only_is_in_no_keyring_and_gone_after_a_restart() {
    alone("session-only", |stage| async move {
        let desk = stage.open().await;
        begin(&desk).await;
        desk.write("address", "https://app.trelica.com/scim/v2/").await;
        desk.tick("token").await;
        desk.write("token", TOKEN).await;
        desk.until_said("field-token.kept-session").await;
        assert!(!keyring_holds(TOKEN));
        desk.close().await;
        is_in_no_file(&stage, TOKEN);

        let desk = stage.open().await;
        desk.press("welcome-real").await;
        desk.until_page("step-turn-on-scim").await;
        desk.until_said("problem-token-missing").await;
        desk.until_there("[data-field=token] input[type=password]").await;
    });
}

#[test]
fn without_a_keyring_the_token_is_kept_for_this_session_and_the_page_says_so() {
    alone("no-keyring", |stage| async move {
        let desk = stage.open_with(&[("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")]).await;
        begin(&desk).await;
        desk.write("address", "https://app.trelica.com/scim/v2/").await;
        desk.write("token", TOKEN).await;
        desk.until_said("problem-vault-unavailable").await;
        desk.until_said("field-token.kept-session").await;
        assert!(desk.shows("K22").await);
        assert!(!keyring_holds(TOKEN));
        // It is no dead end.
        desk.choose("scim-enabled", "yes").await;
        desk.press("step-turn-on-scim.primary").await;
        desk.until_page("step-check-connection").await;
        is_in_no_file(&stage, TOKEN);
    });
}

/// For real, with one email domain, up to step 1.
pub async fn begin(desk: &Desk) {
    desk.press("welcome-real").await;
    desk.until_page("step-before").await;
    desk.write("email-domains", "contoso.com").await;
    desk.press("step-before.primary").await;
    desk.until_page("step-turn-on-scim").await;
}

fn is_in_no_file(stage: &Stage, token: &str) {
    let mut files = 0;
    let mut folders = vec![stage.kept().parent().unwrap().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = std::fs::read(&path) {
                files += 1;
                let text = String::from_utf8_lossy(&bytes);
                assert!(!text.contains(token), "the token is in {}", path.display());
            }
        }
    }
    assert!(files > 0, "nothing was kept, so nothing was proved");
}

pub const TOKEN: &str = "cAnArY-7Zq9LmXw2Rk4Vt8Bn6Hs3Jd5Pf1Gy0Ue-Qo";
