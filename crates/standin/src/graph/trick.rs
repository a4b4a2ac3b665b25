//! What can go wrong in Microsoft Graph that one fixed answer does not show?
//!
//! These depend on who asks, on what was asked before, or on what is there. The others stand in
//! `wire/graph-faults.json`.

/// One way of going wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Trick {
    #[default]
    None,
    /// Whoever signs in has these roles, and no others.
    Roles(&'static [&'static str]),
    /// The same, and the question which roles these are is refused.
    RolesUnknown,
    /// The role is there, and not in tokens that were issued before its lack was noticed; said with this status.
    RoleNotInToken(u16),
    /// Tokens end too soon.
    TokenEnds(Ends),
    /// Tokens are refused until one is got with the claims that the refusal names.
    Challenged(Challenge),
    /// What is found under the name that is looked for.
    Found(Found),
    /// An application has two jobs; whether the second one is started.
    TwoJobs(bool),
    /// The template is never there: another one is, or none.
    NoTemplate(bool),
    /// A schema that is saved is not kept.
    SchemaForgotten,
    /// Somebody switches groups on again as soon as a schema is saved.
    GroupsComeBack,
    /// The target has no roles: the attribute is missing, or the whole object is.
    NoRoles(bool),
    /// A search finds nobody, or only somebody else.
    SearchFinds(Search),
    /// Who is assigned never counts.
    NeverEntitled,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ends {
    /// With its third call.
    AtThirdCall,
    /// With its first write.
    AtFirstWrite,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Challenge {
    /// The claims are named beside the error.
    OnEverything,
    /// Only writes are challenged, and the header has more in it.
    OnWrites,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// So many applications that are not from the gallery.
    Several(usize),
    /// One of the gallery; whether somebody is assigned to it.
    FromGallery(bool),
    /// One that cannot be provisioned: its template is null, or empty.
    WithoutTemplate(bool),
    /// One that is gone when it is read.
    Gone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Search {
    Nobody,
    SomebodyElse,
}
