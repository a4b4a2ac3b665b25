//! Who has this user name? Asked as Entra asks, and read as the server really sent it.
//!
//! `SCIM_TOKEN=… cargo run -p scim --example find -- https://app.trelica.com/api/scim/v2 ada@contoso.com`
#![expect(clippy::print_stdout, reason = "an example says what it found")]

use net::{NetworkSettings, SecretString};
use scim::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // TLS needs to know once which cryptography to use.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut words = std::env::args().skip(1);
    let base = words.next().ok_or("which address?")?.parse()?;
    let user_name = words.next().ok_or("which user name?")?;
    let token = SecretString::from(std::env::var("SCIM_TOKEN")?);

    let client = Client::new(&NetworkSettings::default(), &base, token)?;
    let list = client.by_user_name(&user_name).await?;
    for user in list.users() {
        let roles = user.roles().unwrap_or_default().join(", ");
        println!("{} active: {} roles: {roles}", user.id().unwrap_or_default(), user.is_active());
        // Whatever else the server sent is still there.
        println!("{}", user.as_json());
    }
    println!("{} found", list.resources.len());
    Ok(())
}
