//! The ids in the address of an Entra page: Object ID and Application ID, in any of the forms seen.

use uuid::Uuid;

/// The two ids of an enterprise application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntraIds {
    /// The service principal's Object ID.
    pub object: Uuid,
    /// The Application ID.
    pub application: Option<Uuid>,
}

/// Reads the ids out of a pasted address. Names and order of the parts vary between pages and years, and one portal
/// escapes them; `None` where no Object ID is in it.
pub fn read(text: &str) -> Option<EntraIds> {
    let text = text.replace("%2F", "/").replace("%2f", "/").replace("%3D", "=").replace("%3d", "=");
    let parts: Vec<&str> = text.split(['/', '?', '&', '=', '#', '~']).collect();
    let value_of = |names: &[&str]| {
        parts.windows(2).find_map(|pair| {
            let (name, value) = (pair.first()?, pair.get(1)?);
            names
                .iter()
                .any(|known| known.eq_ignore_ascii_case(name))
                .then(|| Uuid::try_parse(value.trim()).ok())?
        })
    };
    Some(EntraIds {
        object: value_of(&["objectId", "servicePrincipalId", "servicePrincipalObjectId"])?,
        application: value_of(&["appId", "applicationId", "clientId"]),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const OBJECT: &str = "11111111-2222-3333-4444-555555555555";
    const APPLICATION: &str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    #[test]
    fn every_known_form_of_the_address_gives_its_ids() {
        for form in [
            "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/{o}/appId/{a}",
            "https://portal.azure.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Users/servicePrincipalId/{o}/appId/{a}/preferredSingleSignOnMode~/null",
            "https://entra.microsoft.com/#view/X/~/ProvisioningManagement/appId/{a}/objectId/{o}",
            "https://portal.azure.com/?feature=x#blade/Microsoft_AAD_IAM/ManagedAppMenuBlade/Overview/objectId/{o}/appId/{a}",
            "https://example.test/x?objectId={o}&appId={a}",
            "https://entra.microsoft.com/#view%2FX%2FobjectId%2F{o}%2FappId%2F{a}",
        ] {
            let ids = read(&form.replace("{o}", OBJECT).replace("{a}", APPLICATION)).unwrap();
            assert_eq!(
                (ids.object.to_string().as_str(), ids.application.unwrap().to_string().as_str()),
                (OBJECT, APPLICATION)
            );
        }
    }

    #[test]
    fn an_address_without_ids_gives_none() {
        assert_eq!(read("https://entra.microsoft.com/#home"), None);
        assert_eq!(read("objectId/not-an-id"), None);
    }

    proptest! {
        #[test]
        fn anything_can_be_pasted(text in ".*") {
            let _ = read(&text);
        }
    }
}
