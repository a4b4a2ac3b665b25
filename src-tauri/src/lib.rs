//! The desktop shell, the only code that uses Tauri: builds the app from plugins, state and commands.

mod commands;
mod desktop;
mod in_browser;
mod storage;
#[cfg(target_os = "linux")]
mod supervisor;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::{process::ExitCode, sync::Arc};

use host::{App, Start};
use tauri::{Manager, RunEvent, Runtime};

use crate::in_browser::{Drawn, Reason};

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
    host::prepare();
    let start = desktop::start();
    if let Some(reason) = Reason::of_arguments(std::env::args_os()).or_else(Reason::now) {
        return in_browser::go_on(reason, start);
    }
    #[cfg(target_os = "linux")]
    if let Some(ended) = supervisor::run(start) {
        return ended;
    }
    // The window library panics where the display that the session names is not there.
    match catch_unwind(AssertUnwindSafe(|| window(start))) {
        Ok(Ok(app)) => {
            app.run(|app, event| {
                if let (RunEvent::Exit, Some(wizard)) = (event, app.try_state::<App>()) {
                    wizard.close();
                }
            });
            ExitCode::SUCCESS
        }
        Ok(Err(_)) => in_browser::go_on(Reason::NotOpened, start),
        // Elsewhere there always is one.
        Err(_) if cfg!(target_os = "linux") => in_browser::go_on(Reason::NoDisplay, start),
        Err(_) => in_browser::go_on(Reason::NotOpened, start),
    }
}

/// The app, which opens its window once it runs, or goes on in the browser where that fails.
fn window(start: Start) -> tauri::Result<tauri::App> {
    builder(tauri::Builder::default())
        // The first plugin: a second start passes on to the first one and ends.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| desktop::bring_to_front(app)))
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(desktop::REMEMBERED).build())
        .setup(move |app| {
            app.manage(Drawn::default());
            let opened = set_up(app, start)
                .and_then(|()| Ok(desktop::open_window(app, &app.state::<App>().view())?));
            match opened {
                Ok(()) => in_browser::watch(app.handle().clone(), start),
                Err(_) => in_browser::start_anew(app.handle(), Reason::NotOpened, start),
            }
            Ok(())
        })
        .build(context())
}

/// Puts the wizard behind the commands, where it starts.
///
/// # Errors
/// `NotFound` if the person has no home directory.
pub fn set_up<R: Runtime>(app: &tauri::App<R>, start: Start) -> Result<(), Box<dyn std::error::Error>> {
    let handle = app.handle().clone();
    let host = Arc::new(desktop::Desktop::new(handle.clone()));
    let storage = Arc::new(storage::storage(handle.clone())?);
    let runtime = tauri::async_runtime::handle().inner().clone();
    let on_view = move |view| desktop::show(&handle, &view);
    app.manage(App::start(runtime, host, storage, start, on_view));
    Ok(())
}
