//! Prints a filter and updates as they are sent. Sends nothing.
//!
//! `cargo run -p scim --example write`
#![expect(clippy::print_stdout, reason = "an example prints its result")]

use scim::entra::{Change, Dialect, update};
use scim::{Attribute, Filter, Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // What a person typed cannot end its own quotation marks.
    let filter = Filter::equals(Attribute::UserName, "o\"hara@contoso.com")
        .and(Filter::equals("externalId".parse::<Path>()?, "1001"));
    println!("{filter}");

    let department = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department";
    let changes = [
        Change::Replace("displayName".parse()?, "Ada King".into()),
        Change::Replace("emails[type eq \"work\"].value".parse()?, "ada.king@contoso.com".into()),
        Change::Replace(department.parse()?, "Research".into()),
        Change::Replace("active".parse()?, false.into()),
    ];
    for dialect in [Dialect::Default, Dialect::AadOptscim062020] {
        println!("{}: {:#}", dialect.as_str(), update(&changes, dialect));
    }
    Ok(())
}
