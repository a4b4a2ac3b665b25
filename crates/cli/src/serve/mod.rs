//! `scim-setup serve`: the same wizard in a browser on this computer.
//!
//! Listens on 127.0.0.1 at a random port. The printed link works once and sets a cookie that no script can read. Each
//! request is checked for its Host and each command for its Origin, so that no other page in the same browser can reach
//! the wizard.

mod auth;
mod routes;

use std::sync::Arc;

use anyhow::{Context, Result, bail};
use host::{App, Browser, Directory, Start, View};
use model::id;
use tokio::net::TcpListener;
use tokio::sync::broadcast;

use crate::print::say;
use crate::{print, ui};

/// The arguments of `serve`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Begin in practice mode, against a pretend Trelica and a pretend Entra.
    #[arg(long)]
    practice: bool,
    /// The port; a random one by default.
    #[arg(long, default_value_t = 0, hide = true)]
    port: u16,
}

/// Serves until a shutdown request.
pub async fn run(arguments: Arguments) -> Result<u8> {
    if !ui::is_built() {
        bail!(
            "this program was built without its window; build the window first (npm run build in ui), then build again"
        );
    }
    let listener = TcpListener::bind(("127.0.0.1", arguments.port))
        .await
        .context("no port on 127.0.0.1 could be opened")?;
    let port = listener.local_addr()?.port();
    let (views, _) = broadcast::channel::<View>(64);
    let sender = views.clone();
    let start = if arguments.practice { Start::Practice } else { Start::Ask };
    let storage = Arc::new(Directory::in_data_directory()?);
    let app = tokio::task::spawn_blocking(move || {
        let host = Arc::new(Browser::default());
        App::start(tokio::runtime::Handle::current(), host, storage, start, move |view| {
            // An error means that no page is open.
            let _ = sender.send(view);
        })
    })
    .await?;
    let auth = Arc::new(auth::Auth::new(port)?);
    print::line(&say(id!("cli-serve-open")))?;
    print::line(&format!("  {}", auth.link()))?;
    print::line(&say(id!("cli-serve-stop")))?;
    let closing = app.clone();
    axum::serve(listener, routes::router(routes::Shared { app, views, auth }))
        .with_graceful_shutdown(async {
            crate::shutdown::requested().await;
            let _ = tokio::task::spawn_blocking(move || closing.close()).await;
            // Open event streams would keep the server from ending.
            tokio::spawn(async {
                tokio::time::sleep(std::time::Duration::from_millis(300)).await;
                std::process::exit(0);
            });
        })
        .await?;
    Ok(0)
}
