//! The table of problems: id, spoken code, cause, who can act. In the order of the flow; then what is told from pasted
//! messages (W what Entra and the server say to each other, V people and groups, Y what is no problem); then this computer.

use serde::{Deserialize, Serialize};

use super::Actor;

/// One row of the table of problems.
macro_rules! problems {
    ($( $variant:ident = $id:literal $short:literal $cause:literal $who:ident ; )+) => {
        /// Every problem that this program can name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ProblemId {
            $( #[doc = concat!("`", $id, "`, spoken ", $short, ".")] #[serde(rename = $id)] $variant, )+
        }

        impl ProblemId {
            /// Every problem, in the order of the flow.
            pub const ALL: &'static [ProblemId] = &[ $( ProblemId::$variant, )+ ];

            /// The stable id in kebab-case, as in the terminal's JSON.
            pub fn as_str(self) -> &'static str {
                match self { $( ProblemId::$variant => $id, )+ }
            }

            /// The code that is spoken on the phone: a letter for the area and two digits from 2 to 9.
            pub fn short(self) -> &'static str {
                match self { $( ProblemId::$variant => $short, )+ }
            }

            /// The cause, out of the closed list in [`CAUSES`].
            pub fn cause(self) -> &'static str {
                match self { $( ProblemId::$variant => $cause, )+ }
            }

            /// Who can act.
            pub fn actor(self) -> Actor {
                match self { $( ProblemId::$variant => Actor::$who, )+ }
            }
        }
    };
}

problems! {
    AddressMissing = "address-missing" "A22" "address-wrong" You;
    AddressUnreadable = "address-unreadable" "A23" "address-wrong" You;
    AddressNotHttps = "address-not-https" "A24" "address-wrong" You;
    AddressIsAWebPage = "address-is-a-web-page" "A25" "address-wrong" You;
    AddressPathNotFound = "address-path-not-found" "A26" "address-wrong" You;
    AddressRedirects = "address-redirects" "A27" "address-wrong" You;
    AddressHasPassword = "address-has-password" "A28" "address-wrong" You;
    AddressPathUnusual = "address-path-unusual" "A29" "address-wrong" You;
    AddressHostUnknown = "address-host-unknown" "A32" "address-wrong" You;
    AddressHasPatchFlag = "address-has-patch-flag" "A33" "patch-not-supported" You;
    HostNotFound = "host-not-found" "H22" "host-not-found" You;
    ComputerOffline = "computer-offline" "H23" "endpoint-unreachable" You;
    ConnectionRefused = "connection-refused" "N22" "endpoint-unreachable" NetworkTeam;
    ConnectionTimedOut = "connection-timed-out" "N23" "endpoint-unreachable" NetworkTeam;
    ConnectionBroken = "connection-broken" "N24" "endpoint-unreachable" NetworkTeam;
    ProxyInTheWay = "proxy-in-the-way" "N25" "endpoint-unreachable" NetworkTeam;
    CertificateUntrusted = "certificate-untrusted" "C22" "tls-problem" NetworkTeam;
    CertificateExpired = "certificate-expired" "C23" "tls-problem" TrelicaSupport;
    CertificateNotYetValid = "certificate-not-yet-valid" "C24" "tls-problem" You;
    CertificateWrongName = "certificate-wrong-name" "C25" "tls-problem" You;
    CertificateNotPublic = "certificate-not-public" "C26" "tls-problem" NetworkTeam;
    CertificateChainIncomplete = "certificate-chain-incomplete" "C27" "tls-problem" TrelicaSupport;
    TlsCiphersUnknownHere = "tls-ciphers-unknown-here" "C28" "tls-problem" NetworkTeam;
    NotTls = "not-tls" "C29" "tls-problem" You;
    CertificateRefused = "certificate-refused" "C32" "tls-problem" TrelicaSupport;
    TokenMissing = "token-missing" "T22" "token-missing" You;
    TokenRejected = "token-rejected" "T23" "token-wrong-or-expired" You;
    TokenUnreadable = "token-unreadable" "T24" "token-wrong-or-expired" You;
    TokenShortLived = "token-short-lived" "T25" "token-wrong-or-expired" You;
    TokenNotChecked = "token-not-checked" "T26" "not-an-error" TrelicaSupport;
    TokenTooLong = "token-too-long" "T27" "secret-too-long" You;
    AccessForbidden = "access-forbidden" "T28" "scim-not-enabled-or-forbidden" TrelicaAdministrator;
    BearerAuthenticationNotChosen = "bearer-authentication-not-chosen" "T29" "wrong-auth-method" EntraAdministrator;
    AnswerIsAWebPage = "answer-is-a-web-page" "S22" "not-scim-response" You;
    AnswerNotJson = "answer-not-json" "S23" "not-scim-response" You;
    AnswerNotScim = "answer-not-scim" "S24" "not-scim-response" You;
    AnswerCutShort = "answer-cut-short" "S25" "not-scim-response" NetworkTeam;
    AnswerTooLarge = "answer-too-large" "S26" "not-scim-response" TrelicaSupport;
    AnswerWrongEncoding = "answer-wrong-encoding" "S27" "not-scim-response" TrelicaSupport;
    AnswerEmpty = "answer-empty" "S28" "not-scim-response" TrelicaSupport;
    AnswerScim1 = "answer-scim-1" "S29" "not-scim-response" TrelicaSupport;
    AnswerNotHttp = "answer-not-http" "S38" "not-scim-response" TrelicaSupport;
    ServerError = "server-error" "S32" "server-error" TrelicaSupport;
    ServerUnavailable = "server-unavailable" "S33" "server-error" JustWait;
    ServerBusy = "server-busy" "S34" "throttled" JustWait;
    ServerSlow = "server-slow" "S35" "timeout" JustWait;
    AnswerSlow = "answer-slow" "S36" "not-an-error" JustWait;
    AnswerUnexpectedStatus = "answer-unexpected-status" "S37" "not-scim-response" TrelicaSupport;
    FilterRefused = "filter-refused" "F22" "filter-unsupported" TrelicaSupport;
    FilterIgnored = "filter-ignored" "F23" "filter-unsupported" TrelicaSupport;
    NobodyIsAnError = "nobody-is-an-error" "F24" "filter-unsupported" TrelicaSupport;
    FilterCaseSensitive = "filter-case-sensitive" "F25" "filter-unsupported" TrelicaSupport;
    PlusNotDecoded = "plus-not-decoded" "F26" "filter-unsupported" TrelicaSupport;
    FilterFindsNobody = "filter-finds-nobody" "F27" "filter-unsupported" TrelicaSupport;
    EntraAddressUnreadable = "entra-address-unreadable" "E22" "not-an-error" You;
    EntraTestRefused = "entra-test-refused" "E23" "unknown" EntraAdministrator;
    EntraCouldNotConnect = "entra-could-not-connect" "E24" "endpoint-unreachable" NetworkTeam;
    EntraGotAnotherAnswer = "entra-got-another-answer" "E25" "not-scim-response" EntraAdministrator;
    EntraSaidNo = "entra-said-no" "E26" "token-wrong-or-expired" You;
    ProvisionFailed = "provision-failed" "E27" "unknown" EntraAdministrator;
    PersonSkipped = "person-skipped" "E28" "user-not-assigned" EntraAdministrator;
    DomainNotListed = "domain-not-listed" "D22" "domain-not-accepted" TrelicaSupport;
    UserNameIsOnmicrosoft = "user-name-is-onmicrosoft" "D23" "domain-not-accepted" EntraAdministrator;
    GuestUserName = "guest-user-name" "D24" "domain-not-accepted" You;
    UserNameNotAnEmail = "user-name-not-an-email" "D25" "missing-attribute" You;
    MailMissing = "mail-missing" "D26" "missing-attribute" EntraAdministrator;
    UserNameDiffersFromMail = "user-name-differs-from-mail" "D27" "attribute-not-supported" EntraAdministrator;
    DomainNotTicked = "domain-not-ticked" "D28" "domain-not-accepted" TrelicaAdministrator;
    PersonNotFound = "person-not-found" "P22" "user-out-of-scope" You;
    PersonNotUnique = "person-not-unique" "P23" "duplicate-user" TrelicaAdministrator;
    PersonInactive = "person-inactive" "P24" "user-disabled" EntraAdministrator;
    PersonWasThereBefore = "person-was-there-before" "P25" "not-an-error" You;
    PersonAlreadyExists = "person-already-exists" "P26" "duplicate-user" TrelicaAdministrator;
    PersonHasAnotherDomain = "person-has-another-domain" "P27" "domain-not-accepted" EntraAdministrator;
    RoleNotApplied = "role-not-applied" "R22" "role-problem" EntraAdministrator;
    RoleNotYet = "role-not-yet" "R23" "role-problem" JustWait;
    RoleUnexpected = "role-unexpected" "R24" "role-problem" TrelicaAdministrator;
    RoleUnknown = "role-unknown" "R25" "role-problem" You;
    RoleIsPowerful = "role-is-powerful" "R29" "role-problem" You;
    RoleCreateRefused = "role-create-refused" "R26" "role-problem" TrelicaSupport;
    RoleUpdateRefused = "role-update-refused" "R27" "role-problem" TrelicaSupport;
    RoleIgnored = "role-ignored" "R28" "role-problem" TrelicaAdministrator;
    CreateRefused = "create-refused" "G22" "missing-attribute" TrelicaSupport;
    CreateForbidden = "create-forbidden" "G23" "scim-not-enabled-or-forbidden" TrelicaAdministrator;
    AttributeRefused = "attribute-refused" "G24" "attribute-not-supported" EntraAdministrator;
    CreateWithoutId = "create-without-id" "G25" "not-scim-response" TrelicaSupport;
    AttributesNotKept = "attributes-not-kept" "G26" "attribute-not-supported" TrelicaSupport;
    AttributesAltered = "attributes-altered" "G27" "attribute-not-supported" TrelicaSupport;
    TestDomainRefused = "test-domain-refused" "G28" "domain-not-accepted" TrelicaSupport;
    DuplicateNotRefused = "duplicate-not-refused" "G29" "duplicate-user" TrelicaSupport;
    IdsMixedUp = "ids-mixed-up" "G32" "not-scim-response" TrelicaSupport;
    NewPersonNotFound = "new-person-not-found" "M22" "filter-unsupported" TrelicaSupport;
    NewPersonFoundLate = "new-person-found-late" "M23" "replication-delay" JustWait;
    PersonNotReadable = "person-not-readable" "M24" "not-scim-response" TrelicaSupport;
    ExternalIdNotSearchable = "external-id-not-searchable" "M25" "filter-unsupported" EntraAdministrator;
    WorkEmailNotSearchable = "work-email-not-searchable" "M26" "filter-unsupported" EntraAdministrator;
    TwoConditionsRefused = "two-conditions-refused" "M27" "filter-unsupported" TrelicaSupport;
    UpdateRefused = "update-refused" "U22" "patch-not-supported" TrelicaSupport;
    OperationCaseRefused = "operation-case-refused" "U23" "patch-not-supported" TrelicaSupport;
    PathMissingRefused = "path-missing-refused" "U24" "patch-not-supported" EntraAdministrator;
    TextBooleansRefused = "text-booleans-refused" "U25" "patch-not-supported" TrelicaSupport;
    DisableRefused = "disable-refused" "U26" "patch-not-supported" TrelicaSupport;
    DisableIgnored = "disable-ignored" "U27" "patch-not-supported" TrelicaSupport;
    DisabledUserHidden = "disabled-user-hidden" "U28" "patch-not-supported" TrelicaSupport;
    RestoreRefused = "restore-refused" "U29" "patch-not-supported" TrelicaSupport;
    AttributeUpdateRefused = "attribute-update-refused" "U32" "attribute-not-supported" TrelicaSupport;
    NewElementRefused = "new-element-refused" "U33" "patch-not-supported" TrelicaSupport;
    ExtensionUpdateRefused = "extension-update-refused" "U34" "attribute-not-supported" EntraAdministrator;
    SeveralOperationsRefused = "several-operations-refused" "U35" "patch-not-supported" TrelicaSupport;
    OperationsPartlyApplied = "operations-partly-applied" "U36" "patch-not-supported" TrelicaSupport;
    ManagerRefused = "manager-refused" "U37" "attribute-not-supported" EntraAdministrator;
    UpdateIgnored = "update-ignored" "U38" "patch-not-supported" TrelicaSupport;
    UpdateLosesOthers = "update-loses-others" "U39" "patch-not-supported" TrelicaSupport;
    ActiveKeptAsText = "active-kept-as-text" "U42" "not-an-error" TrelicaSupport;
    PagingStartIgnored = "paging-start-ignored" "Q22" "not-an-error" TrelicaSupport;
    PagingCountIgnored = "paging-count-ignored" "Q23" "not-an-error" TrelicaSupport;
    PagingRepeats = "paging-repeats" "Q24" "not-an-error" TrelicaSupport;
    PagingTotalWrong = "paging-total-wrong" "Q25" "not-an-error" TrelicaSupport;
    PagingOrderChanges = "paging-order-changes" "Q26" "not-an-error" TrelicaSupport;
    DeleteRefused = "delete-refused" "L22" "managed-elsewhere" TrelicaSupport;
    DeletedPersonStillThere = "deleted-person-still-there" "L23" "managed-elsewhere" TrelicaSupport;
    SignInNotSetUp = "sign-in-not-set-up" "B22" "not-an-error" You;
    ClientIdUnreadable = "client-id-unreadable" "B23" "not-an-error" You;
    SignInNotFinished = "sign-in-not-finished" "B24" "not-an-error" You;
    ConsentDeclined = "consent-declined" "B25" "insufficient-admin-role" You;
    ConsentNeedsAdministrator = "consent-needs-administrator" "B26" "insufficient-admin-role" EntraAdministrator;
    SecondFactorNeeded = "second-factor-needed" "B27" "insufficient-admin-role" You;
    SignInBlockedByPolicy = "sign-in-blocked-by-policy" "B28" "insufficient-admin-role" EntraAdministrator;
    DeviceNotAllowed = "device-not-allowed" "B29" "insufficient-admin-role" EntraAdministrator;
    AccountNotAssignedToClient = "account-not-assigned-to-client" "B32" "insufficient-admin-role" EntraAdministrator;
    ClientNotInTenant = "client-not-in-tenant" "B33" "unknown" You;
    ClientIsConfidential = "client-is-confidential" "B34" "unknown" You;
    RedirectNotRegistered = "redirect-not-registered" "B35" "unknown" You;
    WrongKindOfAccount = "wrong-kind-of-account" "B36" "insufficient-admin-role" You;
    ClientNotPreauthorized = "client-not-preauthorized" "B37" "unknown" You;
    SignInRefused = "sign-in-refused" "B38" "unknown" EntraAdministrator;
    SignInMixed = "sign-in-mixed" "B39" "unknown" You;
    SignInCannotReturn = "sign-in-cannot-return" "B42" "unknown" You;
    SignInUnreachable = "sign-in-unreachable" "B43" "endpoint-unreachable" NetworkTeam;
    OtherOrganization = "other-organization" "B44" "insufficient-admin-role" You;
    SignInExpired = "sign-in-expired" "B45" "not-an-error" You;
    SignInChallenged = "sign-in-challenged" "B46" "insufficient-admin-role" You;
    AdminRoleMissing = "admin-role-missing" "B47" "insufficient-admin-role" EntraAdministrator;
    AdminRoleNotInToken = "admin-role-not-in-token" "B48" "insufficient-admin-role" You;
    GraphPermissionMissing = "graph-permission-missing" "B49" "insufficient-admin-role" You;
    AssigningNeedsMore = "assigning-needs-more" "B52" "insufficient-admin-role" You;
    ClientNeedsDirectory = "client-needs-directory" "B53" "unknown" You;
    PermissionUnknown = "permission-unknown" "B54" "unknown" You;
    LogsNeedPermission = "logs-need-permission" "B55" "insufficient-admin-role" You;
    GroupsMappingMissing = "groups-mapping-missing" "J66" "unknown" You;
    GalleryApplicationThere = "gallery-application-there" "J22" "not-an-error" You;
    ApplicationCannotBeProvisioned = "application-cannot-be-provisioned" "J23" "unknown" You;
    SeveralApplications = "several-applications" "J24" "unknown" You;
    ApplicationNotThere = "application-not-there" "J25" "unknown" You;
    ApplicationGone = "application-gone" "J26" "managed-elsewhere" You;
    ApplicationNameRefused = "application-name-refused" "J27" "unknown" You;
    EntraStillCopying = "entra-still-copying" "J28" "replication-delay" JustWait;
    TemplateMissing = "template-missing" "J29" "unknown" You;
    SeveralJobs = "several-jobs" "J32" "managed-elsewhere" You;
    JobGone = "job-gone" "J33" "managed-elsewhere" You;
    SecretRefused = "secret-refused" "J34" "wrong-auth-method" You;
    SchemaNotSaved = "schema-not-saved" "J35" "unknown" You;
    RoleTargetMissing = "role-target-missing" "J36" "role-problem" You;
    ChangedMeanwhile = "changed-meanwhile" "J37" "managed-elsewhere" You;
    GroupsOnAgain = "groups-on-again" "J38" "managed-elsewhere" You;
    MappingChanged = "mapping-changed" "J39" "managed-elsewhere" You;
    ProvisioningPaused = "provisioning-paused" "J42" "managed-elsewhere" You;
    PersonNotInEntra = "person-not-in-entra" "J43" "user-not-assigned" You;
    ObjectAlreadyThere = "object-already-there" "J44" "replication-delay" JustWait;
    GroupNeedsLicence = "group-needs-licence" "J45" "license" EntraAdministrator;
    GroupNotAssignable = "group-not-assignable" "J46" "group-problem" You;
    LogsNeedLicence = "logs-need-licence" "J47" "license" You;
    AssignmentStillCopying = "assignment-still-copying" "J48" "replication-delay" JustWait;
    ProvisioningOnDemandRefused = "provisioning-on-demand-refused" "J49" "unknown" You;
    ProvisioningUnclear = "provisioning-unclear" "J52" "unknown" You;
    JobQuarantined = "job-quarantined" "J53" "quarantine" You;
    JobQuarantinedCredentials = "job-quarantined-credentials" "J54" "token-wrong-or-expired" You;
    JobQuarantinedDeletes = "job-quarantined-deletes" "J55" "mass-deletion-guard" You;
    JobQuarantinedErrors = "job-quarantined-errors" "J56" "quarantine" You;
    GraphRequestRefused = "graph-request-refused" "J57" "unknown" You;
    GraphInternalError = "graph-internal-error" "J58" "server-error" JustWait;
    GraphBusy = "graph-busy" "J59" "throttled" JustWait;
    GraphUnavailable = "graph-unavailable" "J62" "server-error" JustWait;
    GraphAnswersOtherwise = "graph-answers-otherwise" "J63" "unknown" NetworkTeam;
    GraphUnreachable = "graph-unreachable" "J64" "endpoint-unreachable" NetworkTeam;
    GraphAnswerLost = "graph-answer-lost" "J65" "timeout" You;
    EntraTokenRefused = "entra-token-refused" "W22" "token-wrong-or-expired" You;
    EntraTokenEmpty = "entra-token-empty" "W23" "token-missing" You;
    TokenWasShortLived = "token-was-short-lived" "W24" "token-wrong-or-expired" You;
    EntraAccessRefused = "entra-access-refused" "W25" "scim-not-enabled-or-forbidden" TrelicaAdministrator;
    ScimIsOff = "scim-is-off" "W26" "scim-not-enabled-or-forbidden" TrelicaAdministrator;
    EntraAddressWrong = "entra-address-wrong" "W27" "address-wrong" You;
    EntraAddressIncomplete = "entra-address-incomplete" "W28" "address-wrong" You;
    WrongProductOf1Password = "wrong-1password-product" "W29" "address-wrong" You;
    EntraHostNotFound = "entra-host-not-found" "W32" "host-not-found" You;
    EntraCannotReachServer = "entra-cannot-reach-server" "W33" "endpoint-unreachable" NetworkTeam;
    EntraCertificateTrouble = "entra-certificate-trouble" "W34" "tls-problem" TrelicaSupport;
    EntraCannotStoreSecret = "entra-cannot-store-secret" "W35" "secret-too-long" You;
    EntraCannotReadAnswer = "entra-cannot-read-answer" "W36" "not-scim-response" TrelicaSupport;
    EntraGotAWebPage = "entra-got-a-web-page" "W37" "not-scim-response" You;
    EntraSearchRefused = "entra-search-refused" "W38" "filter-unsupported" TrelicaSupport;
    EntraAsksWithFilter = "entra-asks-with-filter" "W39" "filter-unsupported" You;
    MatchingValueUnusual = "matching-value-unusual" "W42" "filter-unsupported" EntraAdministrator;
    ServerFailedForEntra = "server-failed-for-entra" "W43" "server-error" TrelicaSupport;
    ServerThrottledEntra = "server-throttled-entra" "W44" "throttled" JustWait;
    ServerTooSlowForEntra = "server-too-slow-for-entra" "W45" "timeout" JustWait;
    GraphTokenOver = "graph-token-over" "W46" "token-wrong-or-expired" You;
    ValuesRefused = "values-refused" "W47" "attribute-not-supported" EntraAdministrator;
    AttributeUnknown = "attribute-unknown" "W48" "attribute-not-supported" EntraAdministrator;
    ChangeNotUnderstood = "change-not-understood" "W49" "patch-not-supported" TrelicaSupport;
    DisablingNotUnderstood = "disabling-not-understood" "W52" "patch-not-supported" TrelicaSupport;
    RequiredValueMissing = "required-value-missing" "W53" "missing-attribute" EntraAdministrator;
    MatchingValueMissing = "matching-value-missing" "W54" "missing-attribute" EntraAdministrator;
    DomainRefused = "domain-refused" "W55" "domain-not-accepted" TrelicaAdministrator;
    OnmicrosoftRefused = "onmicrosoft-refused" "W56" "domain-not-accepted" EntraAdministrator;
    GuestRefused = "guest-refused" "W57" "domain-not-accepted" EntraAdministrator;
    ValueCannotChange = "value-cannot-change" "W58" "immutable-attribute" TrelicaAdministrator;
    PersonManagedElsewhere = "person-managed-elsewhere" "W59" "managed-elsewhere" TrelicaAdministrator;
    PersonRemovedByHand = "person-removed-by-hand" "W62" "managed-elsewhere" EntraAdministrator;
    PersonExistsAlready = "person-exists-already" "W63" "duplicate-user" TrelicaAdministrator;
    SeveralPeopleMatch = "several-people-match" "W64" "duplicate-user" TrelicaAdministrator;
    DuplicateInEntra = "duplicate-in-entra" "W65" "duplicate-in-source" EntraAdministrator;
    SeatsUsedUp = "seats-used-up" "W66" "license" TrelicaAdministrator;
    ExpressionBroken = "expression-broken" "W67" "expression-error" EntraAdministrator;
    ActiveMappedWrongly = "active-mapped-wrongly" "W68" "expression-error" EntraAdministrator;
    PersonNotAssigned = "person-not-assigned" "V22" "user-not-assigned" EntraAdministrator;
    ScopeExcludesPerson = "scope-excludes-person" "V23" "user-out-of-scope" EntraAdministrator;
    ScopeChangeNeedsRestart = "scope-change-needs-restart" "V24" "user-out-of-scope" EntraAdministrator;
    PersonDisabledInEntra = "person-disabled-in-entra" "V25" "user-disabled" EntraAdministrator;
    AssignmentReplicates = "assignment-replicates" "V26" "replication-delay" JustWait;
    ReferenceWaits = "reference-waits" "V27" "replication-delay" JustWait;
    DynamicGroupLate = "dynamic-group-late" "V28" "replication-delay" JustWait;
    GroupsStillOn = "groups-still-on" "V29" "group-problem" EntraAdministrator;
    NestedGroups = "nested-groups" "V32" "group-problem" EntraAdministrator;
    PremiumLicenceNeeded = "premium-licence-needed" "V33" "license" EntraAdministrator;
    RoleNotAsWanted = "role-not-as-wanted" "V34" "role-problem" EntraAdministrator;
    RoleArrivesAsJson = "role-arrives-as-json" "V35" "role-problem" EntraAdministrator;
    RolesPileUp = "roles-pile-up" "V36" "role-problem" EntraAdministrator;
    AdminRoleTooLow = "admin-role-too-low" "V37" "insufficient-admin-role" EntraAdministrator;
    EntraQuarantine = "entra-quarantine" "V38" "quarantine" EntraAdministrator;
    TooManyRemovals = "too-many-removals" "V39" "mass-deletion-guard" EntraAdministrator;
    GalleryAppHasNoScim = "gallery-app-has-no-scim" "V42" "unknown" You;
    GalleryAppCarriesSignIn = "gallery-app-carries-sign-in" "V43" "unknown" You;
    ConnectionTestWorked = "connection-test-worked" "Y22" "not-an-error" You;
    EmptyAnswerIsRight = "empty-answer-is-right" "Y23" "not-an-error" You;
    EntrySucceeded = "entry-succeeded" "Y24" "not-an-error" You;
    NothingToChange = "nothing-to-change" "Y25" "not-an-error" You;
    FirstCycleTakesTime = "first-cycle-takes-time" "Y26" "not-an-error" JustWait;
    StopFinishesCycle = "stop-finishes-cycle" "Y27" "not-an-error" JustWait;
    MappingChangeRestarts = "mapping-change-restarts" "Y28" "not-an-error" JustWait;
    ManualChangeStays = "manual-change-stays" "Y29" "not-an-error" You;
    InactivePersonStays = "inactive-person-stays" "Y32" "not-an-error" TrelicaAdministrator;
    DeletedPeopleNotSearchable = "deleted-people-not-searchable" "Y33" "not-an-error" JustWait;
    FlagIgnoredOnDemand = "flag-ignored-on-demand" "Y34" "not-an-error" You;
    UsersMappingStaysOn = "users-mapping-stays-on" "Y35" "not-an-error" You;
    AttributeListLocked = "attribute-list-locked" "Y36" "not-an-error" You;
    NoNotificationMail = "no-notification-mail" "Y37" "not-an-error" You;
    PortalLabelsDiffer = "portal-labels-differ" "Y38" "not-an-error" You;
    VaultUnavailable = "vault-unavailable" "K22" "not-an-error" You;
    VaultSlow = "vault-slow" "K23" "not-an-error" You;
    ProgressDamaged = "progress-damaged" "K24" "not-an-error" You;
    ProgressNotSaved = "progress-not-saved" "K25" "not-an-error" You;
    ClipboardUnavailable = "clipboard-unavailable" "K26" "not-an-error" You;
    BrowserNotOpened = "browser-not-opened" "K27" "not-an-error" You;
    ForgettingFailed = "forgetting-failed" "K28" "not-an-error" You;
    OpenElsewhere = "open-elsewhere" "K29" "not-an-error" You;
    ProgressFromNewerVersion = "progress-from-newer-version" "K32" "not-an-error" You;
    TestPeopleLeft = "test-people-left" "K34" "not-an-error" You;
    RehearsalElsewhere = "rehearsal-elsewhere" "K33" "not-an-error" You;
    ReportNotMade = "report-not-made" "K35" "not-an-error" You;
    ReportNotSaved = "report-not-saved" "K36" "not-an-error" You;
    FileForeign = "file-foreign" "K37" "not-an-error" You;
    FileDamaged = "file-damaged" "K38" "not-an-error" You;
    FileFromNewerVersion = "file-from-newer-version" "K39" "not-an-error" You;
    FileOlder = "file-older" "K42" "not-an-error" You;
    FileOfTheSameSide = "file-of-the-same-side" "K43" "not-an-error" You;
    FileFromPractice = "file-from-practice" "K45" "not-an-error" You;
    FileNotFromPractice = "file-not-from-practice" "K46" "not-an-error" You;
    WordsDiffer = "words-differ" "K44" "not-an-error" You;
    CheckCancelled = "check-cancelled" "X22" "not-an-error" You;
    CheckCrashed = "check-crashed" "X23" "unknown" You;
}
