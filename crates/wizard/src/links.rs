//! The fixed list of links: nothing else is ever opened in the browser.
//!
//! Microsoft's pages are reached by patterns seen in public code; which of them still lead to the page itself is not
//! certain, so every link stands beside the click path. Practice mode puts its own pages in their place.

use model::{Text, id};

use crate::{engine::State, view::Link};

/// A link of the list, where it is known.
pub fn find(state: &State, id: &str) -> Option<Link> {
    if id == "entra-sign-in" {
        let href = state.session.entra.sign_in_address.clone()?;
        return Some(Link {
            id: id.to_owned(),
            label: Text::new(id!("link-entra-sign-in")),
            href,
            opens: true,
        });
    }
    let href = match state.environment.links.get(id) {
        Some(href) => href.clone(),
        // In practice nothing may lead out to the real portals.
        None if state.environment.practice => return None,
        None => real(state, id)?,
    };
    Some(Link { id: id.to_owned(), label: Text::new(format!("link-{id}")), href, opens: false })
}

fn real(state: &State, id: &str) -> Option<String> {
    let answers = &state.facts.answers;
    let portal = answers.cloud().portal;
    let blade = |part: &str| format!("{portal}/#view/Microsoft_AAD_IAM/{part}");
    let all_applications = || blade("StartboardApplicationsMenuBlade/~/AppAppsPreview");
    let ids = answers
        .application_page()
        .and_then(|ids| Some((ids.object.to_string(), ids.application?.to_string())));
    let application = |page: &str| {
        ids.as_ref().map_or_else(all_applications, |(object, id)| managed(portal, page, object, id))
    };
    Some(match id {
        "trelica-settings" | "trelica-domains" | "trelica-accounts" => {
            format!("https://{}/", answers.address().filter(|address| address.is_known())?.host())
        }
        "trelica-us" => "https://app.trelica.com/".to_owned(),
        "trelica-eu" => "https://eu.trelica.com/".to_owned(),
        "entra-home" => format!("{portal}/"),
        "entra-new-application" => blade("AppGalleryBladeV2"),
        "entra-application" => application("Overview"),
        "entra-users" => application("Users"),
        "entra-provisioning" | "entra-attribute-mapping" | "entra-provision-on-demand" | "entra-overview" => {
            let Some((object, application)) = &ids else { return Some(all_applications()) };
            // Worldwide, this page was only ever seen under the older portal's name.
            let is_worldwide = portal == graph::CLOUDS[0].portal;
            let portal = if is_worldwide { "https://portal.azure.com" } else { portal };
            format!(
                "{portal}/#view/Microsoft_AAD_Connect_Provisioning/ProvisioningMenuBlade/~/Overview/objectId/{object}/appId/{application}"
            )
        }
        _ => return None,
    })
}

/// The address of an application's page, as a person would paste it.
pub(crate) fn application_page(state: &State, object: &str, application: &str) -> String {
    managed(state.facts.answers.cloud().portal, "Overview", object, application)
}

fn managed(portal: &str, page: &str, object: &str, application: &str) -> String {
    format!(
        "{portal}/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/{page}/objectId/{object}/appId/{application}"
    )
}
