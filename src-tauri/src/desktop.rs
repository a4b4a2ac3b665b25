//! What only the desktop has: its window, its browser, its places.

use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use host::{Files, Local, Surface, Vault, View};
use model::catalog;
use tauri::webview::Color;
use tauri::{
    App, AppHandle, Emitter, LogicalSize, Manager, Runtime, Theme, WebviewWindow, WebviewWindowBuilder,
};
use tauri_plugin_opener::OpenerExt;
use tauri_plugin_window_state::StateFlags;

use crate::store_files::StoreFiles;

/// What is remembered of the window: where it is and how large. Not whether it is visible, which follows the page.
pub const REMEMBERED: StateFlags = StateFlags::SIZE.union(StateFlags::POSITION).union(StateFlags::MAXIMIZED);

/// The desktop as a surface.
pub struct Desktop<R: Runtime> {
    app: AppHandle<R>,
    local: Local,
    on_top: AtomicBool,
}

impl<R: Runtime> Desktop<R> {
    /// The desktop of this app.
    ///
    /// # Errors
    /// Where this system has no place for the application's files.
    pub fn new(app: AppHandle<R>) -> Result<Self, Box<dyn std::error::Error>> {
        let files = StoreFiles::new(app.clone())?;
        Ok(Desktop { app, local: Local::with(Arc::new(files)), on_top: AtomicBool::new(false) })
    }

    fn window(&self) -> Option<WebviewWindow<R>> {
        self.app.get_webview_window(MAIN)
    }
}

impl<R: Runtime> Surface for Desktop<R> {
    fn open(&self, url: &url::Url) -> io::Result<()> {
        self.app.opener().open_url(url.as_str(), None::<&str>).map_err(io::Error::other)
    }

    fn files(&self) -> Arc<dyn Files> {
        self.local.files()
    }

    fn vault(&self) -> Arc<dyn Vault> {
        self.local.vault()
    }

    fn copy(&self, text: &str, secret: bool) -> io::Result<bool> {
        self.local.copy(text, secret)
    }

    fn clear_clipboard(&self, text: &str) -> bool {
        self.local.clear_clipboard(text)
    }

    fn copies_secrets(&self) -> bool {
        self.local.copies_secrets()
    }

    fn save(&self, name: &str, bytes: &[u8]) -> io::Result<Option<String>> {
        let folder = self.app.path().download_dir().or_else(|_| self.app.path().home_dir());
        let folder = folder.map_err(|error| io::Error::new(io::ErrorKind::NotFound, error))?;
        host::save_new(&folder, name, bytes).map(|path| Some(path.display().to_string()))
    }

    fn stays_on_top(&self) -> Option<bool> {
        Some(self.on_top.load(Ordering::SeqCst))
    }

    fn stay_on_top(&self, on: bool) {
        if self.window().is_some_and(|window| window.set_always_on_top(on).is_ok()) {
            self.on_top.store(on, Ordering::SeqCst);
        }
    }

    fn companion(&self, on: bool) {
        let Some(window) = self.window() else { return };
        let scale = window.scale_factor().unwrap_or(1.0);
        let height = window.inner_size().map_or(HEIGHT, |size| size.to_logical::<f64>(scale).height);
        // A window that fills the screen has to be let go first.
        let _ = window.unmaximize();
        let _ = window.set_size(LogicalSize::new(if on { COMPANION_WIDTH } else { WIDTH }, height));
    }
}

/// Hands a view to the page.
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

/// Opens the window at once, in the colour of the page that is not loaded yet: waiting for the page would cost the
/// person a quarter of a second, and a white window flashes on a dark desktop. The first view goes along with the page:
/// a view that is asked for misses the first picture, which a processor without a graphics card takes long to draw.
///
/// # Errors
/// Where this system can't open a window.
pub fn open_window<R: Runtime>(app: &App<R>, view: &View) -> tauri::Result<()> {
    let first = format!("window.firstView = {};", serde_json::to_string(view)?);
    for window in &app.config().app.windows {
        let window = WebviewWindowBuilder::from_config(app, window)?.initialization_script(&first).build()?;
        let dark = window.theme().is_ok_and(|theme| theme == Theme::Dark);
        // Only a colour: a window without it works as well.
        let _ = window.set_background_color(Some(if dark { PAGE_DARK } else { PAGE_LIGHT }));
        window.show()?;
    }
    Ok(())
}

/// A second start brings the first window to the front.
pub fn bring_to_front<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Windows and macOS always have one; on Linux the session says so. Without one the window library would panic.
pub fn has_display() -> bool {
    let is_named = |variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_named("DISPLAY") || is_named("WAYLAND_DISPLAY")
}

/// There is no display: said on standard error, because there is nowhere else.
#[expect(clippy::print_stderr, reason = "there is no window to say it in")]
pub fn no_display() -> ExitCode {
    eprintln!("scim-setup-assistant: there is no display here, so no window can be opened.");
    eprintln!("`scim-setup serve` opens the same wizard in a browser.");
    ExitCode::from(3)
}

/// The window could not be opened: said on standard error, because there is nowhere else.
#[expect(clippy::print_stderr, reason = "there is no window to say it in")]
pub fn could_not_start(error: &tauri::Error) -> ExitCode {
    eprintln!("scim-setup-assistant: the window could not be opened: {error}");
    eprintln!("`scim-setup serve` opens the same wizard in a browser.");
    ExitCode::from(3)
}

const MAIN: &str = "main";
const WIDTH: f64 = 1120.0;
const HEIGHT: f64 = 860.0;
const COMPANION_WIDTH: f64 = 420.0;
/// `--page` of `ui/src/tokens.css`, in both themes.
const PAGE_LIGHT: Color = Color(0xf6, 0xf5, 0xf2, 0xff);
const PAGE_DARK: Color = Color(0x19, 0x1a, 0x1f, 0xff);
