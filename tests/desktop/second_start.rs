//! A second start hands over to the window that is open.

use std::process::Command;
use std::time::Duration;

use tokio::time::timeout;

use crate::desk::{Desk, alone, until, xdotool};

#[test]
fn a_second_start_brings_the_window_to_the_front_and_ends_well() {
    alone("second-start", |stage| async move {
        let desk = stage.open().await;
        look_away(&desk).await;
        let ended = timeout(SOON, stage.start_again().wait()).await.expect("it does not end").unwrap();
        assert_eq!(ended.code(), Some(0));
        is_in_front(&desk).await;
        assert_eq!(desk.view().await["page"]["id"], "welcome", "the first one is as it was");
    });
}

#[test]
fn a_second_start_waits_for_a_first_one_that_is_stopped_and_then_ends_well() {
    alone("stopped", |stage| async move {
        let desk = stage.open().await;
        look_away(&desk).await;
        let first = desk.id().to_string();
        signal("-STOP", &first);
        let mut second = stage.start_again();
        let waited = timeout(Duration::from_secs(2), second.wait()).await;
        signal("-CONT", &first);
        assert!(waited.is_err(), "it ended with {waited:?} while the first could not answer");
        let ended = timeout(SOON, second.wait()).await.expect("it does not end").unwrap();
        assert_eq!(ended.code(), Some(0));
        is_in_front(&desk).await;
        assert_eq!(desk.view().await["page"]["id"], "welcome", "the first one goes on");
    });
}

/// Another window has the keyboard. There is no window manager here, so this is what being behind means.
async fn look_away(desk: &Desk) {
    let window = desk.window();
    let root = xdotool(&["search", "--maxdepth", "0", "--name", ""]);
    let root = root.lines().next().unwrap_or("0").to_owned();
    xdotool(&["windowfocus", &root]);
    until("the window has lost the keyboard", || async { focused() != window }).await;
}

async fn is_in_front(desk: &Desk) {
    let window = desk.window();
    until("the window has the keyboard", || async { focused() == window }).await;
}

fn focused() -> String {
    xdotool(&["getwindowfocus", "-f"]).trim().to_owned()
}

fn signal(signal: &str, process: &str) {
    assert!(Command::new("kill").args([signal, process]).status().unwrap().success());
}

const SOON: Duration = Duration::from_secs(30);
