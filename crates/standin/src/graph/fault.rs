//! Which faults of Microsoft Graph need more than a fixed answer?
//!
//! These depend on who sends a request, on earlier requests, or on what exists. All others are fixed answers in
//! `wire/graph-faults.json`.

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
