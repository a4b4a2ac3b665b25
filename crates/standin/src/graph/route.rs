//! Which call does a path name, and who may make it?
//!
//! Each [`Route`] has a method and a path, a name for `wire/graph-faults.json`, the scopes of which one is needed, and
//! whether the user needs a role that administers applications.

use super::behavior::GraphBehavior;

/// A call that the stand-in knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Route {
    Me,
    Organization,
    MyRoles,
    FindApplications,
    FindRegistrations,
    ReadApplication,
    Instantiate,
    Templates,
    ListJobs,
    CreateJob,
    ReadJob,
    DeleteJob,
    Validate,
    ValidateJob,
    SaveSecrets,
    ReadSchema,
    SaveSchema,
    ResetSchema,
    ListAssignments,
    Assign,
    Unassign,
    FindUsers,
    ReadUser,
    FindGroups,
    OnDemand,
    Start,
    Pause,
    Restart,
    DeleteApplication,
    DeletePrincipal,
    ReadLog,
}

use Route::*;

impl Route {
    /// Reads the path behind the version.
    pub(super) fn of(method: &str, path: &[&str]) -> Option<Self> {
        let (first, rest) = path.split_first()?;
        match (method, *first, rest) {
            ("GET", "me", []) => Some(Me),
            ("GET", "me", ["transitiveMemberOf", "microsoft.graph.directoryRole"]) => Some(MyRoles),
            ("GET", "organization", []) => Some(Organization),
            ("GET", "users", []) => Some(FindUsers),
            ("GET", "users", [_]) => Some(ReadUser),
            ("GET", "groups", []) => Some(FindGroups),
            ("POST", "applicationTemplates", [_, "instantiate"]) => Some(Instantiate),
            ("GET", "applications", []) => Some(FindRegistrations),
            ("DELETE", "applications", [_]) => Some(DeleteApplication),
            ("GET", "auditLogs", ["provisioning"]) => Some(ReadLog),
            (_, "servicePrincipals", rest) => Self::of_principal(method, rest),
            _ => None,
        }
    }

    fn of_principal(method: &str, path: &[&str]) -> Option<Self> {
        match (method, path) {
            ("GET", []) => Some(FindApplications),
            ("GET", [_]) => Some(ReadApplication),
            ("DELETE", [_]) => Some(DeletePrincipal),
            ("GET", [_, "appRoleAssignedTo"]) => Some(ListAssignments),
            ("POST", [_, "appRoleAssignedTo"]) => Some(Assign),
            ("DELETE", [_, "appRoleAssignedTo", _]) => Some(Unassign),
            ("GET", [_, "synchronization", "templates"]) => Some(Templates),
            ("PUT", [_, "synchronization", "secrets"]) => Some(SaveSecrets),
            ("GET", [_, "synchronization", "jobs"]) => Some(ListJobs),
            ("POST", [_, "synchronization", "jobs"]) => Some(CreateJob),
            ("POST", [_, "synchronization", "jobs", "validateCredentials"]) => Some(Validate),
            ("GET", [_, "synchronization", "jobs", _]) => Some(ReadJob),
            ("DELETE", [_, "synchronization", "jobs", _]) => Some(DeleteJob),
            ("GET", [_, "synchronization", "jobs", _, "schema"]) => Some(ReadSchema),
            ("PUT", [_, "synchronization", "jobs", _, "schema"]) => Some(SaveSchema),
            ("DELETE", [_, "synchronization", "jobs", _, "schema"]) => Some(ResetSchema),
            ("POST", [_, "synchronization", "jobs", _, action]) => match *action {
                "validateCredentials" => Some(ValidateJob),
                "provisionOnDemand" => Some(OnDemand),
                "start" => Some(Start),
                "pause" => Some(Pause),
                "restart" => Some(Restart),
                _ => None,
            },
            _ => None,
        }
    }

    /// The name in `wire/graph-faults.json`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Me => "me",
            Organization => "organization",
            MyRoles => "my-roles",
            FindApplications => "find-applications",
            FindRegistrations => "find-registrations",
            ReadApplication => "read-application",
            Instantiate => "instantiate",
            Templates => "templates",
            ListJobs => "list-jobs",
            CreateJob => "create-job",
            ReadJob => "read-job",
            DeleteJob => "delete-job",
            Validate | ValidateJob => "validate",
            SaveSecrets => "save-secrets",
            ReadSchema => "read-schema",
            SaveSchema => "save-schema",
            ResetSchema => "reset-schema",
            ListAssignments => "list-assignments",
            Assign => "assign",
            Unassign => "unassign",
            FindUsers => "find-users",
            ReadUser => "read-user",
            FindGroups => "find-groups",
            OnDemand => "on-demand",
            Start => "start",
            Pause => "pause",
            Restart => "restart",
            DeleteApplication => "delete-application",
            DeletePrincipal => "delete-principal",
            ReadLog => "read-log",
        }
    }

    /// The scopes of which one is enough; those that write include those that read.
    pub(super) fn scopes(self, behavior: GraphBehavior) -> &'static [&'static str] {
        match self {
            Me | Organization | MyRoles => &["User.Read", "User.Read.All", "Directory.Read.All"],
            FindApplications | FindRegistrations | ReadApplication | ListAssignments => {
                &["Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All"]
            }
            Instantiate | DeleteApplication | DeletePrincipal => &["Application.ReadWrite.All"],
            Templates | ListJobs | ReadJob | ReadSchema => {
                &["Synchronization.Read.All", "Synchronization.ReadWrite.All"]
            }
            CreateJob | DeleteJob | Validate | ValidateJob | SaveSecrets | SaveSchema | ResetSchema
            | OnDemand | Start | Pause | Restart => &["Synchronization.ReadWrite.All"],
            Assign | Unassign if behavior.assigning_has_own_scope => &["AppRoleAssignment.ReadWrite.All"],
            Assign | Unassign => &["Application.ReadWrite.All", "AppRoleAssignment.ReadWrite.All"],
            FindUsers | ReadUser => &["User.ReadBasic.All", "User.Read.All", "Directory.Read.All"],
            FindGroups => {
                &["Group.ReadBasic.All", "Group.Read.All", "GroupMember.Read.All", "Directory.Read.All"]
            }
            ReadLog => &["ProvisioningLog.Read.All", "AuditLog.Read.All", "Directory.Read.All"],
        }
    }

    /// Whether the person has to be an administrator of applications.
    pub(super) fn is_privileged(self) -> bool {
        !matches!(
            self,
            Me | Organization
                | MyRoles
                | FindApplications
                | FindRegistrations
                | ReadApplication
                | ListAssignments
                | FindUsers
                | ReadUser
                | FindGroups
                | ReadLog
        )
    }
}

/// Every scope of Microsoft Graph that somebody may be asked for here.
pub(crate) const SCOPES: &[&str] = &[
    "User.Read",
    "User.ReadBasic.All",
    "User.Read.All",
    "Group.ReadBasic.All",
    "Group.Read.All",
    "GroupMember.Read.All",
    "Directory.Read.All",
    "RoleManagement.Read.Directory",
    "Organization.Read.All",
    "Application.Read.All",
    "Application.ReadWrite.All",
    "AppRoleAssignment.ReadWrite.All",
    "Synchronization.Read.All",
    "Synchronization.ReadWrite.All",
    "ProvisioningLog.Read.All",
    "AuditLog.Read.All",
];
