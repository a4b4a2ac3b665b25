//! In which ways can a healthy Microsoft Graph answer that nobody has written down for sure?
//!
//! The documentation leaves open, or contradicts itself in, what these switches decide. With all of them off Graph
//! answers as documented. What is wrong with it is a [`Trick`](super::trick::Trick) or an answer of
//! `wire/graph-faults.json`, and none of these.

/// What may be so or so.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Habits {
    /// A job that was created is answered with 200 and not 201.
    pub(crate) job_is_200: bool,
    /// The template has its old name, `customappsso`.
    pub(crate) old_template: bool,
    /// Provision on demand reports as an array under a constant key.
    pub(crate) report_is_array: bool,
    /// Scoping is told in prose, and statuses in lower case.
    pub(crate) prose: bool,
    /// `innererror`, and no details.
    pub(crate) bare_errors: bool,
    /// Assigning wants `AppRoleAssignment.ReadWrite.All`.
    pub(crate) assigning_has_own_scope: bool,
    /// Somebody who is assigned already is a bad request and not a conflict.
    pub(crate) twice_is_bad_request: bool,
    /// A job is not configured until secrets are saved, and lists lag behind.
    pub(crate) job_waits: bool,
    /// While an application is being copied a job is answered with 404 and not 401.
    pub(crate) copying_is_404: bool,
    /// Rules, mappings and directories have the names of older tenants.
    pub(crate) old_names: bool,
}
