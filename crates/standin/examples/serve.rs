//! The stand-in alone, in one scenario, for as long as standard input stays open: to measure against it, or to look at
//! it by hand. Use: `cargo run -p standin --example serve -- SCENARIO [VARIANT]`
//!
//! Says the base address, the token, and in PEM the authorities to be trusted (`SSL_CERT_FILE`), up to an empty line.
#![expect(clippy::print_stdout, reason = "saying where it is, is what this program is for")]

use std::error::Error;
use std::io::Read;

use standin::Standin;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let scenario = words.next().ok_or("which scenario?")?;
    let variant = words.next().map_or(Ok(0), |number| number.parse())?;
    let (standin, token) = Standin::ready().await?;
    standin.choose(&scenario, variant)?;
    let authorities = standin.authorities();
    let (public, private) = (authorities.public.pem, authorities.private.pem);
    println!("{}\n{token}\n{}\n{}\n", standin.base_url(), public.trim(), private.trim());
    tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new())).await??;
    Ok(())
}
