//! Which settings of the attribute mapping can be changed?

/// The source attribute of `userName`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum UserNameSource {
    #[default]
    PrincipalName,
    Mail,
}

impl UserNameSource {
    /// The attribute's name in the directory.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::PrincipalName => "userPrincipalName",
            Self::Mail => "mail",
        }
    }

    /// Any other attribute counts as the user principal name: people here have no more.
    pub(crate) fn named(name: &str) -> Self {
        if name == Self::Mail.name() { Self::Mail } else { Self::PrincipalName }
    }
}

/// A constant for `roles[primary eq "True"].value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RoleMapping {
    pub(crate) name: String,
    pub(crate) only_at_creation: bool,
}
