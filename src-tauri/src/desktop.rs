//! The desktop: its window, its browser and its folders.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use host::{Clipboard, Start, View, computer};
use jiff::Timestamp;
use model::catalog;
use support::case::ComputerInfo;
use tauri::{
    App, AppHandle, Emitter, LogicalSize, Manager, Runtime, Theme, Url, WebviewWindow, WebviewWindowBuilder,
    webview::Color,
};
use tauri_plugin_opener::OpenerExt;
use tauri_plugin_window_state::StateFlags;
use wizard::{engine::SavedTo, host::Host, view::WindowCapabilities};

/// What is remembered of the window: its place and size, but not whether it is visible.
pub const REMEMBERED: StateFlags = StateFlags::SIZE.union(StateFlags::POSITION).union(StateFlags::MAXIMIZED);

/// The shell of the desktop.
pub struct Desktop<R: Runtime> {
    app: AppHandle<R>,
    clipboard: Clipboard,
    on_top: AtomicBool,
}

impl<R: Runtime> Desktop<R> {
    pub fn new(app: AppHandle<R>) -> Self {
        Desktop { app, clipboard: Clipboard::default(), on_top: AtomicBool::new(false) }
    }

    fn main_window(&self) -> Option<WebviewWindow<R>> {
        self.app.get_webview_window(MAIN)
    }
}

impl<R: Runtime> Host for Desktop<R> {
    fn now(&self) -> Timestamp {
        computer::now()
    }

    fn open(&self, url: &Url) -> io::Result<()> {
        self.app.opener().open_url(url.as_str(), None::<&str>).map_err(io::Error::other)
    }

    fn copy(&self, text: &str, secret: bool) -> io::Result<()> {
        self.clipboard.copy(text, secret)
    }

    fn clear_clipboard(&self, text: &str) {
        self.clipboard.clear_if(text);
    }

    fn copies_secrets(&self) -> bool {
        self.clipboard.is_available()
    }

    fn save(&self, name: &str, bytes: &[u8]) -> io::Result<SavedTo> {
        let folder = self.app.path().download_dir().or_else(|_| self.app.path().home_dir());
        let folder = folder.map_err(|error| io::Error::new(io::ErrorKind::NotFound, error))?;
        host::save_new(&folder, name, bytes).map(|path| SavedTo::Path(path.display().to_string()))
    }

    fn computer_info(&self) -> ComputerInfo {
        computer::info()
    }

    fn last_panic(&self) -> String {
        computer::last_panic()
    }

    fn window(&self) -> WindowCapabilities {
        WindowCapabilities {
            stays_on_top: Some(self.on_top.load(Ordering::SeqCst)),
            hand_over: self.clipboard.take_for_page(),
            save: None,
        }
    }

    fn stay_on_top(&self, on: bool) {
        if self.main_window().is_some_and(|window| window.set_always_on_top(on).is_ok()) {
            self.on_top.store(on, Ordering::SeqCst);
        }
    }

    fn companion(&self, on: bool) {
        let Some(window) = self.main_window() else { return };
        let scale = window.scale_factor().unwrap_or(1.0);
        let height = window.inner_size().map_or(HEIGHT, |size| size.to_logical::<f64>(scale).height);
        // A maximized window ignores a new size.
        let _ = window.unmaximize();
        let _ = window.set_size(LogicalSize::new(if on { COMPANION_WIDTH } else { WIDTH }, height));
    }
}

/// Sends a view to the page.
pub fn show<R: Runtime>(app: &AppHandle<R>, view: &View) {
    if let Some(window) = app.get_webview_window(MAIN) {
        set_title(&window, view);
        // A window that is closing no longer listens.
        let _ = window.emit("view", view);
    }
}

/// Puts the page's title on the window.
pub fn set_title<R: Runtime>(window: &WebviewWindow<R>, view: &View) {
    let common: Vec<(&str, &str)> =
        view.words.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let _ = window.set_title(&catalog::say(&view.title, &common));
}

/// Opens the window at once, in the color of the page that is still loading: waiting for the page would cost the person a
/// quarter of a second, and a white window flashes on a dark desktop. The page gets the first view with its script: a view
/// that it asks for would miss the first frame, which takes long to draw without a graphics card.
///
/// # Errors
/// Tauri's, if the system can't open a window.
pub fn open_window<R: Runtime>(app: &App<R>, view: &View) -> tauri::Result<()> {
    let first = format!("window.firstView = {};", serde_json::to_string(view)?);
    for window in &app.config().app.windows {
        let window = WebviewWindowBuilder::from_config(app, window)?
            .initialization_script(&first)
            .on_navigation(is_ours)
            .build()?;
        let dark = window.theme().is_ok_and(|theme| theme == Theme::Dark);
        // Without its color the window works as well.
        let _ = window.set_background_color(Some(if dark { PAGE_DARK } else { PAGE_LIGHT }));
        window.show()?;
    }
    Ok(())
}

/// Whether an address is one of this window's own page. Nothing else may be opened in it, because the first screen is
/// handed to whatever page is.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // Windows and Android have no schemes of their own.
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        scheme => scheme == "about",
    }
}

/// Brings the window to the front, for a second start of the program.
pub fn bring_to_front<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Whether there is a display. Windows and macOS always have one; on Linux the session's variables tell. Without one the
/// window library would panic.
pub fn has_display() -> bool {
    let is_named = |variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_named("DISPLAY") || is_named("WAYLAND_DISPLAY")
}

/// Where the program starts, by its arguments.
pub fn start() -> Start {
    if std::env::args_os().any(|argument| argument == PRACTICE) { Start::Practice } else { Start::Ask }
}

/// The argument that starts practice, as `scim-setup serve` takes it.
pub const PRACTICE: &str = "--practice";
const MAIN: &str = "main";
const WIDTH: f64 = 1120.0;
const HEIGHT: f64 = 860.0;
const COMPANION_WIDTH: f64 = 420.0;
/// `--page` of `ui/src/tokens.css`, in both themes.
const PAGE_LIGHT: Color = Color(0xf5, 0xf4, 0xf0, 0xff);
const PAGE_DARK: Color = Color(0x13, 0x15, 0x1b, 0xff);

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn only_the_windows_own_page_is_opened_in_it() {
        let opens = |url: &str| is_ours(&url.parse().unwrap());
        assert!(opens("tauri://localhost/") && opens("http://tauri.localhost/index.html"));
        for url in [
            "http://127.0.0.1:8080/",
            "https://app.trelica.com/",
            "tauri://evil.example/",
            "http://tauri.localhost.evil.example/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "javascript:alert(1)",
        ] {
            assert!(!opens(url), "{url}");
        }
    }
}
