//! The two commands that the window may call.

use assistant::engine::Action;
use tauri::{Runtime, State, WebviewWindow};
use world::{View, Wizard};

use crate::desktop;

/// The screen.
#[tauri::command(async)]
pub fn view<R: Runtime>(window: WebviewWindow<R>, wizard: State<'_, Wizard>) -> View {
    let view = wizard.view();
    desktop::set_title(&window, &view);
    view
}

/// Takes an action in and gives the screen.
#[tauri::command(async)]
pub fn act<R: Runtime>(window: WebviewWindow<R>, wizard: State<'_, Wizard>, action: Action) -> View {
    let view = wizard.act(action);
    desktop::set_title(&window, &view);
    view
}
