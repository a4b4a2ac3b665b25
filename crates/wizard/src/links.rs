//! The fixed list of links: nothing else is ever opened in the browser.
//!
//! Microsoft's pages are reached by patterns seen in public code; which of them still lead to the page itself is not
//! certain, so every link stands beside the click path. Practice mode puts its own pages in their place.

use model::{Text, id};

use crate::engine::State;
use crate::view::Link;

/// A link of the list, where it is known.
pub fn find(state: &State, id: &str) -> Option<Link> {
    if id == "entra-sign-in" {
        let href = state.session.entra.sign_in_address.clone()?;
        return Some(Link { id: id.to_owned(), label: Text::new(id!("link-entra-sign-in")), href });
    }
    let href = match state.environment.links.get(id) {
        Some(href) => href.clone(),
        // In practice nothing may lead out to the real portals.
        None if state.environment.practice => return None,
        None => real(state, id)?,
    };
    Some(Link { id: id.to_owned(), label: Text::new(format!("link-{id}")), href })
}

fn real(state: &State, id: &str) -> Option<String> {
    let portal = portal(state);
    let blade = |part: &str| format!("{portal}/#view/Microsoft_AAD_IAM/{part}");
    match id {
        "trelica-settings" | "trelica-domains" | "trelica-accounts" => {
            let address = state.facts.answers.address()?;
            address.is_known().then(|| format!("https://{}/", address.host()))
        }
        "entra-home" => Some(format!("{portal}/")),
        "entra-new-application" => Some(blade("AppGalleryBladeV2")),
        "entra-application" => {
            Some(application(state, "Overview").unwrap_or_else(|| all_applications(&blade)))
        }
        "entra-users" => Some(application(state, "Users").unwrap_or_else(|| all_applications(&blade))),
        "entra-provisioning" | "entra-attribute-mapping" | "entra-provision-on-demand" | "entra-overview" => {
            Some(provisioning(state).unwrap_or_else(|| all_applications(&blade)))
        }
        _ => None,
    }
}

fn all_applications(blade: &dyn Fn(&str) -> String) -> String {
    blade("StartboardApplicationsMenuBlade/~/AppAppsPreview")
}

fn application(state: &State, page: &str) -> Option<String> {
    let ids = state.facts.answers.application_page()?;
    Some(managed(portal(state), page, &ids.object.to_string(), &ids.application?.to_string()))
}

/// The portal of the cloud that was chosen.
fn portal(state: &State) -> &'static str {
    state.facts.answers.cloud().portal
}

/// The address of an application's page, as a person would paste it.
pub(crate) fn application_page(state: &State, object: &str, application: &str) -> String {
    managed(portal(state), "Overview", object, application)
}

fn managed(portal: &str, page: &str, object: &str, application: &str) -> String {
    format!(
        "{portal}/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/{page}/objectId/{object}/appId/{application}"
    )
}

fn provisioning(state: &State) -> Option<String> {
    let ids = state.facts.answers.application_page()?;
    let application = ids.application?;
    // Worldwide, this page was only ever seen under the older portal's name.
    let portal = match portal(state) {
        portal if portal == graph::CLOUDS[0].portal => "https://portal.azure.com",
        other => other,
    };
    Some(format!(
        "{portal}/#view/Microsoft_AAD_Connect_Provisioning/ProvisioningMenuBlade/~/Overview/objectId/{}/appId/{application}",
        ids.object
    ))
}
