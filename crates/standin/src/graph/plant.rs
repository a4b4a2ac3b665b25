//! Which older applications and jobs does a scenario add?
//!
//! Applications are added when a client first searches for their name, and jobs when they are first listed. Choosing
//! another scenario removes them.

use crate::entra::Entra;
use crate::entra::application::{Application, NON_GALLERY};
use crate::entra::job::Job;

use super::behavior::GraphBehavior;
use super::fault::{Found, GraphFault};

/// Adds the applications with this name.
pub(super) fn applications(entra: &mut Entra, fault: GraphFault, name: &str) {
    let GraphFault::Found(found) = fault else { return };
    let there = |entra: &Entra, template: Option<&str>| {
        let of = |one: &&Application| {
            one.gone.is_none() && one.name == name && one.template.as_deref() == template
        };
        entra.applications.iter().filter(of).count()
    };
    let template = match found {
        Found::Several(_) | Found::Gone => Some(NON_GALLERY),
        Found::FromGallery(_) => Some(GALLERY),
        Found::WithoutTemplate(false) => None,
        Found::WithoutTemplate(true) => Some(""),
    };
    let wanted = if let Found::Several(number) = found { number } else { 1 };
    for _ in there(entra, template)..wanted {
        let mut planted = Application { planted: true, ..Application::new(name, template) };
        if found == Found::FromGallery(true) {
            entra.people.iter().take(2).for_each(|person| planted.assign(&person.id));
        }
        // First in the list, so that the pages never use it: they use the newest.
        entra.applications.insert(0, planted);
    }
}

/// Adds jobs until there are two.
pub(super) fn jobs(application: &mut Application, fault: GraphFault, behavior: GraphBehavior) {
    let GraphFault::TwoJobs(second_started) = fault else { return };
    let template = application.job().map_or_else(|| "scim".to_owned(), |job| job.template.clone());
    while application.jobs.iter().filter(|job| job.gone.is_none()).count() < 2 {
        application.jobs.push(Job { planted: true, ..Job::new(&template, behavior) });
    }
    let planted = application.jobs.iter_mut().rfind(|job| job.planted && job.gone.is_none());
    if let Some(job) = planted.filter(|job| second_started && !job.is_started()) {
        job.start(None);
    }
}

/// Another template of the gallery.
const GALLERY: &str = "2f1d4b7c-93e8-4a05-b6c2-e07f58d19a34";
