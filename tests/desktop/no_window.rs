//! Where no window can be drawn, the program says so and goes on in the browser.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::desk::{Stage, alone, save, say, until, until_within, xdotool};
use crate::http;

#[test]
fn a_window_that_stays_empty_is_closed_and_the_browser_opens() {
    alone("empty-window", |stage| async move {
        let opened = stage.kept().with_file_name("opened");
        let path = path_with_a_browser(&stage, &opened.display().to_string());
        let mut program = stage.program(&[("PATH", &path)]);
        let group = Group(program.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        // Whatever draws the page is ended as soon as it starts, as a broken graphics driver would end it.
        until_within(Duration::from_secs(60), "the browser is opened", || async {
            let group = group.0.id().to_string();
            let _ = Command::new("pkill").args(["-9", "-g", &group, "WebKitWebProces"]).status();
            opened.exists()
        })
        .await;
        until("the message box is there", || async {
            xdotool(&["search", "--onlyvisible", "--name", &say("app-name")]).lines().count() == 1
        })
        .await;
        let link = fs::read_to_string(&opened).unwrap();
        assert_serves(link.trim());
    });
}

#[test]
fn where_there_is_no_display_a_link_is_printed() {
    alone("no-display", |stage| async move {
        // None is named, or one that is not there.
        for display in ["", ":4711"] {
            let mut command = stage.program(&[("DISPLAY", display), ("WAYLAND_DISPLAY", "")]);
            let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
            let lines = BufReader::new(child.stdout.take().unwrap()).lines();
            let link = lines.map_while(Result::ok).find(|line| line.contains("http://127.0.0.1:"));
            assert_serves(link.expect("no link").trim());
            child.kill().unwrap();
            child.wait().unwrap();
            let mut said = String::new();
            child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
            assert!(said.contains(&say("no-window-display")), "{said}");
        }
    });
}

#[test]
fn whoever_ends_the_program_that_was_started_ends_its_window() {
    alone("ended", |stage| async move {
        let mut program = stage.program(&[]);
        let mut group = Group(program.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        let windows = || xdotool(&["search", "--onlyvisible", "--name", &say("app-name")]).lines().count();
        until("the window is there", || async { windows() == 1 }).await;
        group.0.kill().unwrap();
        until("the window is gone", || async { windows() == 0 }).await;
    });
}

/// The page of a link is there.
fn assert_serves(link: &str) {
    let page = http::send("GET", link, &[], "").unwrap();
    assert!(
        link.contains("/#") && page.status == 200 && page.body.contains("id=\"app\""),
        "{link}: {page:?}"
    );
}

/// A program and everything that it has started.
struct Group(Child);

impl Drop for Group {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-9", "--", &group]).status();
        let _ = self.0.wait();
    }
}

/// A search path whose `xdg-open` notes the link.
fn path_with_a_browser(stage: &Stage, note: &str) -> String {
    let folder = stage.kept().with_file_name("bin");
    fs::create_dir_all(&folder).unwrap();
    let script = folder.join("xdg-open");
    let text = format!("#!/bin/sh\necho \"$1\" > {note}.part && mv {note}.part {note}\n");
    save(&script, text.as_bytes());
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    format!("{}:{}", folder.display(), std::env::var("PATH").unwrap_or_default())
}
