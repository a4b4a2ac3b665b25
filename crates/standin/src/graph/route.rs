//! Which call does a path name, what does it need, and who answers it?

use std::pin::Pin;

use super::access::Permission;
use super::graph_request::GraphRequest;
use super::refusal::Refusal;
use super::{applications, directory, jobs, report, secrets};
use Handler::{Async, Sync};
use standin_trelica::Answer;

/// A call that the stand-in knows.
pub(super) struct Route {
    /// The name in `wire/graph-faults.json`.
    pub(super) name: &'static str,
    pub(super) permission: Permission,
    pub(super) handler: Handler,
}

/// What answers a call.
pub(super) enum Handler {
    Sync(fn(&GraphRequest<'_>) -> Answered),
    Async(for<'a> fn(&'a GraphRequest<'a>) -> Pin<Box<dyn Future<Output = Answered> + Send + 'a>>),
}

type Answered = Result<Answer, Refusal>;

impl Route {
    /// Reads the path behind the version.
    pub(super) fn of(method: &str, path: &[&str]) -> Option<Self> {
        use Permission::{Applications, Assign, Groups, Logs, ManageApplications, Profile, Users};
        let (name, permission, handler) = match (method, path) {
            ("GET", ["me"]) => ("me", Profile, Sync(directory::me)),
            ("GET", ["me", "transitiveMemberOf", "microsoft.graph.directoryRole"]) => {
                ("my-roles", Profile, Sync(directory::my_roles))
            }
            ("GET", ["organization"]) => ("organization", Profile, Sync(directory::organization)),
            ("GET", ["users"]) => ("find-users", Users, Sync(directory::users)),
            ("GET", ["users", _]) => ("read-user", Users, Sync(directory::user)),
            ("GET", ["groups"]) => ("find-groups", Groups, Sync(directory::groups)),
            ("POST", ["applicationTemplates", _, "instantiate"]) => {
                ("instantiate", ManageApplications, Sync(applications::instantiate))
            }
            ("GET", ["applications"]) => {
                ("find-registrations", Applications, Sync(applications::registrations))
            }
            ("DELETE", ["applications", _]) => {
                ("delete-application", ManageApplications, Sync(applications::delete_registration))
            }
            ("GET", ["auditLogs", "provisioning"]) => ("read-log", Logs, Sync(report::log)),
            ("GET", ["servicePrincipals"]) => ("find-applications", Applications, Sync(applications::find)),
            ("GET", ["servicePrincipals", _]) => ("read-application", Applications, Sync(applications::read)),
            ("DELETE", ["servicePrincipals", _]) => {
                ("delete-principal", ManageApplications, Sync(applications::delete))
            }
            ("GET", ["servicePrincipals", _, "appRoleAssignedTo"]) => {
                ("list-assignments", Applications, Sync(applications::assignments))
            }
            ("POST", ["servicePrincipals", _, "appRoleAssignedTo"]) => {
                ("assign", Assign, Sync(applications::assign))
            }
            ("DELETE", ["servicePrincipals", _, "appRoleAssignedTo", _]) => {
                ("unassign", Assign, Sync(applications::unassign))
            }
            (_, ["servicePrincipals", _, "synchronization", rest @ ..]) => {
                return Self::of_synchronization(method, rest);
            }
            _ => return None,
        };
        Some(Self { name, permission, handler })
    }

    fn of_synchronization(method: &str, path: &[&str]) -> Option<Self> {
        let (name, handler) = match (method, path) {
            ("GET", ["templates"]) => ("templates", Sync(jobs::templates)),
            ("PUT", ["secrets"]) => ("save-secrets", Sync(secrets::save)),
            ("GET", ["jobs"]) => ("list-jobs", Sync(jobs::list)),
            ("POST", ["jobs"]) => ("create-job", Sync(jobs::create)),
            ("GET", ["jobs", _]) => ("read-job", Sync(jobs::read)),
            ("DELETE", ["jobs", _]) => ("delete-job", Sync(jobs::delete)),
            ("GET", ["jobs", _, "schema"]) => ("read-schema", Sync(jobs::read_schema)),
            ("PUT", ["jobs", _, "schema"]) => ("save-schema", Sync(jobs::save_schema)),
            ("DELETE", ["jobs", _, "schema"]) => ("reset-schema", Sync(jobs::reset_schema)),
            ("POST", ["jobs", "validateCredentials"] | ["jobs", _, "validateCredentials"]) => {
                ("validate", Async(|request| Box::pin(secrets::validate(request))))
            }
            ("POST", ["jobs", _, "provisionOnDemand"]) => {
                ("on-demand", Async(|request| Box::pin(report::on_demand(request))))
            }
            ("POST", ["jobs", _, "start"]) => ("start", Async(|request| Box::pin(jobs::start(request)))),
            ("POST", ["jobs", _, "pause"]) => ("pause", Sync(jobs::pause)),
            ("POST", ["jobs", _, "restart"]) => {
                ("restart", Async(|request| Box::pin(jobs::restart(request))))
            }
            _ => return None,
        };
        let permission = if method == "GET" { Permission::Jobs } else { Permission::ManageJobs };
        Some(Self { name, permission, handler })
    }
}
