//! The table of problems: id, spoken code, cause, who can act. In the order of the flow; then what is told from pasted
//! messages (W what Entra and the server say to each other, V people and groups, Y what is no problem); then this computer.

use serde::{Deserialize, Serialize};

use super::classification::{Actor, Area, Cause};

/// One row of the table of problems.
macro_rules! problems {
    ($( $area:ident { $( $variant:ident = $id:literal $short:literal $cause:ident $who:ident ; )+ } )+) => {
        /// Every problem that this program can name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ProblemId {
            $( $( #[doc = concat!("`", $id, "`, spoken ", $short, ".")] #[serde(rename = $id)] $variant, )+ )+
        }

        impl ProblemId {
            /// Every problem, in the order of the flow.
            pub const ALL: &'static [ProblemId] = &[ $( $( ProblemId::$variant, )+ )+ ];

            /// The stable id in kebab-case, as in the terminal's JSON.
            pub fn as_str(self) -> &'static str {
                match self { $( $( ProblemId::$variant => $id, )+ )+ }
            }

            /// The code that is spoken on the phone: a letter for the area and two digits from 2 to 9.
            pub fn short(self) -> &'static str {
                match self { $( $( ProblemId::$variant => $short, )+ )+ }
            }

            /// What it is about.
            pub fn area(self) -> Area {
                match self { $( $( ProblemId::$variant => Area::$area, )+ )+ }
            }

            /// What causes it.
            pub fn cause(self) -> Cause {
                match self { $( $( ProblemId::$variant => Cause::$cause, )+ )+ }
            }

            /// Who can act.
            pub fn actor(self) -> Actor {
                match self { $( $( ProblemId::$variant => Actor::$who, )+ )+ }
            }
        }
    };
}

problems! {
    Address {
        AddressMissing = "address-missing" "A22" AddressWrong You;
        AddressUnreadable = "address-unreadable" "A23" AddressWrong You;
        AddressNotHttps = "address-not-https" "A24" AddressWrong You;
        AddressIsAWebPage = "address-is-a-web-page" "A25" AddressWrong You;
        AddressPathNotFound = "address-path-not-found" "A26" AddressWrong You;
        AddressRedirects = "address-redirects" "A27" AddressWrong You;
        AddressHasPassword = "address-has-password" "A28" AddressWrong You;
        AddressPathUnusual = "address-path-unusual" "A29" AddressWrong You;
        AddressHostUnknown = "address-host-unknown" "A32" AddressWrong You;
        AddressNotAllowed = "address-not-allowed" "A34" AddressWrong You;
        AddressHasPatchFlag = "address-has-patch-flag" "A33" PatchNotSupported You;
    }
    HostName {
        HostNotFound = "host-not-found" "H22" HostNotFound You;
        ComputerOffline = "computer-offline" "H23" EndpointUnreachable You;
    }
    Network {
        ConnectionRefused = "connection-refused" "N22" EndpointUnreachable NetworkTeam;
        ConnectionTimedOut = "connection-timed-out" "N23" EndpointUnreachable NetworkTeam;
        ConnectionBroken = "connection-broken" "N24" EndpointUnreachable NetworkTeam;
        ProxyInTheWay = "proxy-in-the-way" "N25" EndpointUnreachable NetworkTeam;
        ProxyScript = "proxy-script" "N26" EndpointUnreachable NetworkTeam;
    }
    Tls {
        CertificateUntrusted = "certificate-untrusted" "C22" TlsProblem NetworkTeam;
        CertificateExpired = "certificate-expired" "C23" TlsProblem TrelicaSupport;
        CertificateNotYetValid = "certificate-not-yet-valid" "C24" TlsProblem You;
        CertificateWrongName = "certificate-wrong-name" "C25" TlsProblem You;
        CertificateNotPublic = "certificate-not-public" "C26" TlsProblem NetworkTeam;
        CertificateChainIncomplete = "certificate-chain-incomplete" "C27" TlsProblem TrelicaSupport;
        TlsCiphersUnknownHere = "tls-ciphers-unknown-here" "C28" TlsProblem NetworkTeam;
        NotTls = "not-tls" "C29" TlsProblem You;
        CertificateRefused = "certificate-refused" "C32" TlsProblem TrelicaSupport;
    }
    Token {
        TokenMissing = "token-missing" "T22" TokenMissing You;
        TokenRejected = "token-rejected" "T23" TokenWrongOrExpired You;
        TokenUnreadable = "token-unreadable" "T24" TokenWrongOrExpired You;
        TokenShortLived = "token-short-lived" "T25" TokenWrongOrExpired You;
        TokenNotChecked = "token-not-checked" "T26" NotAnError TrelicaSupport;
        TokenTooLong = "token-too-long" "T27" SecretTooLong You;
        AccessForbidden = "access-forbidden" "T28" ScimNotEnabledOrForbidden TrelicaAdministrator;
        TokenInOtherField = "token-in-other-field" "T32" NotAnError You;
        BearerAuthenticationNotChosen = "bearer-authentication-not-chosen" "T29" WrongAuthMethod EntraAdministrator;
    }
    ScimAnswer {
        AnswerIsAWebPage = "answer-is-a-web-page" "S22" NotScimResponse You;
        AnswerNotJson = "answer-not-json" "S23" NotScimResponse You;
        AnswerNotScim = "answer-not-scim" "S24" NotScimResponse You;
        AnswerCutShort = "answer-cut-short" "S25" NotScimResponse NetworkTeam;
        AnswerTooLarge = "answer-too-large" "S26" NotScimResponse TrelicaSupport;
        AnswerWrongEncoding = "answer-wrong-encoding" "S27" NotScimResponse TrelicaSupport;
        AnswerEmpty = "answer-empty" "S28" NotScimResponse TrelicaSupport;
        AnswerScim1 = "answer-scim-1" "S29" NotScimResponse TrelicaSupport;
        AnswerNotHttp = "answer-not-http" "S38" NotScimResponse TrelicaSupport;
        ServerError = "server-error" "S32" ServerError TrelicaSupport;
        ServerUnavailable = "server-unavailable" "S33" ServerError JustWait;
        ServerBusy = "server-busy" "S34" Throttled JustWait;
        ServerSlow = "server-slow" "S35" Timeout JustWait;
        AnswerSlow = "answer-slow" "S36" NotAnError JustWait;
        AnswerUnexpectedStatus = "answer-unexpected-status" "S37" NotScimResponse TrelicaSupport;
    }
    EntraQuery {
        FilterRefused = "filter-refused" "F22" FilterUnsupported TrelicaSupport;
        FilterIgnored = "filter-ignored" "F23" FilterUnsupported TrelicaSupport;
        NobodyIsAnError = "nobody-is-an-error" "F24" FilterUnsupported TrelicaSupport;
        FilterCaseSensitive = "filter-case-sensitive" "F25" FilterUnsupported TrelicaSupport;
        PlusNotDecoded = "plus-not-decoded" "F26" FilterUnsupported TrelicaSupport;
        FilterFindsNobody = "filter-finds-nobody" "F27" FilterUnsupported TrelicaSupport;
    }
    EntraTest {
        EntraAddressUnreadable = "entra-address-unreadable" "E22" NotAnError You;
        EntraTestRefused = "entra-test-refused" "E23" Unknown EntraAdministrator;
        EntraCouldNotConnect = "entra-could-not-connect" "E24" EndpointUnreachable NetworkTeam;
        EntraGotAnotherAnswer = "entra-got-another-answer" "E25" NotScimResponse EntraAdministrator;
        EntraSaidNo = "entra-said-no" "E26" TokenWrongOrExpired You;
        ProvisionFailed = "provision-failed" "E27" Unknown EntraAdministrator;
        PersonSkipped = "person-skipped" "E28" UserNotAssigned EntraAdministrator;
    }
    UserName {
        DomainNotListed = "domain-not-listed" "D22" DomainNotAccepted TrelicaSupport;
        UserNameIsOnmicrosoft = "user-name-is-onmicrosoft" "D23" DomainNotAccepted EntraAdministrator;
        GuestUserName = "guest-user-name" "D24" DomainNotAccepted You;
        UserNameNotAnEmail = "user-name-not-an-email" "D25" MissingAttribute You;
        MailMissing = "mail-missing" "D26" MissingAttribute EntraAdministrator;
        UserNameDiffersFromMail = "user-name-differs-from-mail" "D27" AttributeNotSupported EntraAdministrator;
        DomainNotTicked = "domain-not-ticked" "D28" DomainNotAccepted TrelicaAdministrator;
    }
    Person {
        PersonNotFound = "person-not-found" "P22" UserOutOfScope You;
        PersonNotUnique = "person-not-unique" "P23" DuplicateUser TrelicaAdministrator;
        PersonInactive = "person-inactive" "P24" UserDisabled EntraAdministrator;
        PersonWasThereBefore = "person-was-there-before" "P25" NotAnError You;
        PersonAlreadyExists = "person-already-exists" "P26" DuplicateUser TrelicaAdministrator;
        PersonHasAnotherDomain = "person-has-another-domain" "P27" DomainNotAccepted EntraAdministrator;
    }
    Role {
        RoleNotApplied = "role-not-applied" "R22" RoleProblem EntraAdministrator;
        RoleNotYet = "role-not-yet" "R23" RoleProblem JustWait;
        RoleUnexpected = "role-unexpected" "R24" RoleProblem TrelicaAdministrator;
        RoleUnknown = "role-unknown" "R25" RoleProblem You;
        RoleIsPowerful = "role-is-powerful" "R29" RoleProblem You;
        RoleCreateRefused = "role-create-refused" "R26" RoleProblem TrelicaSupport;
        RoleUpdateRefused = "role-update-refused" "R27" RoleProblem TrelicaSupport;
        RoleIgnored = "role-ignored" "R28" RoleProblem TrelicaAdministrator;
    }
    RehearsalCreate {
        CreateRefused = "create-refused" "G22" MissingAttribute TrelicaSupport;
        CreateForbidden = "create-forbidden" "G23" ScimNotEnabledOrForbidden TrelicaAdministrator;
        AttributeRefused = "attribute-refused" "G24" AttributeNotSupported EntraAdministrator;
        CreateWithoutId = "create-without-id" "G25" NotScimResponse TrelicaSupport;
        AttributesNotKept = "attributes-not-kept" "G26" AttributeNotSupported TrelicaSupport;
        AttributesAltered = "attributes-altered" "G27" AttributeNotSupported TrelicaSupport;
        TestDomainRefused = "test-domain-refused" "G28" DomainNotAccepted TrelicaSupport;
        DuplicateNotRefused = "duplicate-not-refused" "G29" DuplicateUser TrelicaSupport;
        IdsMixedUp = "ids-mixed-up" "G32" NotScimResponse TrelicaSupport;
    }
    RehearsalMatch {
        NewPersonNotFound = "new-person-not-found" "M22" FilterUnsupported TrelicaSupport;
        NewPersonFoundLate = "new-person-found-late" "M23" ReplicationDelay JustWait;
        PersonNotReadable = "person-not-readable" "M24" NotScimResponse TrelicaSupport;
        ExternalIdNotSearchable = "external-id-not-searchable" "M25" FilterUnsupported EntraAdministrator;
        WorkEmailNotSearchable = "work-email-not-searchable" "M26" FilterUnsupported EntraAdministrator;
        TwoConditionsRefused = "two-conditions-refused" "M27" FilterUnsupported TrelicaSupport;
    }
    RehearsalUpdate {
        UpdateRefused = "update-refused" "U22" PatchNotSupported TrelicaSupport;
        OperationCaseRefused = "operation-case-refused" "U23" PatchNotSupported TrelicaSupport;
        PathMissingRefused = "path-missing-refused" "U24" PatchNotSupported EntraAdministrator;
        TextBooleansRefused = "text-booleans-refused" "U25" PatchNotSupported TrelicaSupport;
        DisableRefused = "disable-refused" "U26" PatchNotSupported TrelicaSupport;
        DisableIgnored = "disable-ignored" "U27" PatchNotSupported TrelicaSupport;
        DisabledUserHidden = "disabled-user-hidden" "U28" PatchNotSupported TrelicaSupport;
        RestoreRefused = "restore-refused" "U29" PatchNotSupported TrelicaSupport;
        AttributeUpdateRefused = "attribute-update-refused" "U32" AttributeNotSupported TrelicaSupport;
        NewElementRefused = "new-element-refused" "U33" PatchNotSupported TrelicaSupport;
        ExtensionUpdateRefused = "extension-update-refused" "U34" AttributeNotSupported EntraAdministrator;
        SeveralOperationsRefused = "several-operations-refused" "U35" PatchNotSupported TrelicaSupport;
        OperationsPartlyApplied = "operations-partly-applied" "U36" PatchNotSupported TrelicaSupport;
        ManagerRefused = "manager-refused" "U37" AttributeNotSupported EntraAdministrator;
        UpdateIgnored = "update-ignored" "U38" PatchNotSupported TrelicaSupport;
        UpdateLosesOthers = "update-loses-others" "U39" PatchNotSupported TrelicaSupport;
        ActiveKeptAsText = "active-kept-as-text" "U42" NotAnError TrelicaSupport;
    }
    RehearsalList {
        PagingStartIgnored = "paging-start-ignored" "Q22" NotAnError TrelicaSupport;
        PagingCountIgnored = "paging-count-ignored" "Q23" NotAnError TrelicaSupport;
        PagingRepeats = "paging-repeats" "Q24" NotAnError TrelicaSupport;
        PagingTotalWrong = "paging-total-wrong" "Q25" NotAnError TrelicaSupport;
        PagingOrderChanges = "paging-order-changes" "Q26" NotAnError TrelicaSupport;
    }
    RehearsalDelete {
        DeleteRefused = "delete-refused" "L22" ManagedElsewhere TrelicaSupport;
        DeletedPersonStillThere = "deleted-person-still-there" "L23" ManagedElsewhere TrelicaSupport;
    }
    SignIn {
        SignInNotSetUp = "sign-in-not-set-up" "B22" NotAnError You;
        ClientIdUnreadable = "client-id-unreadable" "B23" NotAnError You;
        SignInNotFinished = "sign-in-not-finished" "B24" NotAnError You;
        ConsentDeclined = "consent-declined" "B25" InsufficientAdminRole You;
        ConsentNeedsAdministrator = "consent-needs-administrator" "B26" InsufficientAdminRole EntraAdministrator;
        SecondFactorNeeded = "second-factor-needed" "B27" InsufficientAdminRole You;
        SignInBlockedByPolicy = "sign-in-blocked-by-policy" "B28" InsufficientAdminRole EntraAdministrator;
        DeviceNotAllowed = "device-not-allowed" "B29" InsufficientAdminRole EntraAdministrator;
        AccountNotAssignedToClient = "account-not-assigned-to-client" "B32" InsufficientAdminRole EntraAdministrator;
        ClientNotInTenant = "client-not-in-tenant" "B33" Unknown You;
        ClientIsConfidential = "client-is-confidential" "B34" Unknown You;
        RedirectNotRegistered = "redirect-not-registered" "B35" Unknown You;
        WrongKindOfAccount = "wrong-kind-of-account" "B36" InsufficientAdminRole You;
        ClientNotPreauthorized = "client-not-preauthorized" "B37" Unknown You;
        SignInRefused = "sign-in-refused" "B38" Unknown EntraAdministrator;
        SignInMixed = "sign-in-mixed" "B39" Unknown You;
        SignInCannotReturn = "sign-in-cannot-return" "B42" Unknown You;
        SignInUnreachable = "sign-in-unreachable" "B43" EndpointUnreachable NetworkTeam;
        OtherOrganization = "other-organization" "B44" InsufficientAdminRole You;
        SignInExpired = "sign-in-expired" "B45" NotAnError You;
        SignInChallenged = "sign-in-challenged" "B46" InsufficientAdminRole You;
        AdminRoleMissing = "admin-role-missing" "B47" InsufficientAdminRole EntraAdministrator;
        AdminRoleNotInToken = "admin-role-not-in-token" "B48" InsufficientAdminRole You;
        GraphPermissionMissing = "graph-permission-missing" "B49" InsufficientAdminRole You;
        AssigningNeedsMore = "assigning-needs-more" "B52" InsufficientAdminRole You;
        ClientNeedsDirectory = "client-needs-directory" "B53" Unknown You;
        PermissionUnknown = "permission-unknown" "B54" Unknown You;
        LogsNeedPermission = "logs-need-permission" "B55" InsufficientAdminRole You;
    }
    Provisioning {
        GroupsMappingMissing = "groups-mapping-missing" "J66" Unknown You;
        GalleryApplicationThere = "gallery-application-there" "J22" NotAnError You;
        ApplicationCannotBeProvisioned = "application-cannot-be-provisioned" "J23" Unknown You;
        SeveralApplications = "several-applications" "J24" Unknown You;
        ApplicationNotThere = "application-not-there" "J25" Unknown You;
        ApplicationGone = "application-gone" "J26" ManagedElsewhere You;
        ApplicationNameRefused = "application-name-refused" "J27" Unknown You;
        EntraStillCopying = "entra-still-copying" "J28" ReplicationDelay JustWait;
        TemplateMissing = "template-missing" "J29" Unknown You;
        SeveralJobs = "several-jobs" "J32" ManagedElsewhere You;
        JobGone = "job-gone" "J33" ManagedElsewhere You;
        SecretRefused = "secret-refused" "J34" WrongAuthMethod You;
        SchemaNotSaved = "schema-not-saved" "J35" Unknown You;
        RoleTargetMissing = "role-target-missing" "J36" RoleProblem You;
        ChangedMeanwhile = "changed-meanwhile" "J37" ManagedElsewhere You;
        GroupsOnAgain = "groups-on-again" "J38" ManagedElsewhere You;
        MappingChanged = "mapping-changed" "J39" ManagedElsewhere You;
        ProvisioningPaused = "provisioning-paused" "J42" ManagedElsewhere You;
        PersonNotInEntra = "person-not-in-entra" "J43" UserNotAssigned You;
        ObjectAlreadyThere = "object-already-there" "J44" ReplicationDelay JustWait;
        GroupNeedsLicence = "group-needs-licence" "J45" License EntraAdministrator;
        GroupNotAssignable = "group-not-assignable" "J46" GroupProblem You;
        LogsNeedLicence = "logs-need-licence" "J47" License You;
        AssignmentStillCopying = "assignment-still-copying" "J48" ReplicationDelay JustWait;
        ProvisioningOnDemandRefused = "provisioning-on-demand-refused" "J49" Unknown You;
        ProvisioningUnclear = "provisioning-unclear" "J52" Unknown You;
        JobQuarantined = "job-quarantined" "J53" Quarantine You;
        JobQuarantinedCredentials = "job-quarantined-credentials" "J54" TokenWrongOrExpired You;
        JobQuarantinedDeletes = "job-quarantined-deletes" "J55" MassDeletionGuard You;
        JobQuarantinedErrors = "job-quarantined-errors" "J56" Quarantine You;
        GraphRequestRefused = "graph-request-refused" "J57" Unknown You;
        GraphInternalError = "graph-internal-error" "J58" ServerError JustWait;
        GraphBusy = "graph-busy" "J59" Throttled JustWait;
        GraphUnavailable = "graph-unavailable" "J62" ServerError JustWait;
        GraphAnswersOtherwise = "graph-answers-otherwise" "J63" Unknown NetworkTeam;
        GraphUnreachable = "graph-unreachable" "J64" EndpointUnreachable NetworkTeam;
        GraphAnswerLost = "graph-answer-lost" "J65" Timeout You;
    }
    MessageConnection {
        EntraTokenRefused = "entra-token-refused" "W22" TokenWrongOrExpired You;
        EntraTokenEmpty = "entra-token-empty" "W23" TokenMissing You;
        TokenWasShortLived = "token-was-short-lived" "W24" TokenWrongOrExpired You;
        EntraAccessRefused = "entra-access-refused" "W25" ScimNotEnabledOrForbidden TrelicaAdministrator;
        ScimIsOff = "scim-is-off" "W26" ScimNotEnabledOrForbidden TrelicaAdministrator;
        EntraAddressWrong = "entra-address-wrong" "W27" AddressWrong You;
        EntraAddressIncomplete = "entra-address-incomplete" "W28" AddressWrong You;
        WrongProductOf1Password = "wrong-1password-product" "W29" AddressWrong You;
        EntraHostNotFound = "entra-host-not-found" "W32" HostNotFound You;
        EntraCannotReachServer = "entra-cannot-reach-server" "W33" EndpointUnreachable NetworkTeam;
        EntraCertificateTrouble = "entra-certificate-trouble" "W34" TlsProblem TrelicaSupport;
        EntraCannotStoreSecret = "entra-cannot-store-secret" "W35" SecretTooLong You;
        EntraCannotReadAnswer = "entra-cannot-read-answer" "W36" NotScimResponse TrelicaSupport;
        EntraGotAWebPage = "entra-got-a-web-page" "W37" NotScimResponse You;
        EntraSearchRefused = "entra-search-refused" "W38" FilterUnsupported TrelicaSupport;
        EntraAsksWithFilter = "entra-asks-with-filter" "W39" FilterUnsupported You;
        MatchingValueUnusual = "matching-value-unusual" "W42" FilterUnsupported EntraAdministrator;
        ServerFailedForEntra = "server-failed-for-entra" "W43" ServerError TrelicaSupport;
        ServerThrottledEntra = "server-throttled-entra" "W44" Throttled JustWait;
        ServerTooSlowForEntra = "server-too-slow-for-entra" "W45" Timeout JustWait;
        GraphTokenOver = "graph-token-over" "W46" TokenWrongOrExpired You;
        ValuesRefused = "values-refused" "W47" AttributeNotSupported EntraAdministrator;
        AttributeUnknown = "attribute-unknown" "W48" AttributeNotSupported EntraAdministrator;
        ChangeNotUnderstood = "change-not-understood" "W49" PatchNotSupported TrelicaSupport;
        DisablingNotUnderstood = "disabling-not-understood" "W52" PatchNotSupported TrelicaSupport;
        RequiredValueMissing = "required-value-missing" "W53" MissingAttribute EntraAdministrator;
        MatchingValueMissing = "matching-value-missing" "W54" MissingAttribute EntraAdministrator;
        DomainRefused = "domain-refused" "W55" DomainNotAccepted TrelicaAdministrator;
        OnmicrosoftRefused = "onmicrosoft-refused" "W56" DomainNotAccepted EntraAdministrator;
        GuestRefused = "guest-refused" "W57" DomainNotAccepted EntraAdministrator;
        ValueCannotChange = "value-cannot-change" "W58" ImmutableAttribute TrelicaAdministrator;
        PersonManagedElsewhere = "person-managed-elsewhere" "W59" ManagedElsewhere TrelicaAdministrator;
        PersonRemovedByHand = "person-removed-by-hand" "W62" ManagedElsewhere EntraAdministrator;
        PersonExistsAlready = "person-exists-already" "W63" DuplicateUser TrelicaAdministrator;
        SeveralPeopleMatch = "several-people-match" "W64" DuplicateUser TrelicaAdministrator;
        DuplicateInEntra = "duplicate-in-entra" "W65" DuplicateInSource EntraAdministrator;
        SeatsUsedUp = "seats-used-up" "W66" License TrelicaAdministrator;
        ExpressionBroken = "expression-broken" "W67" ExpressionError EntraAdministrator;
        ActiveMappedWrongly = "active-mapped-wrongly" "W68" ExpressionError EntraAdministrator;
    }
    MessagePeople {
        PersonNotAssigned = "person-not-assigned" "V22" UserNotAssigned EntraAdministrator;
        ScopeExcludesPerson = "scope-excludes-person" "V23" UserOutOfScope EntraAdministrator;
        ScopeChangeNeedsRestart = "scope-change-needs-restart" "V24" UserOutOfScope EntraAdministrator;
        PersonDisabledInEntra = "person-disabled-in-entra" "V25" UserDisabled EntraAdministrator;
        AssignmentReplicates = "assignment-replicates" "V26" ReplicationDelay JustWait;
        ReferenceWaits = "reference-waits" "V27" ReplicationDelay JustWait;
        DynamicGroupLate = "dynamic-group-late" "V28" ReplicationDelay JustWait;
        GroupsStillOn = "groups-still-on" "V29" GroupProblem EntraAdministrator;
        NestedGroups = "nested-groups" "V32" GroupProblem EntraAdministrator;
        PremiumLicenceNeeded = "premium-licence-needed" "V33" License EntraAdministrator;
        RoleNotAsWanted = "role-not-as-wanted" "V34" RoleProblem EntraAdministrator;
        RoleArrivesAsJson = "role-arrives-as-json" "V35" RoleProblem EntraAdministrator;
        RolesPileUp = "roles-pile-up" "V36" RoleProblem EntraAdministrator;
        AdminRoleTooLow = "admin-role-too-low" "V37" InsufficientAdminRole EntraAdministrator;
        EntraQuarantine = "entra-quarantine" "V38" Quarantine EntraAdministrator;
        TooManyRemovals = "too-many-removals" "V39" MassDeletionGuard EntraAdministrator;
        GalleryAppHasNoScim = "gallery-app-has-no-scim" "V42" Unknown You;
        GalleryAppCarriesSignIn = "gallery-app-carries-sign-in" "V43" Unknown You;
    }
    MessageNoProblem {
        ConnectionTestWorked = "connection-test-worked" "Y22" NotAnError You;
        EmptyAnswerIsRight = "empty-answer-is-right" "Y23" NotAnError You;
        EntrySucceeded = "entry-succeeded" "Y24" NotAnError You;
        NothingToChange = "nothing-to-change" "Y25" NotAnError You;
        FirstCycleTakesTime = "first-cycle-takes-time" "Y26" NotAnError JustWait;
        StopFinishesCycle = "stop-finishes-cycle" "Y27" NotAnError JustWait;
        MappingChangeRestarts = "mapping-change-restarts" "Y28" NotAnError JustWait;
        ManualChangeStays = "manual-change-stays" "Y29" NotAnError You;
        InactivePersonStays = "inactive-person-stays" "Y32" NotAnError TrelicaAdministrator;
        DeletedPeopleNotSearchable = "deleted-people-not-searchable" "Y33" NotAnError JustWait;
        FlagIgnoredOnDemand = "flag-ignored-on-demand" "Y34" NotAnError You;
        UsersMappingStaysOn = "users-mapping-stays-on" "Y35" NotAnError You;
        AttributeListLocked = "attribute-list-locked" "Y36" NotAnError You;
        NoNotificationMail = "no-notification-mail" "Y37" NotAnError You;
        PortalLabelsDiffer = "portal-labels-differ" "Y38" NotAnError You;
    }
    Computer {
        VaultUnavailable = "vault-unavailable" "K22" NotAnError You;
        VaultSlow = "vault-slow" "K23" NotAnError You;
        ProgressDamaged = "progress-damaged" "K24" NotAnError You;
        ProgressNotSaved = "progress-not-saved" "K25" NotAnError You;
        ClipboardUnavailable = "clipboard-unavailable" "K26" NotAnError You;
        BrowserNotOpened = "browser-not-opened" "K27" NotAnError You;
        ForgettingFailed = "forgetting-failed" "K28" NotAnError You;
        OpenElsewhere = "open-elsewhere" "K29" NotAnError You;
        ProgressFromNewerVersion = "progress-from-newer-version" "K32" NotAnError You;
        TestPeopleLeft = "test-people-left" "K34" NotAnError You;
        RehearsalElsewhere = "rehearsal-elsewhere" "K33" NotAnError You;
        ReportNotMade = "report-not-made" "K35" NotAnError You;
        ReportNotSaved = "report-not-saved" "K36" NotAnError You;
        FileForeign = "file-foreign" "K37" NotAnError You;
        FileDamaged = "file-damaged" "K38" NotAnError You;
        FileFromNewerVersion = "file-from-newer-version" "K39" NotAnError You;
        FileOlder = "file-older" "K42" NotAnError You;
        FileOfTheSameSide = "file-of-the-same-side" "K43" NotAnError You;
        FileFromPractice = "file-from-practice" "K45" NotAnError You;
        FileNotFromPractice = "file-not-from-practice" "K46" NotAnError You;
        WordsDiffer = "words-differ" "K44" NotAnError You;
        PracticeOnly = "practice-only" "K47" NotAnError NetworkTeam;
        PolicyUnreadable = "policy-unreadable" "K48" NotAnError NetworkTeam;
    }
    Check {
        CheckCancelled = "check-cancelled" "X22" NotAnError You;
        CheckCrashed = "check-crashed" "X23" Unknown You;
    }
}
