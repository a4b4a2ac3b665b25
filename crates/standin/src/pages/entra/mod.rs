//! What does the pretend Entra show its administrator, and what do its buttons do?
//!
//! Its directory, the gallery, an application with its two ids and the people assigned to it, and the provisioning of that
//! application: connection, attribute mapping, Provision on demand, cycles and their log.

mod application;
mod connect;
mod directory;
mod frame;
mod gallery;
mod mapping;
mod on_demand;
mod provisioning;

use super::html::Shown;
use super::visit::Visit;
use crate::entra::Entra;
use crate::entra::application::Application;

/// The page at this path. A page of an application makes one where there is none, as later steps are practiced without the
/// earlier ones.
pub(super) async fn shown(path: &str, visit: &Visit) -> Option<Shown> {
    let page = match path {
        "/entra/home" => directory::home(visit),
        "/entra/people" => directory::people(visit),
        "/entra/search" => directory::search(visit),
        "/entra/applications" => gallery::list(visit),
        "/entra/gallery" => gallery::gallery(visit),
        "/entra/gallery/own" => return Some(gallery::own(visit)),
        "/entra/gallery/app" => return Some(gallery::app(visit)),
        "/entra/gallery/registration" => return Some(gallery::registration(visit)),
        "/entra/gallery/proxy" => gallery::proxy(),
        _ => return of_application(path, visit).await,
    };
    Some(Shown::page(page))
}

/// The address of the page of the application that pages are about, which is not made yet where there is none.
pub(super) fn address_of_newest(entra: &Entra) -> String {
    frame::address(&entra.newest().cloned().unwrap_or_else(Application::by_hand), "")
}

async fn of_application(path: &str, visit: &Visit) -> Option<Shown> {
    let is_known = [PATHS.as_slice(), PROVISIONING.as_slice()].concat().contains(&path);
    if !is_known && frame::known(path).is_none() {
        return None;
    }
    let application = visit.state.entra().on_page(visit.asked("app")).clone();
    let page = match path {
        "/entra/" => application::overview(visit, &application),
        "/entra/properties" => return Some(application::properties(visit, &application)),
        "/entra/users" => application::users(visit, &application),
        "/entra/users/add" => application::add(visit, &application),
        _ if PROVISIONING.contains(&path) && !application.provisions() => {
            provisioning::manual(visit, &application)
        }
        "/entra/overview" => provisioning::overview(visit, &application).await,
        "/entra/overview/properties" => provisioning::properties(visit, &application),
        "/entra/connect" => connect::connect(visit, &application, true).await,
        "/entra/connectivity" => connect::connect(visit, &application, false).await,
        "/entra/provisioning" => provisioning::settings(visit, &application),
        "/entra/provision-on-demand" => on_demand::on_demand(visit, &application).await,
        "/entra/logs" => on_demand::logs(visit, &application),
        "/entra/attribute-mapping" => mapping::list(visit, &application),
        "/entra/attribute-mapping/groups" => mapping::groups(visit, &application),
        "/entra/attribute-mapping/users" => mapping::users(visit, &application),
        _ => frame::elsewhere(visit, &application, frame::known(path)?)?,
    };
    Some(Shown::page(page))
}

const PATHS: [&str; 4] = ["/entra/", "/entra/properties", "/entra/users", "/entra/users/add"];
const PROVISIONING: [&str; 10] = [
    "/entra/overview",
    "/entra/overview/properties",
    "/entra/connect",
    "/entra/connectivity",
    "/entra/provisioning",
    "/entra/provision-on-demand",
    "/entra/logs",
    "/entra/attribute-mapping",
    "/entra/attribute-mapping/groups",
    "/entra/attribute-mapping/users",
];
