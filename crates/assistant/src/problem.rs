//! Which problems exist, how each is spoken on the phone, what causes it and who acts.
//!
//! A problem is a stable id, a short code (`T23`, "Tango two three"), one cause of a closed list and the person who
//! can act. Its words live in `ui/src/text/en.ftl` under `problem-<id>`. Ids and short codes never change once
//! shipped. The one place where errors of the crates below become problems is the module `judge`.

mod speech;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use speech::CAUSES;

/// A problem as the engine knows it: a code and what the words need to be filled in. Never a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Which problem it is.
    pub id: ProblemId,
    /// What the words are filled in with, for example `host` or `status`. Never a secret.
    #[serde(default)]
    pub params: BTreeMap<String, String>,
}

impl Problem {
    /// Adds to the attributes that are named, those that are not named yet.
    pub(crate) fn names_also(&mut self, more: &str) {
        let Some(named) = self.params.get_mut("attributes") else { return };
        for attribute in more.split(", ").filter(|attribute| !attribute.is_empty()) {
            if !named.split(", ").any(|known| known == attribute) {
                named.push_str(", ");
                named.push_str(attribute);
            }
        }
    }

    /// A problem whose words need nothing filled in.
    pub fn new(id: ProblemId) -> Self {
        Problem { id, params: BTreeMap::new() }
    }

    /// The same problem with one more value for its words.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), one_line(&value.to_string()));
        self
    }
}

/// A text as a part of a sentence: what would break the line, command a terminal or turn the reading around is a space.
pub(crate) fn one_line(text: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if c.is_control() || turns(c) { ' ' } else { c }).collect()
}

impl From<ProblemId> for Problem {
    fn from(id: ProblemId) -> Self {
        Problem::new(id)
    }
}

/// Who can act on a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The person at this computer.
    You,
    /// Whoever looks after the company's network.
    NetworkTeam,
    /// An administrator of Trelica.
    TrelicaAdministrator,
    /// An administrator of Microsoft Entra.
    EntraAdministrator,
    /// Trelica's own support.
    TrelicaSupport,
    /// Nobody: it passes by itself.
    JustWait,
}

impl Who {
    /// The stable name, as in the terminal's JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Who::You => "you",
            Who::NetworkTeam => "network-team",
            Who::TrelicaAdministrator => "trelica-administrator",
            Who::EntraAdministrator => "entra-administrator",
            Who::TrelicaSupport => "trelica-support",
            Who::JustWait => "just-wait",
        }
    }
}

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
            pub fn who(self) -> Who {
                match self { $( ProblemId::$variant => Who::$who, )+ }
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
    CheckCancelled = "check-cancelled" "X22" "not-an-error" You;
    CheckCrashed = "check-crashed" "X23" "unknown" You;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_short_code_can_be_spoken_and_is_given_once() {
        let mut seen = BTreeSet::new();
        for id in ProblemId::ALL {
            let short = id.short();
            assert!(seen.insert(short), "{short} is given twice");
            let (letter, digits) = short.split_at(1);
            assert!(!["O", "I"].contains(&letter), "{short} has a letter that is heard as a digit");
            assert!(digits.len() == 2 && digits.chars().all(|digit| ('2'..='9').contains(&digit)), "{short}");
            assert!(!id.spoken().contains('?'), "{short} has no spoken form");
        }
    }

    #[test]
    fn every_cause_is_on_the_closed_list() {
        for id in ProblemId::ALL {
            assert!(CAUSES.contains(&id.cause()), "{} has the unknown cause {}", id.as_str(), id.cause());
        }
    }
}
