//! The desktop shell, the only code that uses Tauri: builds the app from plugins, state and commands.

mod commands;
mod desktop;
mod storage;

use std::{process::ExitCode, sync::Arc};

use host::{App, Start};
use tauri::{Manager, RunEvent, Runtime};

/// The app's built-in configuration, which the tests of permissions use too.
pub fn context<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

/// The app without its context, so that tests can build it on a runtime without windows.
pub fn builder<R: Runtime>(builder: tauri::Builder<R>) -> tauri::Builder<R> {
    builder
        .plugin(tauri_plugin_store::Builder::default().build())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![commands::view, commands::act, commands::save_token])
}

/// Opens the window and runs until it is closed.
pub fn run() -> ExitCode {
    #[cfg(target_os = "linux")]
    desktop::draw_without_opengl();
    host::prepare();
    if !desktop::has_display() {
        return desktop::no_window("there is no display here, so no window can be opened.");
    }
    let app = builder(tauri::Builder::default())
        // The first plugin: a second start passes on to the first one and ends.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| desktop::bring_to_front(app)))
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(desktop::REMEMBERED).build())
        .setup(|app| {
            set_up(app)?;
            desktop::open_window(app, &app.state::<App>().view())?;
            Ok(())
        })
        .build(context());
    match app {
        Ok(app) => {
            app.run(|app, event| {
                if let (RunEvent::Exit, Some(wizard)) = (event, app.try_state::<App>()) {
                    wizard.close();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => desktop::no_window(&format!("the window could not be opened: {error}")),
    }
}

/// Puts the wizard behind the commands.
///
/// # Errors
/// `NotFound` if the person has no home directory.
pub fn set_up<R: Runtime>(app: &tauri::App<R>) -> Result<(), Box<dyn std::error::Error>> {
    let handle = app.handle().clone();
    let host = Arc::new(desktop::Desktop::new(handle.clone()));
    let storage = Arc::new(storage::storage(handle.clone())?);
    let runtime = tauri::async_runtime::handle().inner().clone();
    let on_view = move |view| desktop::show(&handle, &view);
    app.manage(App::start(runtime, host, storage, Start::Ask, on_view));
    Ok(())
}
