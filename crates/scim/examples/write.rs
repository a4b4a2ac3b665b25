//! Filters and updates as they go over the wire. Sends nothing.
//!
//! `cargo run -p scim --example write`
#![expect(clippy::print_stdout, reason = "an example says what it made")]

use scim::entra::{Change, Dialect, update};
use scim::{Attribute, Filter, Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // What a person typed can't end its own quotation marks.
    let filter = Filter::equals(Attribute::UserName, "o\"hara@contoso.com")
        .and(Filter::equals("active".parse::<Path>()?, true));
    println!("{filter}");
    assert_eq!(filter.to_string().parse::<Filter>()?, filter);

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
