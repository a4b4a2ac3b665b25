//! A copied token leaves the clipboard after a minute, if it is still there: tried with a clipboard and a clock of the
//! test. The desktop test has the real clipboard.

use std::io;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine;
use host::{App, Memory, Start, View};
use jiff::Timestamp;
use model::flow::Field;
use support::case::ComputerInfo;
use tokio::time::{Instant, advance, sleep};
use wizard::command::{AppCommand, SaveToken};
use wizard::engine::{CopyItem, SavedTo, WizardCommand};
use wizard::host::Host;
use wizard::view::{FileToSave, WindowCapabilities};

#[tokio::test(start_paused = true)]
async fn a_copied_token_is_gone_after_a_minute_and_the_page_says_so() {
    let desk = Desk::start().await;
    desk.copy(CopyItem::Token).await;
    assert_eq!(desk.held(), TOKEN);
    let moments = [1, 29, 27, 1];
    for moment in moments {
        advance(Duration::from_secs(moment)).await;
        desk.until("it stays for a minute", |held, view| held == TOKEN && view.clipboard.is_some()).await;
    }
    desk.until("it is gone, and the page says so", |held, view| held.is_empty() && view.clipboard.is_none())
        .await;
    assert!(desk.passed() < Duration::from_secs(62), "it took {:?}", desk.passed());
    crate::promise::held(
        "clipboard",
        &[(moments.len() + 1, "moments"), (6, "ways in which it goes or stays")],
    );
}

#[tokio::test(start_paused = true)]
async fn a_copied_token_leaves_the_clipboard_when_it_is_removed_here() {
    let desk = Desk::start().await;
    desk.copy(CopyItem::Token).await;
    desk.wizard.act(WizardCommand::ForgetSecret);
    desk.until("it is gone", |held, _| held.is_empty()).await;
    assert!(desk.passed() < Duration::from_secs(30), "it took {:?}", desk.passed());
}

#[tokio::test(start_paused = true)]
async fn a_copied_token_leaves_the_clipboard_at_exit_also_after_another_one_was_saved() {
    let desk = Desk::start().await;
    desk.copy(CopyItem::Token).await;
    desk.wizard
        .save_token(SaveToken { value: "another-token-of-these-tests-5d2a".into(), session_only: true });
    assert_eq!(desk.held(), TOKEN);
    desk.wizard.close();
    assert_eq!(desk.held(), "");
}

#[tokio::test(start_paused = true)]
async fn what_was_copied_since_then_elsewhere_stays() {
    let desk = Desk::start().await;
    desk.copy(CopyItem::Token).await;
    *desk.board.clipboard.lock().unwrap() = "something of the person's own".to_owned();
    desk.until("the page no longer speaks of the clipboard", |_, view| view.clipboard.is_none()).await;
    assert!(desk.passed() >= Duration::from_secs(59));
    assert_eq!(desk.held(), "something of the person's own");
}

#[tokio::test(start_paused = true)]
async fn copying_the_token_again_begins_a_new_minute() {
    let desk = Desk::start().await;
    desk.copy(CopyItem::Token).await;
    advance(Duration::from_secs(40)).await;
    desk.copy(CopyItem::Token).await;
    advance(Duration::from_secs(25)).await;
    desk.rest().await;
    let view = desk.wizard.view();
    assert!(view.clipboard.is_some(), "the page says what is on the clipboard");
    assert_eq!(desk.held(), TOKEN, "the page says that the token is on the clipboard, and it is not");
    desk.until("it is gone in the end", |held, view| held.is_empty() && view.clipboard.is_none()).await;
}

#[tokio::test(start_paused = true)]
async fn an_address_copied_after_the_token_stays_and_the_page_goes_on_saying_so() {
    let desk = Desk::start().await;
    desk.copy(CopyItem::Token).await;
    advance(Duration::from_secs(10)).await;
    desk.copy(CopyItem::Address).await;
    let before = desk.wizard.view().clipboard;
    advance(Duration::from_secs(55)).await;
    desk.rest().await;
    assert_eq!(desk.held(), ADDRESS);
    assert_eq!(desk.wizard.view().clipboard, before, "nothing happened to what is on the clipboard");
}

/// A wizard with a token, on a clipboard of the test.
struct Desk {
    wizard: App,
    board: Arc<Board>,
    began: Instant,
}

impl Desk {
    async fn start() -> Desk {
        let board = Arc::new(Board::default());
        let storage = Arc::new(Memory::default());
        let runtime = tokio::runtime::Handle::current();
        let wizard = App::start(runtime, board.clone(), storage, Start::Ask, |_| {});
        wizard.act(AppCommand::ChooseMode { practice: false });
        wizard.act(WizardCommand::Answer { field: Field::Address, value: ADDRESS.to_owned() });
        wizard.save_token(SaveToken { value: TOKEN.into(), session_only: true });
        Desk { wizard, board, began: Instant::now() }
    }

    async fn copy(&self, what: CopyItem) {
        let text = if what == CopyItem::Token { TOKEN } else { ADDRESS };
        self.wizard.act(WizardCommand::Copy { what });
        self.until("it is copied", |held, view| held == text && view.announcement.is_some()).await;
        self.rest().await;
    }

    fn held(&self) -> String {
        self.board.clipboard.lock().unwrap().clone()
    }

    fn passed(&self) -> Duration {
        self.began.elapsed()
    }

    /// Everything that is due has happened: the clock only goes on when nothing is at work.
    async fn rest(&self) {
        for _ in 0..20 {
            sleep(Duration::from_millis(1)).await;
        }
    }

    async fn until(&self, what: &str, wanted: impl Fn(&str, &View) -> bool) {
        for _ in 0..2_000 {
            if wanted(&self.held(), &self.wizard.view()) {
                return;
            }
            sleep(Duration::from_millis(50)).await;
        }
        panic!("{what}: never; held {:?}, said {:?}", self.held(), self.wizard.view().clipboard);
    }
}

/// A shell with a clipboard of its own. Its page saves files.
#[derive(Default)]
pub struct Board {
    clipboard: Mutex<String>,
    stopped_at: Option<Timestamp>,
    /// The addresses that were opened in the browser.
    pub opened: Mutex<Vec<String>>,
    /// How many screens were computed.
    pub screens: AtomicU32,
    file: Mutex<Option<FileToSave>>,
}

impl Board {
    /// With a clock that stands still.
    pub fn stopped_at(time: Timestamp) -> Board {
        Board { stopped_at: Some(time), ..Board::default() }
    }
}

impl Host for Board {
    fn now(&self) -> Timestamp {
        self.stopped_at.unwrap_or_else(host::now)
    }

    fn open(&self, url: &url::Url) -> io::Result<()> {
        self.opened.lock().unwrap().push(url.to_string());
        Ok(())
    }

    fn copy(&self, text: &str, _secret: bool) -> io::Result<()> {
        *self.clipboard.lock().unwrap() = text.to_owned();
        Ok(())
    }

    fn clear_clipboard(&self, text: &str) {
        let mut held = self.clipboard.lock().unwrap();
        if *held == text {
            held.clear();
        }
    }

    fn copies_secrets(&self) -> bool {
        true
    }

    fn save(&self, name: &str, bytes: &[u8]) -> io::Result<SavedTo> {
        let content = base64::engine::general_purpose::STANDARD.encode(bytes);
        *self.file.lock().unwrap() = Some(FileToSave { name: name.to_owned(), content });
        Ok(SavedTo::Browser)
    }

    fn computer_info(&self) -> ComputerInfo {
        ComputerInfo::default()
    }

    fn window(&self) -> WindowCapabilities {
        self.screens.fetch_add(1, Ordering::SeqCst);
        WindowCapabilities { save: self.file.lock().unwrap().take(), ..WindowCapabilities::default() }
    }
}

const TOKEN: &str = "a-token-of-enough-letters-for-this";
const ADDRESS: &str = "https://app.trelica.com/scim/v2/";
