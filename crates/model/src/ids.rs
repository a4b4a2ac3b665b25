//! The closed lists of names: steps, fields, checks. Their ids are used in files, in words and on the wire to the
//! window, and never change once shipped.

/// Names a closed set with stable kebab-case ids: used in files, in words and on the wire to the window.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $( $(#[$vdoc:meta])* $variant:ident = $id:literal, )+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum $name { $( $(#[$vdoc])* #[serde(rename = $id)] $variant, )+ }

        impl $name {
            /// Every one of them, in order.
            pub const ALL: &'static [$name] = &[ $( $name::$variant, )+ ];

            /// The stable id.
            pub fn as_str(self) -> &'static str {
                match self { $( $name::$variant => $id, )+ }
            }

            /// The one with this id, if there is one.
            pub fn parse(id: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.as_str() == id)
            }
        }
    };
}
pub(crate) use named;

named! {
    /// A page of the wizard: the page before the start, or one of the ten steps.
    #[derive(Default)]
    StepId {
        /// What is needed, the product's name and the email domains.
        #[default]
        Before = "before",
        /// Step 1: Generate Token, Base URL, Enable SCIM.
        TurnOnScim = "turn-on-scim",
        /// Step 2: the connection check.
        CheckConnection = "check-connection",
        /// Step 3: a non-gallery enterprise application.
        CreateApplication = "create-application",
        /// Step 4: Tenant URL, Secret token, Test connection.
        Connect = "connect",
        /// Step 5: Provision Microsoft Entra ID Groups off.
        GroupsOff = "groups-off",
        /// Step 6: the default role, or one role by its exact name.
        Role = "role",
        /// Step 7: domains, and the pilot's future user name.
        Domains = "domains",
        /// Step 8: Provision on demand.
        ProvisionOne = "provision-one",
        /// Step 9: the person is read back from Trelica.
        VerifyPerson = "verify-person",
        /// Step 10: start provisioning; afterwards the receipt.
        GoLive = "go-live",
    }
}

impl StepId {
    /// 1 to 10; `None` for the page before the start.
    pub fn number(self) -> Option<usize> {
        match StepId::ALL.iter().position(|step| *step == self) {
            Some(0) | None => None,
            number => number,
        }
    }
}

named! {
    /// Something that a person types or chooses.
    Field {
        /// Which name the product shows: `trelica` or `saas-manager`.
        Product = "product",
        /// Which generation of Entra's left-hand menu is seen: `newer` or `older`.
        Portal = "portal",
        /// The email domains of the people to come, as typed.
        EmailDomains = "email-domains",
        /// Trelica's Base URL, tidied.
        Address = "address",
        /// Whether *Enable SCIM* was selected: `yes` or empty.
        ScimEnabled = "scim-enabled",
        /// The host that the person has confirmed where it is not one of Trelica's.
        HostConfirmed = "host-confirmed",
        /// The save counter of the token: never the token itself, nor a hash of it.
        Token = "token",
        /// The address of the application's page in Entra, as pasted.
        ApplicationPage = "application-page",
        /// Who makes the changes in Entra: `hand` or `automatic`.
        Way = "way",
        /// What Entra's Test connection said: `worked` or `failed`.
        EntraTest = "entra-test",
        /// The message that Entra's Test connection showed, as pasted.
        EntraTestMessage = "entra-test-message",
        /// Trelica's default role, by its name.
        DefaultRole = "default-role",
        /// `default` keeps Trelica's default role, `one-role` gives everybody one role by a mapping.
        RoleChoice = "role-choice",
        /// The role to give, by its exact name.
        RoleName = "role-name",
        /// When the mapping applies: `always` or `creation`.
        RoleApply = "role-apply",
        /// Today's Trelica administrators, as typed.
        TodaysAdmins = "todays-admins",
        /// The domains ticked under *User requests*, separated by spaces.
        DomainsTicked = "domains-ticked",
        /// The pilot's user principal name in Entra.
        PilotUpn = "pilot-upn",
        /// The pilot's email address in Entra; may be empty.
        PilotMail = "pilot-mail",
        /// Which attribute becomes the user name: `upn` or `mail`.
        UserNameSource = "user-name-source",
        /// What Provision on demand showed: `success`, `skipped` or `failed`.
        ProvisionResult = "provision-result",
        /// What Provision on demand showed, as pasted.
        ProvisionMessage = "provision-message",
        /// Whether a whole cycle has run since the start: `yes` or empty.
        CycleRan = "cycle-ran",
        /// The id of the client that signs people in to Microsoft, a GUID. Empty: the one this program was built with.
        ClientId = "client-id",
        /// The id of the organization that the client is registered in, or one of its domains.
        DirectoryId = "directory-id",
        /// Which of Microsoft's clouds: `worldwide`, `us-gov-l4`, `us-gov-l5`, `china`.
        Cloud = "cloud",
        /// What Microsoft's own sign-in page said, as pasted, where it did not come back.
        SignInMessage = "sign-in-message",
        /// The object id of the application, where several have the name.
        EntraApplication = "entra-application",
        /// What the pilot is searched by in Entra.
        PilotSearch = "pilot-search",
        /// The object id of the person who was chosen.
        PilotChosen = "pilot-chosen",
        /// What people and groups are searched by in Entra.
        AssignSearch = "assign-search",
        /// The object ids of the people and groups to assign, separated by spaces.
        AssignChosen = "assign-chosen",
        /// A message that is to be explained, as pasted, without what looks like a secret.
        EntraMessage = "entra-message",
        /// Whose steps the person does: `both`, `trelica` or `entra`.
        Side = "part",
        /// The three words of a file that came, as typed.
        HandOverWords = "hand-over-words",
        /// Whether a report names domains: `kept` or `keyed`.
        ReportDomains = "report-domains",
        /// The code that somebody reads aloud, as typed.
        Code = "code",
    }
}

impl Field {
    /// Whether it takes a message of another program as a whole: what looks like a secret in it is masked.
    pub fn is_pasted_message(self) -> bool {
        matches!(
            self,
            Field::EntraTestMessage
                | Field::ProvisionMessage
                | Field::SignInMessage
                | Field::EntraMessage
                | Field::Code
        )
    }
}

named! {
    /// Something that is checked by the machine, or said by the person.
    CheckId {
        /// Address and token have the right shape.
        Address = "address",
        /// The host's name resolves.
        HostFound = "host-found",
        /// TCP, or the proxy's CONNECT, succeeds.
        Reached = "reached",
        /// TLS as this computer trusts it.
        Secure = "secure",
        /// An HTTP status came, bounded in size and time, without a redirect.
        Answered = "answered",
        /// Neither 401 nor 403; a wrong token is refused.
        TokenAccepted = "token-accepted",
        /// A 2xx body that is a SCIM ListResponse.
        ScimAnswer = "scim-answer",
        /// Entra's own question gets nobody.
        EntraQuestion = "entra-question",
        /// `ServiceProviderConfig`, `Schemas`, `ResourceTypes`: information only.
        Discovery = "discovery",
        /// *Enable SCIM* was selected in Trelica, as the person says.
        ScimEnabled = "scim-enabled",
        /// The application was created (the person's word).
        ApplicationCreated = "application-created",
        /// Entra's Test connection worked (the person's word).
        EntraTested = "entra-tested",
        /// Groups are switched off (the person's word).
        GroupsSwitchedOff = "groups-switched-off",
        /// The role is as wanted (the person's word).
        RoleSet = "role-set",
        /// An administrator stays outside the assignment (the person's word).
        AdminKept = "admin-kept",
        /// Every domain is ticked in Trelica (the person's word).
        DomainsConfirmed = "domains-confirmed",
        /// The pilot's user name is predicted and fits the domains.
        UserNamePredicted = "user-name-predicted",
        /// The userName mapping was changed to mail (the person's word, only where needed).
        MailMapped = "mail-mapped",
        /// What Trelica knew of the user name before provisioning.
        AskedBefore = "asked-before",
        /// Provision on demand was done (the person's word).
        Provisioned = "provisioned",
        /// The person is found by user name.
        PersonFound = "person-found",
        /// Exactly one person has it.
        PersonUnique = "person-unique",
        /// The person is new, or changed since step 7.
        PersonNew = "person-new",
        /// The person is active.
        PersonActive = "person-active",
        /// The user name ends in one of the domains.
        PersonDomain = "person-domain",
        /// The role is the expected one.
        PersonRole = "person-role",
        /// Everybody is assigned (the person's word).
        Assigned = "assigned",
        /// Scope, notification email and deletion guard are set (the person's word).
        SettingsSet = "settings-set",
        /// Provisioning was started (the person's word).
        Started = "started",
    }
}
