//! Lists all users, however the server pages, and the issues of its paging.
//!
//! `SCIM_TOKEN=… cargo run -p scim --example list -- https://app.trelica.com/api/scim/v2`
#![expect(clippy::print_stdout, reason = "an example prints its result")]

use net::{NetworkSettings, SecretString};
use scim::{Client, PageLimits};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let base = std::env::args().nth(1).ok_or("which address?")?.parse()?;
    let token = SecretString::from(std::env::var("SCIM_TOKEN")?);

    let client = Client::new(&NetworkSettings::default(), &base, token)?;
    let mut pages = client.list_users(PageLimits { count: 100, ..PageLimits::default() });
    while let Some(page) = pages.next_page().await {
        for user in page?.users {
            println!("{}", user.user_name.as_deref().unwrap_or("(no user name)"));
        }
    }
    println!("{} users in {} requests, issues: {:?}", pages.read(), pages.requests(), pages.issues());
    Ok(())
}
