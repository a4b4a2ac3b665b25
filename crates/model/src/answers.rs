//! What the administrator typed or chose, as typed and as understood.
//!
//! [`Answers::set`] is the one place where an answer is parsed: when it comes in, and when a saved document is read.
//! Everybody else gets the value. Only the texts are stored.

use std::collections::{BTreeMap, BTreeSet};

use graph::RoleMapping;
use serde::{Deserialize, Serialize};

use crate::choices::{
    PortalMenu, Product, ProvisionResult, ReportDomains, RoleApply, RoleChoice, TestResult, UserNameSource,
};
use crate::domains::{self, Domains};
use crate::entra::{client_id, directory_id};
use crate::entra_page::{self, EntraIds};
use crate::{address::Address, ids::Field, problem::Problem, side::Side, tidied::Tidied};

/// Every answer, by field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<Field, String>", into = "BTreeMap<Field, String>")]
pub struct Answers {
    texts: BTreeMap<Field, String>,
    values: Values,
}

/// What the texts mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Values {
    product: Option<Product>,
    portal_menu: Option<PortalMenu>,
    side: Option<Side>,
    domains: Domains,
    address: Option<Result<Address, Problem>>,
    application_page: Option<EntraIds>,
    entra_test: Option<TestResult>,
    role_choice: Option<RoleChoice>,
    role_apply: Option<RoleApply>,
    user_name_source: Option<UserNameSource>,
    provision_result: Option<ProvisionResult>,
    report_domains: Option<ReportDomains>,
    cloud: Option<&'static graph::Cloud>,
    client_id: Option<String>,
    directory_id: Option<String>,
}

/// Which role people get, once that was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RolePlan<'a> {
    /// Trelica's default role; no role is sent. Its name, where the administrator has typed it.
    TrelicaDefault(Option<&'a str>),
    /// One role for everybody.
    OneRole {
        /// The exact name; `None` while it is not typed.
        name: Option<&'a str>,
        /// When the mapping applies.
        apply: RoleApply,
    },
}

impl RolePlan<'_> {
    /// The mapping in Entra that does it; `None` where no role is sent. The name is empty while it is not typed.
    pub fn mapping(self) -> Option<RoleMapping> {
        match self {
            RolePlan::TrelicaDefault(_) => None,
            RolePlan::OneRole { name, apply } => Some(RoleMapping::Constant {
                role: name.unwrap_or_default().to_owned(),
                only_at_creation: apply == RoleApply::Creation,
            }),
        }
    }
}

/// What is typed for the pilot's email address where Entra has none.
pub const NO_MAIL: &str = "none";

impl Answers {
    /// Takes an answer in. Says what was tidied of an address; nothing else is tidied here.
    pub fn set(&mut self, field: Field, text: impl Into<String>) -> BTreeSet<Tidied> {
        let mut text = text.into();
        let mut tidied = BTreeSet::new();
        let values = &mut self.values;
        match field {
            Field::Product => values.product = Product::parse(&text),
            Field::Portal => values.portal_menu = PortalMenu::parse(&text),
            Field::Side => values.side = Side::parse(&text),
            Field::EmailDomains => values.domains = domains::read(&text),
            Field::Address => {
                let address = Address::read(&text, &mut tidied);
                if let Ok(address) = &address {
                    text.clone_from(&address.shown);
                }
                values.address = (!text.is_empty()).then_some(address);
            }
            Field::ApplicationPage => values.application_page = entra_page::read(&text),
            Field::EntraTest => values.entra_test = TestResult::parse(&text),
            Field::RoleChoice => values.role_choice = RoleChoice::parse(&text),
            Field::RoleApply => values.role_apply = RoleApply::parse(&text),
            Field::UserNameSource => values.user_name_source = UserNameSource::parse(&text),
            Field::ProvisionResult => values.provision_result = ProvisionResult::parse(&text),
            Field::ReportDomains => values.report_domains = ReportDomains::parse(&text),
            Field::Cloud => values.cloud = graph::CLOUDS.iter().find(|cloud| cloud.id == text),
            Field::ClientId => values.client_id = client_id(&text),
            Field::DirectoryId => values.directory_id = directory_id(&text),
            // Free text, and lists of ids that this program wrote.
            Field::Way
            | Field::ScimEnabled
            | Field::HostConfirmed
            | Field::Token
            | Field::EntraTestMessage
            | Field::DefaultRole
            | Field::RoleName
            | Field::TodaysAdmins
            | Field::DomainsTicked
            | Field::PilotUpn
            | Field::PilotMail
            | Field::ProvisionMessage
            | Field::CycleRan
            | Field::SignInMessage
            | Field::EntraApplication
            | Field::PilotSearch
            | Field::PilotChosen
            | Field::AssignSearch
            | Field::AssignChosen
            | Field::EntraMessage
            | Field::HandOverWords
            | Field::Code => {}
        }
        self.texts.insert(field, text);
        tidied
    }

    /// The pilot's mail attribute. Where nothing was typed it is the user principal name: the box asks for another one
    /// only. Empty where Entra has none.
    pub fn pilot_mail(&self) -> &str {
        match self.text(Field::PilotMail).trim() {
            "" => self.text(Field::PilotUpn),
            none if none.eq_ignore_ascii_case(NO_MAIL) => "",
            mail => mail,
        }
    }

    /// Whether this program makes the changes in Entra; `None` before that was chosen.
    pub fn is_automatic(&self) -> Option<bool> {
        match self.text(Field::Way) {
            "automatic" => Some(true),
            "hand" => Some(false),
            _ => None,
        }
    }

    /// Whether this domain is among the ticked ones, without regard to capitals.
    pub fn is_ticked(&self, domain: &str) -> bool {
        self.ticked().iter().any(|ticked| ticked.eq_ignore_ascii_case(domain))
    }

    /// The administrator who is not assigned, where everyone who is gets one role.
    pub fn kept_admin(&self) -> Option<&str> {
        self.typed(Field::TodaysAdmins).filter(|_| self.maps_one_role())
    }

    /// Whether one role is sent, and only when Entra creates somebody.
    pub fn is_role_only_at_creation(&self) -> bool {
        matches!(self.role_plan(), Some(RolePlan::OneRole { apply: RoleApply::Creation, .. }))
    }

    /// Takes an answer back.
    pub fn clear(&mut self, field: Field) {
        self.set(field, "");
        self.texts.remove(&field);
    }

    /// Replaces `secret`, in whole and in parts, in every answer by dots. `true` if any had it.
    pub fn mask(&mut self, secret: &str) -> bool {
        let mask = net::SecretMask::new([secret]);
        let masked: Vec<(Field, String)> = self
            .texts
            .iter()
            .map(|(field, text)| (*field, mask.mask(text)))
            .filter(|(field, text)| self.texts.get(field) != Some(text))
            .collect();
        let found = !masked.is_empty();
        for (field, text) in masked {
            self.set(field, text);
        }
        found
    }

    /// An answer as typed, or the choice that is made before anybody chooses.
    pub fn text(&self, field: Field) -> &str {
        self.texts.get(&field).map_or_else(|| Answers::preset(field), String::as_str)
    }

    /// An answer as typed, without spaces around it; `None` where nothing was typed.
    pub fn typed(&self, field: Field) -> Option<&str> {
        Some(self.text(field).trim()).filter(|text| !text.is_empty())
    }

    /// Every answer as typed.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &str)> {
        self.texts.iter().map(|(field, text)| (*field, text.as_str()))
    }

    /// What a field shows before anybody has answered.
    fn preset(field: Field) -> &'static str {
        #[expect(clippy::wildcard_enum_match_arm, reason = "every other field begins empty")]
        match field {
            Field::Product => Product::Trelica.as_str(),
            Field::Side => "both",
            Field::Portal => PortalMenu::Newer.as_str(),
            Field::RoleApply => RoleApply::Always.as_str(),
            Field::UserNameSource => UserNameSource::Upn.as_str(),
            Field::Cloud => graph::CLOUDS[0].id,
            Field::ReportDomains => ReportDomains::Kept.as_str(),
            _ => "",
        }
    }

    /// Whether an answer means something: a choice is one of its options, an address can be used. Free text always does.
    pub fn is_understood(&self, field: Field) -> bool {
        let values = &self.values;
        #[expect(clippy::wildcard_enum_match_arm, reason = "every other field takes any text")]
        match field {
            Field::Product => values.product.is_some(),
            Field::Portal => values.portal_menu.is_some(),
            Field::Side => values.side.is_some(),
            Field::Address => self.address().is_some(),
            Field::ApplicationPage => values.application_page.is_some(),
            Field::EntraTest => values.entra_test.is_some(),
            Field::RoleChoice => values.role_choice.is_some(),
            Field::RoleApply => values.role_apply.is_some(),
            Field::UserNameSource => values.user_name_source.is_some(),
            Field::ProvisionResult => values.provision_result.is_some(),
            Field::ReportDomains => values.report_domains.is_some(),
            Field::Cloud => values.cloud.is_some(),
            Field::ClientId => values.client_id.is_some(),
            Field::DirectoryId => values.directory_id.is_some(),
            _ => true,
        }
    }

    /// Which name the product shows.
    pub fn product(&self) -> Product {
        self.values.product.unwrap_or(Product::Trelica)
    }

    /// Which menu the portal shows.
    pub fn portal_menu(&self) -> PortalMenu {
        self.values.portal_menu.unwrap_or(PortalMenu::Newer)
    }

    /// The side of the administrator at this computer; `None` for somebody who does both.
    pub fn side(&self) -> Option<Side> {
        self.values.side
    }

    /// The email domains of the people to be provisioned.
    pub fn domains(&self) -> &[String] {
        &self.values.domains.domains
    }

    /// The email domains, with the words that are none.
    pub fn domains_and_others(&self) -> &Domains {
        &self.values.domains
    }

    /// The SCIM base address, if it can be used.
    pub fn address(&self) -> Option<&Address> {
        self.values.address.as_ref()?.as_ref().ok()
    }

    /// What is wrong with the address; `None` where it can be used, and where nothing was typed.
    pub fn address_problem(&self) -> Option<&Problem> {
        self.values.address.as_ref()?.as_ref().err()
    }

    /// Whether the administrator has confirmed the host and port of an address.
    pub fn is_host_confirmed(&self, address: &Address) -> bool {
        self.text(Field::HostConfirmed) == address.authority()
    }

    /// The ids of the enterprise application, out of the address of its page.
    pub fn application_page(&self) -> Option<EntraIds> {
        self.values.application_page
    }

    /// What Entra's *Test connection* showed.
    pub fn entra_test(&self) -> Option<TestResult> {
        self.values.entra_test
    }

    /// What *Provision on demand* showed.
    pub fn provision_result(&self) -> Option<ProvisionResult> {
        self.values.provision_result
    }

    /// Which attribute becomes the user name.
    pub fn user_name_source(&self) -> UserNameSource {
        self.values.user_name_source.unwrap_or(UserNameSource::Upn)
    }

    /// Whether user names come from the mail attribute.
    pub fn is_by_mail(&self) -> bool {
        self.user_name_source() == UserNameSource::Mail
    }

    /// Which role people get; `None` before that was chosen.
    pub fn role_plan(&self) -> Option<RolePlan<'_>> {
        Some(match self.values.role_choice? {
            RoleChoice::Default => RolePlan::TrelicaDefault(self.typed(Field::DefaultRole)),
            RoleChoice::OneRole => RolePlan::OneRole {
                name: self.typed(Field::RoleName),
                apply: self.values.role_apply.unwrap_or(RoleApply::Always),
            },
        })
    }

    /// Whether everybody gets one role by a mapping.
    pub fn maps_one_role(&self) -> bool {
        matches!(self.role_plan(), Some(RolePlan::OneRole { .. }))
    }

    /// The role that the pilot is expected to have in the end; `None` where nobody said.
    pub fn expected_role(&self) -> Option<&str> {
        match self.role_plan() {
            Some(RolePlan::OneRole { name, .. }) => name,
            Some(RolePlan::TrelicaDefault(_)) | None => self.typed(Field::DefaultRole),
        }
    }

    /// The domains that are ticked in Trelica, as the administrator says.
    pub fn ticked(&self) -> Vec<&str> {
        self.text(Field::DomainsTicked).split_whitespace().collect()
    }

    /// The object ids of the people and groups to assign.
    pub fn chosen_to_assign(&self) -> impl Iterator<Item = &str> {
        self.text(Field::AssignChosen).split_whitespace()
    }

    /// Whether a whole provisioning cycle has run since the start.
    pub fn cycle_ran(&self) -> bool {
        self.text(Field::CycleRan) == "yes"
    }

    /// The cloud of Microsoft that the organization is in.
    pub fn cloud(&self) -> &'static graph::Cloud {
        self.values.cloud.unwrap_or(&graph::CLOUDS[0])
    }

    /// The registered client (a GUID in lower case) that the administrator has entered.
    pub fn client_id(&self) -> Option<&str> {
        self.values.client_id.as_deref()
    }

    /// The organization that the client is registered in: its id or one of its domains.
    pub fn directory_id(&self) -> Option<&str> {
        self.values.directory_id.as_deref()
    }

    /// Whether a case report names email domains.
    pub fn report_domains(&self) -> ReportDomains {
        self.values.report_domains.unwrap_or(ReportDomains::Kept)
    }
}

impl From<BTreeMap<Field, String>> for Answers {
    fn from(texts: BTreeMap<Field, String>) -> Self {
        let mut answers = Answers::default();
        for (field, text) in texts {
            answers.set(field, text);
        }
        answers
    }
}

impl From<Answers> for BTreeMap<Field, String> {
    fn from(answers: Answers) -> Self {
        answers.texts
    }
}
