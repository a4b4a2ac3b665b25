//! The two commands that the window may call.

use host::{App, View};
use tauri::{Runtime, State, WebviewWindow};
use wizard::engine::Action;

use crate::desktop;

/// The screen.
#[tauri::command(async)]
pub fn view<R: Runtime>(window: WebviewWindow<R>, wizard: State<'_, App>) -> View {
    let view = wizard.view();
    desktop::set_title(&window, &view);
    view
}

/// Takes an action in and gives the screen.
#[tauri::command(async)]
pub fn act<R: Runtime>(window: WebviewWindow<R>, wizard: State<'_, App>, action: Action) -> View {
    let view = wizard.act(action);
    desktop::set_title(&window, &view);
    view
}
