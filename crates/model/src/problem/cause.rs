//! The closed list of causes, as in the terminal's JSON.

use crate::ids::named;

named! {
    /// What causes a problem.
    Cause {
        /// The SCIM base address is missing or wrong.
        AddressWrong = "address-wrong",
        /// The host name does not resolve.
        HostNotFound = "host-not-found",
        /// The host does not answer.
        EndpointUnreachable = "endpoint-unreachable",
        /// TLS fails.
        TlsProblem = "tls-problem",
        /// There is no token.
        TokenMissing = "token-missing",
        /// The token is wrong, or no longer valid.
        TokenWrongOrExpired = "token-wrong-or-expired",
        /// SCIM is switched off, or the token may not do this.
        ScimNotEnabledOrForbidden = "scim-not-enabled-or-forbidden",
        /// Entra uses another way to authenticate.
        WrongAuthMethod = "wrong-auth-method",
        /// The token is longer than Entra takes.
        SecretTooLong = "secret-too-long",
        /// The answer is not SCIM 2.0.
        NotScimResponse = "not-scim-response",
        /// The service does not understand the filters that Entra sends.
        FilterUnsupported = "filter-unsupported",
        /// The service fails.
        ServerError = "server-error",
        /// Too many requests.
        Throttled = "throttled",
        /// The service is too slow.
        Timeout = "timeout",
        /// The user is not assigned to the application.
        UserNotAssigned = "user-not-assigned",
        /// A scoping filter leaves the user out.
        UserOutOfScope = "user-out-of-scope",
        /// The user is disabled in Entra.
        UserDisabled = "user-disabled",
        /// An attribute that is needed is empty.
        MissingAttribute = "missing-attribute",
        /// Trelica does not accept the email domain.
        DomainNotAccepted = "domain-not-accepted",
        /// There is an account with this user name already.
        DuplicateUser = "duplicate-user",
        /// Two users in Entra have the same value.
        DuplicateInSource = "duplicate-in-source",
        /// The service does not take an attribute.
        AttributeNotSupported = "attribute-not-supported",
        /// The service does not take the updates that Entra sends.
        PatchNotSupported = "patch-not-supported",
        /// The role is refused, ignored, or not the expected one.
        RoleProblem = "role-problem",
        /// Groups are provisioned, or a group is the cause.
        GroupProblem = "group-problem",
        /// A license is missing.
        License = "license",
        /// The administrator lacks a role or a permission.
        InsufficientAdminRole = "insufficient-admin-role",
        /// Entra has not copied a change everywhere yet.
        ReplicationDelay = "replication-delay",
        /// Entra has put the provisioning job into quarantine.
        Quarantine = "quarantine",
        /// Entra's guard against accidental deletions has stepped in.
        MassDeletionGuard = "mass-deletion-guard",
        /// An attribute cannot be changed.
        ImmutableAttribute = "immutable-attribute",
        /// The object is managed in another system.
        ManagedElsewhere = "managed-elsewhere",
        /// An expression in the attribute mapping fails.
        ExpressionError = "expression-error",
        /// Nothing is wrong.
        NotAnError = "not-an-error",
        /// The cause is not known.
        Unknown = "unknown",
    }
}
