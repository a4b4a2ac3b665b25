//! Everybody, page by page, however the server pages; and what is odd about how it does.
//!
//! `SCIM_TOKEN=… cargo run -p scim --example everybody -- https://app.trelica.com/api/scim/v2`
#![expect(clippy::print_stdout, reason = "an example says what it found")]

use net::{NetworkSettings, SecretString};
use scim::{Client, PageLimits};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let base = std::env::args().nth(1).ok_or("which address?")?.parse()?;
    let token = SecretString::from(std::env::var("SCIM_TOKEN")?);

    let client = Client::new(&NetworkSettings::default(), &base, token)?;
    let mut pages = client.pages(PageLimits { count: 100, ..PageLimits::default() });
    while let Some(page) = pages.next().await {
        for user in page?.users() {
            println!("{}", user?.user_name().unwrap_or("(no user name)"));
        }
    }
    println!("{} people in {} requests; odd: {:?}", pages.seen(), pages.requests(), pages.oddities());
    Ok(())
}
