//! The commands that the window may call.

use host::{App, View};
use tauri::{Manager, Runtime, State, WebviewWindow};
use wizard::command::{Command, SaveToken};

use crate::{desktop, in_browser::Drawn};

/// The screen as it is now.
#[tauri::command(async)]
pub fn view<R: Runtime>(window: WebviewWindow<R>, app: State<'_, App>) -> View {
    Drawn::note(window.app_handle());
    titled(&window, app.view())
}

/// Executes a command and answers with the screen after it.
#[tauri::command(async)]
pub fn act<R: Runtime>(window: WebviewWindow<R>, app: State<'_, App>, action: Command) -> View {
    titled(&window, app.act(action))
}

/// Takes the token in and answers with the screen after it.
#[tauri::command(async)]
pub fn save_token<R: Runtime>(window: WebviewWindow<R>, app: State<'_, App>, token: SaveToken) -> View {
    titled(&window, app.save_token(token))
}

fn titled<R: Runtime>(window: &WebviewWindow<R>, view: View) -> View {
    desktop::set_title(window, &view);
    view
}
