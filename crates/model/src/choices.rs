//! Answers that are one of a few choices. Their ids are what the window sends and what is stored.

use crate::ids::named;

named! {
    /// Which name the product shows to the administrator.
    Product {
        /// Trelica.
        Trelica = "trelica",
        /// 1Password SaaS Manager, the newer name.
        SaasManager = "saas-manager",
    }
}

impl Product {
    /// The name that the enterprise application in Entra is given.
    pub fn application_name(self) -> &'static str {
        match self {
            Product::Trelica => "Trelica",
            Product::SaasManager => "1Password SaaS Manager",
        }
    }
}

named! {
    /// Which generation of the left-hand menu of the Entra admin center is seen.
    PortalMenu {
        /// Since 2024.
        Newer = "newer",
        /// Before that.
        Older = "older",
    }
}

named! {
    /// What Entra's *Test connection* showed.
    TestResult {
        /// It worked.
        Worked = "worked",
        /// It failed.
        Failed = "failed",
    }
}

named! {
    /// Which role people get in Trelica.
    RoleChoice {
        /// Trelica's default role; no role is sent.
        Default = "default",
        /// One role for everybody, by a mapping of the type Constant.
        OneRole = "one-role",
    }
}

named! {
    /// When a mapping applies, in Entra's words.
    RoleApply {
        /// Always.
        Always = "always",
        /// Only during object creation.
        Creation = "creation",
    }
}

named! {
    /// Which attribute of Entra becomes the user name.
    UserNameSource {
        /// `userPrincipalName`, as in the default mapping.
        Upn = "upn",
        /// `mail`.
        Mail = "mail",
    }
}

named! {
    /// What Entra's *Provision on demand* showed.
    ProvisionResult {
        /// The user was provisioned.
        Success = "success",
        /// The user was skipped.
        Skipped = "skipped",
        /// It failed.
        Failed = "failed",
    }
}

named! {
    /// Whether a case report names email domains.
    ReportDomains {
        /// As they are.
        Kept = "kept",
        /// Replaced by pseudonyms.
        Keyed = "keyed",
    }
}
