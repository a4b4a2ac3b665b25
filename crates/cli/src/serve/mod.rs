//! `scim-setup serve`: the same wizard in a browser on this computer.
//!
//! Listens on 127.0.0.1 at a random port. The link that is printed works once and gives a cookie that no script can
//! read; every request is held against its Host, and every action against its Origin, so that no other page in the
//! same browser can reach the wizard.

mod door;
mod routes;

use std::sync::Arc;

use anyhow::{Context, Result, bail};
use host::{App, Local, Start, View};
use model::catalog;
use model::text::Text;
use tokio::net::TcpListener;
use tokio::sync::broadcast;

use crate::{print, ui};

/// What `serve` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// Begin in practice mode, against a pretend Trelica and a pretend Entra.
    #[arg(long)]
    practice: bool,
    /// The port; a random one by default.
    #[arg(long, default_value_t = 0, hide = true)]
    port: u16,
}

/// Serves until it is stopped.
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
    let surface = Arc::new(Local::new()?);
    let wizard = tokio::task::spawn_blocking(move || {
        App::start(tokio::runtime::Handle::current(), surface, start, move |view| {
            // Nobody may be listening yet.
            let _ = sender.send(view);
        })
    })
    .await?;
    let door = Arc::new(door::Door::new(port));
    print::line(&catalog::say(&Text::new("cli-serve-open"), &[]))?;
    print::line(&format!("  {}", door.link()))?;
    print::line(&catalog::say(&Text::new("cli-serve-stop"), &[]))?;
    let closing = wizard.clone();
    let app = routes::app(routes::Shared { wizard, views, door });
    axum::serve(listener, app)
        .with_graceful_shutdown(async {
            crate::ending::asked_to_end().await;
            let _ = tokio::task::spawn_blocking(move || closing.close()).await;
            // Open event streams would keep the program waiting for ever.
            tokio::spawn(async {
                tokio::time::sleep(std::time::Duration::from_millis(300)).await;
                std::process::exit(0);
            });
        })
        .await?;
    Ok(0)
}
