//! Which answers of Microsoft Graph can a scenario change?
//!
//! [`GraphBehavior`] has what the documentation leaves open or contradicts itself on. [`GraphFault`] has the faults that
//! depend on who sends a request, on earlier requests, or on what exists. All others are fixed answers in
//! `wire/graph-faults.json`.

/// How a healthy Microsoft Graph behaves. By default, as documented.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct GraphBehavior {
    /// Creating a job returns 200 instead of 201.
    pub(crate) job_is_200: bool,
    /// The template has its old name, `customappsso`.
    pub(crate) old_template: bool,
    /// Provision on demand reports as an array under a constant key.
    pub(crate) report_is_array: bool,
    /// Reports describe scoping in prose, and write statuses in lower case.
    pub(crate) prose: bool,
    /// Errors have `innererror` and no details.
    pub(crate) bare_errors: bool,
    /// Assigning requires `AppRoleAssignment.ReadWrite.All`.
    pub(crate) assigning_has_own_scope: bool,
    /// Assigning somebody twice returns 400 instead of 409.
    pub(crate) twice_is_bad_request: bool,
    /// A job is not configured until secrets are saved, and lists lag.
    pub(crate) job_waits: bool,
    /// While an application is being copied, a job returns 404 instead of 401.
    pub(crate) copying_is_404: bool,
    /// Rules, mappings and directories have the names of older tenants.
    pub(crate) old_names: bool,
}

/// A fault of Microsoft Graph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum GraphFault {
    #[default]
    None,
    /// Whoever signs in has these roles and no others.
    Roles(&'static [&'static str]),
    /// Whoever signs in has no role, and reading the roles is refused.
    RolesUnknown,
    /// Tokens issued before the first refusal lack the role. Requests with such a token return this status.
    RoleNotInToken(u16),
    /// Tokens expire too soon.
    TokenEnds(Ends),
    /// Tokens are refused until the client gets one with the claims that the refusal names.
    Challenged(Challenge),
    /// A search for an application finds this.
    Found(Found),
    /// An application has two jobs. The flag says whether the second one is started.
    TwoJobs(bool),
    /// The template is missing. The flag says whether another one is there.
    NoTemplate(bool),
    /// Saving a schema has no effect.
    SchemaForgotten,
    /// Somebody enables groups again as soon as a schema is saved.
    GroupsComeBack,
    /// The target has no roles. The flag says whether the whole object is missing, or only the attribute.
    NoRoles(bool),
    /// A search for a user finds this.
    SearchFinds(Search),
    /// Assigned users never count as entitled.
    NeverEntitled,
}

/// When a token expires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ends {
    AtThirdCall,
    AtFirstWrite,
}

/// Which requests are challenged (continuous access evaluation).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Challenge {
    /// All. The header has `error` and `claims`.
    OnEverything,
    /// Only writes. The header has more parameters.
    OnWrites,
}

/// What a search for an application finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// This many applications that are not from the gallery.
    Several(usize),
    /// One from the gallery. The flag says whether users are assigned.
    FromGallery(bool),
    /// One that cannot be provisioned. The flag says whether its template is empty instead of null.
    WithoutTemplate(bool),
    /// One that no longer exists when it is read.
    Gone,
}

/// What a search for a user finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Search {
    Nobody,
    SomebodyElse,
}
