//! Shows what a caller with a problem sees: practice goes through the steps up to where the stand-in's fault appears.
//!
//! Whoever helps on the phone looks a code up and sees the page with its card, without doing the steps by hand.

use std::collections::BTreeSet;
use std::time::Duration;

use model::address::Address;
use model::{CheckId, Field, ProblemId, StepId, id};
use standin::{EntraPerson, ProvisionOutcome, Scenario, Stage, Standin, scenarios};
use wizard::command::{SaveToken, WizardCommand};
use wizard::view::{Block, Button, ButtonAction, View};
use wizard::{engine::SidePage, runner::Runner};

/// The fault that causes this problem, where it can be shown without a sign-in.
pub(crate) fn of_problem(id: &str) -> Option<&'static Scenario> {
    let can_be_shown = |at| matches!(at, Stage::Connection | Stage::Person | Stage::Rehearsal);
    scenarios().iter().find(|scenario| {
        // A proxy is a setting of this computer.
        scenario.expects == Some(id) && can_be_shown(scenario.at) && !scenario.id.contains("proxy")
    })
}

/// Does the steps up to where the chosen fault appears.
pub(crate) async fn show(runner: &Runner, standin: &Standin, scenario: &Scenario) {
    let show = Show { runner, standin };
    show.answer(Field::EmailDomains, DOMAIN);
    show.answer(Field::DomainsTicked, DOMAIN);
    show.act(WizardCommand::Next);
    let token = standin.generate_token();
    standin.enable_scim();
    show.answer(Field::Address, &standin.base_url());
    show.runner.save_token(SaveToken { value: token.into(), session_only: true });
    show.answer(Field::ScimEnabled, "yes");
    show.act(WizardCommand::Next);
    show.run().await;
    match scenario.at {
        Stage::Rehearsal => {
            show.act(WizardCommand::Show { page: SidePage::Rehearsal });
            show.act(WizardCommand::Rehearse);
        }
        Stage::Person => show.person(scenario).await,
        Stage::Connection | Stage::Graph | Stage::SignIn => {}
    }
}

/// A fault of the connection shows at once, if there is something to connect with: its address is entered, and the
/// connection checked.
pub(crate) fn check_connection(runner: &Runner, standin: &Standin, id: &str) {
    let is_connection = |scenario: &&Scenario| scenario.id == id && scenario.at == Stage::Connection;
    if scenarios().iter().find(is_connection).is_none() || !runner.is_reachable(StepId::CheckConnection) {
        return;
    }
    let show = Show { runner, standin };
    let address = standin.base_url();
    let (at, typed) = runner.stands_at();
    if id == "healthy" && typed == address && at > StepId::CheckConnection {
        // A fault of another kind is over: the page stays, and looks again if it is one that looks.
        if at == StepId::VerifyPerson {
            show.act(WizardCommand::Run);
        }
        return;
    }
    show.answer(Field::Address, &address);
    if let Ok(read) = Address::read(&address, &mut BTreeSet::new()) {
        show.answer(Field::HostConfirmed, &read.authority());
    }
    show.act(WizardCommand::Goto { step: StepId::CheckConnection });
    show.act(WizardCommand::Run);
}

/// The code is looked up in the new practice too, so that the way back leads to it.
pub(crate) fn look_up(runner: &Runner, problem: &str) {
    if let Some(id) = ProblemId::ALL.iter().find(|id| id.as_str() == problem) {
        runner.act(WizardCommand::Answer { field: Field::Code, value: id.short().to_owned() });
    }
}

/// Offers, on the page of codes, to show the problem that was looked up in practice.
pub(crate) fn offer(view: &mut View) {
    let looked_up = view.page.blocks.iter_mut().find_map(|block| match block {
        Block::Card(card) if card.problem.is_some() => Some(card),
        _ => None,
    });
    let Some(card) = looked_up.filter(|_| matches!(view.page.id.as_str(), "codes" | "help-desk")) else {
        return;
    };
    if let Some(problem) = card.problem.clone().filter(|problem| of_problem(problem).is_some()) {
        card.buttons.push(Button::new(id!("codes-show"), ButtonAction::ShowCaller { problem }));
    }
}

struct Show<'a> {
    runner: &'a Runner,
    standin: &'a Standin,
}

impl Show<'_> {
    /// Entra's steps by hand, with a pilot user, up to where a fault about a person appears.
    async fn person(&self, scenario: &Scenario) {
        let role = scenario.id.starts_with("role-");
        self.act(WizardCommand::Next);
        self.confirm(CheckId::ApplicationCreated);
        self.answer(Field::EntraTest, "worked");
        self.act(WizardCommand::Next);
        self.confirm(CheckId::GroupsSwitchedOff);
        self.answer(Field::DefaultRole, "App management");
        self.answer(Field::RoleChoice, if role { "one-role" } else { "default" });
        if role {
            self.answer(Field::RoleName, ROLE);
            self.act(WizardCommand::Confirm { check: CheckId::AdminKept, go_on: false });
            self.standin.map_role(Some(ROLE), false);
        }
        self.confirm(CheckId::RoleSet);
        self.answer(Field::PilotUpn, PILOT);
        self.answer(Field::PilotMail, PILOT);
        self.run().await;
        if scenario.id == "person-already-exists" {
            return;
        }
        self.act(WizardCommand::Next);
        let provisioned = self.standin.provision(&EntraPerson::with_address(PILOT, "Ada", "Byron")).await;
        if provisioned.outcome == ProvisionOutcome::Failure {
            self.answer(Field::ProvisionResult, "failed");
            self.answer(Field::ProvisionMessage, &provisioned.message);
            return;
        }
        self.answer(Field::ProvisionResult, "success");
        if scenario.id == "role-not-applied" {
            self.standin.cycle().await;
            self.answer(Field::CycleRan, "yes");
        }
        self.act(WizardCommand::Next);
        self.run().await;
        // Whoever calls has waited long enough.
        self.act(WizardCommand::Cancel);
    }

    fn act(&self, command: WizardCommand) {
        self.runner.act(command);
    }

    fn answer(&self, field: Field, value: &str) {
        self.act(WizardCommand::Answer { field, value: value.to_owned() });
    }

    fn confirm(&self, check: CheckId) {
        self.act(WizardCommand::Confirm { check, go_on: true });
    }

    async fn run(&self) {
        self.act(WizardCommand::Run);
        while self.runner.is_busy() {
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }
}

const DOMAIN: &str = "contoso.com";
const PILOT: &str = "ada@contoso.com";
const ROLE: &str = "Read-only";
const POLL_INTERVAL: Duration = Duration::from_millis(20);
