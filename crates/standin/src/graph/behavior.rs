//! In which undocumented ways can a healthy Microsoft Graph answer?
//!
//! Each field decides something that the documentation leaves open or contradicts itself on. By default, Graph answers as
//! documented. Faults are elsewhere: in [`GraphFault`](super::fault::GraphFault) and `wire/graph-faults.json`.

/// How the pretend Microsoft Graph behaves.
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
