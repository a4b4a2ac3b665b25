//! How problems are classified: what each is about, what causes it, who can act. Closed lists, as in the terminal's JSON.

use crate::ids::named;

named! {
    /// What a problem is about, in the order of the chapters of `docs/codes.md`. The id is the letter of the spoken code.
    Area {
        /// The SCIM base address.
        Address = "A",
        /// Finding the server.
        HostName = "H",
        /// The network.
        Network = "N",
        /// Certificates and encryption.
        Tls = "C",
        /// Token and access.
        Token = "T",
        /// The server's answers.
        ScimAnswer = "S",
        /// The queries that Entra sends.
        EntraQuery = "F",
        /// What Entra's tests show.
        EntraTest = "E",
        /// Domains and user names.
        UserName = "D",
        /// The person in step 9.
        Person = "P",
        /// Roles.
        Role = "R",
        /// Signing in to Microsoft.
        SignIn = "B",
        /// What is done in Entra through Microsoft Graph.
        Provisioning = "J",
        /// Found in a pasted message: Entra and the server.
        MessageConnection = "W",
        /// Found in a pasted message: people, groups and permissions.
        MessagePeople = "V",
        /// Found in a pasted message: no problem.
        MessageNoProblem = "Y",
        /// A rehearsal creates a user.
        RehearsalCreate = "G",
        /// A rehearsal looks for a user.
        RehearsalMatch = "M",
        /// A rehearsal changes a user.
        RehearsalUpdate = "U",
        /// A rehearsal reads lists.
        RehearsalList = "Q",
        /// A rehearsal removes a user.
        RehearsalDelete = "L",
        /// This computer.
        Computer = "K",
        /// The check itself.
        Check = "X",
    }
}

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

named! {
    /// Who can act on a problem.
    Actor {
        /// The person at this computer.
        You = "you",
        /// Whoever looks after the company's network.
        NetworkTeam = "network-team",
        /// An administrator of Trelica.
        TrelicaAdministrator = "trelica-administrator",
        /// An administrator of Microsoft Entra.
        EntraAdministrator = "entra-administrator",
        /// Trelica's own support.
        TrelicaSupport = "trelica-support",
        /// Nobody: it passes by itself.
        JustWait = "just-wait",
    }
}
