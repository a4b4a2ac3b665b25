//! `scim-setup serve`: the same wizard in a browser on this computer.
//!
//! Listens on 127.0.0.1 at a random port. The printed link opens one page, which keeps its keys in the tab. Other pages,
//! other programs and other users of this computer are refused.

mod auth;
mod connections;
mod open_pages;
mod peer;
mod routes;

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use host::{App, Browser, Directory, Start, View};
use model::{Text, id};
use tokio::{net::TcpListener, sync::broadcast};
use wizard::host::Host;

use self::open_pages::OpenPages;
use crate::print;
use crate::ui;
use crate::words::{filled, say};

/// The arguments of `serve`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Begin in practice mode, against a pretend Trelica and a pretend Entra.
    #[arg(long)]
    practice: bool,
    /// Open the link in the browser, and end an hour after its last page was closed.
    #[arg(long)]
    open: bool,
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
    let host = Arc::new(Browser::default());
    let browser = Arc::clone(&host);
    let app = tokio::task::spawn_blocking(move || {
        App::start(tokio::runtime::Handle::current(), host, storage, start, move |view| {
            // An error means that no page is open.
            let _ = sender.send(view);
        })
    })
    .await?;
    let auth = Arc::new(auth::Auth::new(port)?);
    print::line(0, &say(id!("cli-serve-open")))?;
    print::line(2, &auth.link())?;
    print::line(0, &say(id!("cli-serve-stop")))?;
    if arguments.open {
        // Where no browser can be opened, the link is on the screen.
        let _ = browser.open(&auth.link().parse()?);
    }
    let code = Arc::clone(&auth);
    let show_code = Arc::new(move || {
        let _ = print::line(0, &filled(&Text::new(id!("cli-serve-code")).with("code", code.code())));
    });
    let pages = OpenPages::new();
    let router =
        routes::router(routes::Shared { app: app.clone(), views, auth, show_code, pages: pages.clone() });
    let other_user = || {
        let _ = print::line(0, &say(id!("cli-serve-other-user")));
    };
    let unused = async {
        match arguments.open {
            true => pages.unused_for(UNUSED).await,
            false => std::future::pending().await,
        }
    };
    tokio::select! {
        () = connections::serve(listener, router, other_user) => {}
        () = crate::shutdown::requested() => {}
        () = unused => {}
    }
    tokio::task::spawn_blocking(move || app.close()).await?;
    Ok(0)
}

/// How long no page was open before a program that nobody started in a terminal ends. Our choice: a browser closes tabs
/// that were not looked at for a while, and whoever comes back from lunch goes on.
const UNUSED: Duration = Duration::from_secs(60 * 60);
