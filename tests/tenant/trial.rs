//! Every step of Entra's half in one tenant, with what was seen on the way.
//!
//! What the product cannot do ends the way and is told; what only differs from the documentation is told and no more. No
//! surprise may keep what was made from being removed: so nothing here stops by itself, and what does is caught.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Mutex;
use std::task::Poll;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use model::entra::{
    AccessLevel, ApplicationSnapshot, Change, Checkpoint, EntraFacts, RoleMapping, Roles, SignedInUser,
    Snapshot,
};
use model::flow::StepId;
use net::{ExposeSecret, SecretString};
use provisioning::{DesiredState, ProvisioningError, identify_user};
use serde_json::{Value, json};

use crate::points;
use crate::raw::{Answer, Raw};
use crate::record::Record;
use crate::report::Report;
use crate::taking_back;
use crate::tenant::Tenant;
use crate::unattended::UnattendedRun;

/// Goes the whole way, and takes everything back.
pub async fn run(tenant: &Tenant) -> Report {
    let mut report = Report::new(tenant);
    let record = Record::new(tenant.places.rhythm);
    record.begins("sign in");
    let signed_in = identify_user(
        &tenant.network,
        &tenant.places,
        tenant.graph_token.clone(),
        Some(AccessLevel::Write),
        (&[], None),
    )
    .await;
    let (graph, who) = match signed_in {
        Ok((graph, who)) => (graph.masking(tenant.scim_token.clone()), who),
        Err(problem) => {
            report.fails(format!("nobody is signed in: {} {:?}", problem.id.as_str(), problem.params));
            return report;
        }
    };
    let raw = match Raw::new(&tenant.network, &tenant.places.graph, tenant.graph_token.clone()) {
        Ok(raw) => raw,
        Err(failure) => {
            report.fails(failure.to_string());
            return report;
        }
    };
    let entra = Mutex::new(EntraFacts::default());
    let note = |_: Checkpoint| record.hear(graph.take_transcript());
    let walk = UnattendedRun {
        graph: &graph,
        user: &who,
        token: tenant.scim_token.clone(),
        desired: tenant.wants(),
        entra: &entra,
        note: &note,
        now: &host::now,
    };
    record.hear(graph.take_transcript());
    let mut trial = Trial { tenant, walk: &walk, raw: &raw, record: &record, report: &mut report };
    let ended = caught(tokio::time::timeout(LONGEST, trial.everything())).await;
    match ended {
        Ok(Ok(Ok(()) | Err(Stopped))) => {}
        Ok(Err(_)) => report.fails("it took too long and was stopped"),
        Err(Stopped) => report.fails("the program stopped itself"),
    }
    let took_back =
        caught(tokio::time::timeout(LONGEST, taking_back::all(&walk, &raw, &record, &mut report)));
    if !matches!(took_back.await, Ok(Ok(()))) {
        report.fails(format!("taking back was cut off: delete {} under Enterprise apps", tenant.name));
    }
    record.hear(graph.take_transcript());
    report.ends(&record);
    report
}

/// The way does not go on; why is in the report.
struct Stopped;

struct Trial<'a> {
    tenant: &'a Tenant,
    walk: &'a UnattendedRun<'a>,
    raw: &'a Raw,
    record: &'a Record,
    report: &'a mut Report,
}

impl Trial<'_> {
    async fn everything(&mut self) -> Result<(), Stopped> {
        self.signed_in();
        self.is_nobody_elses().await?;
        let wants = self.tenant.wants();

        let created = self.step("create", StepId::CreateApplication, &wants).await;
        self.created().await;
        created?;
        let connected = self.step("connect", StepId::Connect, &wants).await;
        self.connected().await;
        connected?;
        self.bad_connections().await;
        let seen = self.mappings_at_first().await?;

        let off = self.step("groups", StepId::GroupsOff, &wants).await;
        self.groups_off().await;
        off?;
        let only_at_creation =
            Some(RoleMapping::Constant { role: self.tenant.role.clone(), only_at_creation: true });
        let at_creation = DesiredState { role: only_at_creation, ..wants.clone() };
        let mapped = self.step("role at creation", StepId::Role, &at_creation).await;
        self.role("role at creation", points::ROLE_AT_CREATION).await;
        mapped?;
        let mapped = self.step("role", StepId::Role, &wants).await;
        self.role("role", points::ROLE).await;
        mapped?;
        self.user_name_from_the_mail(&wants).await?;
        self.searches().await;

        let before = self.provisioned_while_not_assigned(&seen).await;
        // Then starting would send everybody there is.
        let everybody_is_in_scope = before.starts_with("Done");
        if everybody_is_in_scope {
            self.report.fails("somebody was provisioned without being assigned: everybody is in scope");
        }
        self.report.saw(points::NOT_ASSIGNED, before);
        let provisioned = self.step("provision", StepId::ProvisionOne, &wants).await;
        self.assigned_and_provisioned().await;
        provisioned?;
        let arrived = self.arrived().await;
        self.report.saw(points::ARRIVED, arrived);
        self.assigned_twice(&seen).await;

        self.a_second_time(&wants).await?;
        if self.tenant.may_start && !everybody_is_in_scope {
            let started = self.step("start", StepId::GoLive, &wants).await;
            self.started().await;
            started?;
        } else {
            self.report.saw(points::STARTED, "not tried");
        }
        self.log().await;
        Ok(())
    }

    /// Makes the changes of a step, whichever they are.
    async fn step(&mut self, part: &'static str, step: StepId, wants: &DesiredState) -> Result<(), Stopped> {
        self.record.begins(part);
        let walk = UnattendedRun { desired: wants.clone(), token: self.walk.token.clone(), ..*self.walk };
        let went = self.record.listening(&walk, walk.all(&[step], &mut |_, _, _| {})).await;
        went.map_err(|trouble| {
            self.record.hear(trouble.proof.clone());
            self.report.fails(format!("{part}: {}", told(&trouble)));
            Stopped
        })
    }

    fn signed_in(&mut self) {
        let SignedInUser { roles, organization, .. } = self.walk.user;
        let claims = claims(&self.tenant.graph_token);
        let given = match claims.as_ref().and_then(|claims| claims.get("scp")?.as_str()) {
            Some(scopes) => scopes.to_owned(),
            None => "this token does not say".to_owned(),
        };
        self.report.saw(points::GIVEN, given);
        let asked = self.record.tries("sign in", "GET", "/organization");
        let named = if organization.is_empty() { "without a name" } else { "with its name" };
        self.report.saw(points::ORGANIZATION, format!("{asked}; {named}"));
        let asked = self.record.tries("sign in", "GET", "/microsoft.graph.directoryRole");
        let judged = match roles {
            Roles::Enough => "enough",
            Roles::Missing => "missing",
            Roles::Unknown => "unknown",
        };
        let hinted = claims.as_ref().and_then(|claims| claims.get("wids")?.as_array()).map(Vec::len);
        let hinted = hinted.map_or("none".to_owned(), |count| count.to_string());
        self.report
            .saw(points::ROLE_SEEN, format!("{asked}; judged {judged}; wids in the access token: {hinted}"));
    }

    /// A trial works on what it made, and on nothing else.
    async fn is_nobody_elses(&mut self) -> Result<(), Stopped> {
        match self.walk.graph.applications_named(&self.tenant.name).await {
            Ok(there) if there.is_empty() => Ok(()),
            Ok(_) => self.stops("somebody has an application of this name"),
            Err(error) => self.stops(format!("applications can't be read: {error}")),
        }
    }

    fn stops<T>(&mut self, words: impl AsRef<str>) -> Result<T, Stopped> {
        self.report.fails(words);
        Err(Stopped)
    }

    async fn created(&mut self) {
        let made = self.record.tries("create", "POST", "/instantiate");
        let id = self.application();
        let readable = self.record.tries("create", "GET", &format!("/servicePrincipals/{id}"));
        self.report.saw(points::CREATED, format!("created: {made}; readable: {readable}"));
        if id.is_empty() {
            return;
        }
        let principal = self.raw.get(&format!("v1.0/servicePrincipals/{id}")).await;
        let roles = principal.body["appRoles"].as_array().cloned().unwrap_or_default();
        let names: Vec<&str> = roles.iter().filter_map(|role| role["displayName"].as_str()).collect();
        let words = format!(
            "{}; appRoleAssignmentRequired: {}",
            names.join(", "),
            principal.body["appRoleAssignmentRequired"]
        );
        self.report.saw(points::ROLE_FOR_PEOPLE, words);
    }

    async fn connected(&mut self) {
        let tries = |method, ends| self.record.tries("connect", method, ends);
        let templates = tries("GET", "/synchronization/templates");
        let (tested, created) =
            (tries("POST", "/validateCredentials"), tries("POST", "/synchronization/jobs"));
        let saved = tries("PUT", "/synchronization/secrets");
        let listed = self.raw.get(&format!("{}/templates", self.synchronization())).await;
        let names = listed.body["value"].as_array().cloned().unwrap_or_default();
        let names: Vec<&str> = names.iter().filter_map(|one| one["id"].as_str()).collect();
        self.report.saw(points::TEMPLATE, format!("{}; until it was there: {templates}", names.join(", ")));
        self.report.saw(points::TESTED, tested.to_string());
        self.report.saw(points::SECRETS, saved.to_string());
        let before = if created.came.is_empty() { Value::Null } else { self.job().await };
        self.report.saw(points::JOB, format!("{created}; {}", state(&before)));
    }

    /// Entra's test with what is wrong on purpose. Nothing is saved by it.
    async fn bad_connections(&mut self) {
        let wrong = "made-up-and-wrong-4711";
        let answer = self.tests(&self.tenant.address, wrong).await;
        self.report.saw(points::WRONG_TOKEN, of_a_test(&answer));
        let answer = self.tests("https://scim-setup-test.invalid/scim/v2", wrong).await;
        self.report.saw(points::NOBODY_ANSWERS, of_a_test(&answer));
    }

    async fn tests(&self, address: &str, token: &str) -> Answer {
        let template = self.walk.graph.template(&self.application()).await.unwrap_or_default();
        let credentials = json!([
            { "key": "BaseAddress", "value": address },
            { "key": "SecretToken", "value": token },
        ]);
        let body =
            json!({ "templateId": template, "useSavedCredentials": false, "credentials": credentials });
        self.raw.post(&format!("{}/jobs/validateCredentials", self.synchronization()), &body).await
    }

    async fn mappings_at_first(&mut self) -> Result<ApplicationSnapshot, Stopped> {
        self.record.begins("mappings");
        let seen = self.record.listening(self.walk, self.walk.read_snapshot()).await;
        let seen = match seen {
            Ok(Snapshot { application: Some(seen), .. }) => seen,
            Ok(_) => return self.stops("mappings: the application is not there any more"),
            Err(trouble) => return self.stops(format!("mappings: {}", told(&trouble))),
        };
        let read = self.record.tries("mappings", "GET", "/schema");
        let schema = self.schema().await;
        self.report.saw(points::MAPPINGS, format!("{read}; {}", of_a_schema(&schema)));
        let place = match seen.mappings.as_ref().and_then(|mappings| mappings.knows_role) {
            Some(true) => "there is one",
            Some(false) => "there is none",
            None => "attributes are not listed",
        };
        self.report.saw(points::PLACE_FOR_ROLE, place);
        Ok(seen)
    }

    async fn groups_off(&mut self) {
        let saved = self.record.tries("groups", "PUT", "/schema");
        let began = Instant::now();
        let mut are_off = groups_are_off(&self.schema().await);
        while !are_off && !saved.came.is_empty() && began.elapsed() < self.tenant.places.rhythm * 60 {
            tokio::time::sleep(self.tenant.places.rhythm * 3).await;
            are_off = groups_are_off(&self.schema().await);
        }
        let words = if are_off { "off" } else { "still on" };
        let seconds = began.elapsed().as_secs_f64();
        self.report.saw(points::GROUPS_OFF, format!("saved: {saved}; {words} {seconds:.1} s later"));
    }

    async fn role(&mut self, part: &'static str, point: u8) {
        let saved = self.record.tries(part, "PUT", "/schema");
        let schema = self.schema().await;
        let there = all(&schema, "attributeMappings")
            .into_iter()
            .find(|one| one["targetAttributeName"].as_str().is_some_and(|name| name.starts_with("roles")));
        let there = there.map_or("no mapping of a role is there".to_owned(), ToString::to_string);
        self.report.saw(point, format!("saved: {saved}; kept as {there}"));
    }

    async fn user_name_from_the_mail(&mut self, wants: &DesiredState) -> Result<(), Stopped> {
        let by_mail = DesiredState { by_mail: true, ..wants.clone() };
        let there = self.step("mail", StepId::Domains, &by_mail).await;
        let to_mail = self.record.tries("mail", "PUT", "/schema");
        let back = self.step("user name", StepId::Domains, wants).await;
        let from_mail = self.record.tries("user name", "PUT", "/schema");
        self.report.saw(points::BY_MAIL, format!("to mail: {to_mail}; back: {from_mail}"));
        there.and(back)
    }

    async fn searches(&mut self) {
        self.record.begins("search");
        let words = match self.pilot().await {
            Some((_, name)) => name.split_whitespace().next().unwrap_or_default().to_owned(),
            None => return self.report.saw(points::SEARCH, "the pilot is not in this directory"),
        };
        let graph = self.walk.graph;
        let people = self.record.listening(self.walk, graph.find_people(&words)).await;
        let groups = self.record.listening(self.walk, graph.find_groups(&words)).await;
        let people = match people {
            Ok(found) => {
                let mail =
                    if found.iter().any(|one| one.mail.is_some()) { "with mail" } else { "without mail" };
                format!("{} people, {mail}", found.len())
            }
            Err(error) => error.to_string(),
        };
        let groups = groups.map_or_else(|error| error.to_string(), |found| format!("{} groups", found.len()));
        self.report.saw(points::SEARCH, format!("{people}; {groups}"));
    }

    /// Whoever is the pilot: the object id, and the name.
    async fn pilot(&self) -> Option<(String, String)> {
        let found = self.walk.graph.person(&self.tenant.pilot).await.ok()??;
        Some((found.id, found.name))
    }

    /// The pilot is provisioned before they are assigned: where only assigned people are in scope, they are left out.
    async fn provisioned_while_not_assigned(&self, seen: &ApplicationSnapshot) -> String {
        let Some((pilot, _)) = self.pilot().await else {
            return "the pilot is not in this directory".to_owned();
        };
        let Some(job) = &seen.job else { return "there is no job".to_owned() };
        let schema = match self.walk.graph.schema(&seen.object_id, &job.id).await {
            Ok(schema) => schema,
            Err(error) => return error.to_string(),
        };
        let Ok(rule) = schema.rule_for_people() else { return "no rule maps people".to_owned() };
        let went = self.walk.graph.provision(&seen.object_id, &job.id, rule, &pilot);
        match self.record.listening(self.walk, went).await {
            Ok(went) => format!("{:?} {}", went.outcome, went.code.unwrap_or_default()),
            Err(error) => error.to_string(),
        }
    }

    async fn assigned_and_provisioned(&mut self) {
        let assigned = self.record.tries("provision", "POST", "/appRoleAssignedTo");
        let scopes = claims(&self.tenant.graph_token);
        let scopes = scopes.as_ref().and_then(|claims| claims.get("scp")?.as_str());
        let larger = match scopes.map(|scopes| scopes.contains("AppRoleAssignment.ReadWrite.All")) {
            Some(true) => "the token has the larger permission as well, so this says nothing",
            Some(false) => "the token does not have the larger permission",
            None => "the token does not say whether it has the larger permission",
        };
        self.report.saw(points::ASSIGNED, format!("{assigned}; {larger}"));
        let provisioned = self.record.tries("provision", "POST", "/provisionOnDemand");
        self.report.saw(points::COUNTS, format!("{} calls: {provisioned}", provisioned.came.len()));
        if provisioned.last() == "200" {
            let again = self.provisioned_again().await;
            self.report.saw(points::ON_DEMAND, again);
        }
    }

    /// The same once more, to see the whole answer. Nothing is to be changed any more.
    async fn provisioned_again(&self) -> String {
        let Ok(Snapshot { application: Some(seen), pilot: Some(pilot), .. }) =
            self.walk.read_snapshot().await
        else {
            return "it can't be asked again".to_owned();
        };
        let Some(job) = &seen.job else { return "there is no job".to_owned() };
        let rule = match self.walk.graph.schema(&seen.object_id, &job.id).await {
            Ok(schema) => schema.rule_for_people().unwrap_or_default().to_owned(),
            Err(error) => return error.to_string(),
        };
        let subject = json!({ "objectId": pilot.id, "objectTypeName": "User" });
        let body = json!({ "parameters": [{ "ruleId": rule, "subjects": [subject] }] });
        let address = format!("{}/jobs/{}/provisionOnDemand", self.synchronization(), job.id);
        of_on_demand(&self.raw.post(&address, &body).await)
    }

    /// What the SCIM service has of the pilot: names of attributes, and the roles.
    async fn arrived(&self) -> String {
        let Ok(base) = self.tenant.address.parse() else { return "the address can't be read".to_owned() };
        let scim = match Raw::new(&self.tenant.network, &base, self.tenant.scim_token.clone()) {
            Ok(scim) => scim,
            Err(failure) => return failure.to_string(),
        };
        let name: String = url::form_urlencoded::byte_serialize(self.tenant.pilot.as_bytes()).collect();
        let found = scim.get(&format!("Users?filter=userName+eq+%22{name}%22")).await;
        let Some(person) = found.body["Resources"].get(0).and_then(Value::as_object) else {
            return format!("{}: nobody has the pilot’s user principal name there", found.status);
        };
        let names: Vec<&str> = person.keys().map(String::as_str).collect();
        let roles = person.get("roles").map_or("none".to_owned(), Value::to_string);
        format!("with {}; roles: {roles}", names.join(", "))
    }

    async fn assigned_twice(&mut self, seen: &ApplicationSnapshot) {
        let Some((pilot, _)) = self.pilot().await else { return };
        let body = json!({
            "principalId": pilot, "resourceId": seen.object_id, "appRoleId": seen.role_for_people,
        });
        let address = format!("v1.0/servicePrincipals/{}/appRoleAssignedTo", seen.object_id);
        let answer = self.raw.post(&address, &body).await;
        let words = if answer.status < 300 { String::new() } else { answer.beginning() };
        self.report.saw(points::TWICE, format!("{} {words}", answer.status));
    }

    /// The same steps once more: only the person is provisioned again, as often as one asks for it.
    async fn a_second_time(&mut self, wants: &DesiredState) -> Result<(), Stopped> {
        self.record.begins("second time");
        let steps = [
            StepId::CreateApplication,
            StepId::Connect,
            StepId::GroupsOff,
            StepId::Role,
            StepId::Domains,
            StepId::ProvisionOne,
        ];
        let walk = UnattendedRun { desired: wants.clone(), token: self.walk.token.clone(), ..*self.walk };
        let mut planned = Vec::new();
        let mut before =
            |_: StepId, _: &Snapshot, changes: &[Change]| planned.extend(changes.iter().map(Change::kind));
        let went = self.record.listening(&walk, walk.all(&steps, &mut before)).await;
        self.report.saw(points::AGAIN, format!("changed: {}", planned.join(", ")));
        if let Err(trouble) = went {
            return self.stops(format!("second time: {}", told(&trouble)));
        }
        if planned != ["provision"] {
            self.report.fails(format!("something is changed a second time: {}", planned.join(", ")));
        }
        Ok(())
    }

    async fn started(&mut self) {
        let started = self.record.tries("start", "POST", "/start");
        let job = self.job().await;
        self.report.saw(points::STARTED, format!("{started}; {}", state(&job)));
    }

    async fn log(&mut self) {
        self.record.begins("log");
        let job = self.job().await["id"].as_str().unwrap_or_default().to_owned();
        let read = self.record.listening(self.walk, self.walk.graph.logs(&job)).await;
        let words = match read {
            Ok(lines) => {
                let mut kinds: Vec<String> =
                    lines.iter().map(|line| format!("{} {}", line.action, line.status)).collect();
                kinds.dedup();
                format!("{} lines so far: {}", lines.len(), kinds.join(", "))
            }
            Err(error) => error.to_string(),
        };
        self.report.saw(points::LOG, words);
    }

    /// `servicePrincipal.id`; empty while there is none.
    fn application(&self) -> String {
        self.walk.kept().application.map(|known| known.object_id).unwrap_or_default()
    }

    fn synchronization(&self) -> String {
        format!("v1.0/servicePrincipals/{}/synchronization", self.application())
    }

    async fn job(&self) -> Value {
        let jobs = self.raw.get(&format!("{}/jobs", self.synchronization())).await;
        jobs.body["value"].get(0).cloned().unwrap_or_default()
    }

    async fn schema(&self) -> Value {
        let job = self.job().await;
        let job = job["id"].as_str().unwrap_or_default();
        self.raw.get(&format!("{}/jobs/{job}/schema", self.synchronization())).await.body
    }
}

/// Trouble in one line: the problem, what it is about, and the last calls.
pub fn told(trouble: &ProvisioningError) -> String {
    let calls =
        trouble.proof.iter().map(|call| format!("{} -> {} {:?}", call.request, call.outcome, call.answer));
    let problem = &trouble.problem;
    format!("{} {:?}; {}", problem.id.as_str(), problem.params, calls.collect::<Vec<_>>().join("; "))
}

/// What an access token says of itself, where it can be read. Nobody but Graph may rely on that.
fn claims(token: &SecretString) -> Option<Value> {
    let payload = token.expose_secret().split('.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
}

/// How a job stands.
fn state(job: &Value) -> String {
    let status = &job["status"];
    let run = &status["lastExecution"];
    let run = match run {
        Value::Null => "never ran".to_owned(),
        run => format!("last run {} at {}, error {}", run["state"], run["timeBegan"], run["error"]["code"]),
    };
    let schedule = &job["schedule"];
    format!("status {}, schedule {} every {}, {run}", status["code"], schedule["state"], schedule["interval"])
}

/// The whole answer to a test that had to fail, and what the product makes of it: it waits for one code, and reads the words.
fn of_a_test(answer: &Answer) -> String {
    let seconds = answer.took.as_secs_f64();
    let error = &answer.body["error"];
    let mut codes = Vec::new();
    codes_in(error, &mut codes);
    let is_known = codes.iter().any(|code| code.eq_ignore_ascii_case("CredentialValidationUnavailable"));
    let words = explain::explain_connection_test(error["message"].as_str().unwrap_or_default()).id.as_str();
    let known = if is_known { "known by its code" } else { "not known by its code" };
    let (status, codes) = (answer.status, codes.join(" > "));
    format!("{status} in {seconds:.1} s; {codes}: {known}, its words are {words}; {}", answer.beginning())
}

/// Every code, from the outermost to the innermost.
fn codes_in(error: &Value, codes: &mut Vec<String>) {
    codes.extend(error["code"].as_str().map(str::to_owned));
    error["details"].as_array().into_iter().flatten().for_each(|detail| codes_in(detail, codes));
    for name in ["innerError", "innererror"] {
        if error[name].is_object() {
            codes_in(&error[name], codes);
        }
    }
}

/// What the answer of provisioning on demand looks like, without what it says of the person.
fn of_on_demand(answer: &Answer) -> String {
    let inside = |name: &str| -> Option<Value> { serde_json::from_str(answer.body[name].as_str()?).ok() };
    let (key, value) = (inside("key"), inside("value").unwrap_or_default());
    let shape = match &value {
        Value::Array(objects) => format!("an array of {}", objects.len()),
        _ => "one object".to_owned(),
    };
    let result = key.map_or("a constant key".to_owned(), |key| key.to_string());
    let object = value.as_array().and_then(|all| all.last()).unwrap_or(&value);
    let steps = object["provisioningSteps"].as_array().cloned().unwrap_or_default();
    let steps = steps.iter().map(|step| {
        let details = step["details"].as_object();
        let keys: Vec<&str> = match step["type"].as_str() {
            Some("Import") => Vec::new(),
            _ => details.into_iter().flatten().map(|(name, _)| name.as_str()).collect(),
        };
        let reason = step["details"]["SkipReason"].as_str().unwrap_or_default();
        format!("{} {} {reason}{keys:?}", step["type"], step["status"])
    });
    format!("{}; {result}; {shape}; {}", answer.status, steps.collect::<Vec<_>>().join(", "))
}

/// Names in a schema that differ from tenant to tenant.
fn of_a_schema(schema: &Value) -> String {
    let rules = schema["synchronizationRules"].as_array().cloned().unwrap_or_default();
    let rules = rules.iter().map(|rule| {
        let mappings = rule["objectMappings"].as_array().cloned().unwrap_or_default();
        let mappings = mappings.iter().map(|one| {
            format!(
                "{} ({} to {}, enabled {})",
                one["name"], one["sourceObjectName"], one["targetObjectName"], one["enabled"]
            )
        });
        let directories = format!("{} to {}", rule["sourceDirectoryName"], rule["targetDirectoryName"]);
        let mappings = mappings.collect::<Vec<_>>().join(", ");
        format!("rule {} from {directories}: {mappings}; metadata {}", rule["id"], rule["metadata"])
    });
    let expressions =
        all(schema, "attributeMappings").into_iter().filter(|one| one["source"]["type"] == "Function");
    let expressions = expressions.map(|one| one["source"].to_string());
    let directories = schema["directories"].as_array().cloned().unwrap_or_default();
    let directories: Vec<String> = directories.iter().map(|one| one["name"].to_string()).collect();
    format!(
        "version {}; {}; directories {}; expressions {}",
        schema["version"],
        rules.collect::<Vec<_>>().join("; "),
        directories.join(", "),
        expressions.collect::<Vec<_>>().join(", ")
    )
}

fn groups_are_off(schema: &Value) -> bool {
    let groups = |one: &&Value| one["sourceObjectName"] == "Group";
    all(schema, "").into_iter().filter(groups).all(|mapping| mapping["enabled"] == false)
}

/// The object mappings of every rule, or what each of them has under this name.
fn all<'a>(schema: &'a Value, name: &str) -> Vec<&'a Value> {
    let rules = schema["synchronizationRules"].as_array().into_iter().flatten();
    let mappings = rules.filter_map(|rule| rule["objectMappings"].as_array()).flatten();
    match name {
        "" => mappings.collect(),
        name => mappings.filter_map(|mapping| mapping[name].as_array()).flatten().collect(),
    }
}

/// Works, and survives it.
async fn caught<T>(work: impl Future<Output = T>) -> Result<T, Stopped> {
    let mut work = pin!(work);
    std::future::poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
        Ok(poll) => poll.map(Ok),
        Err(_) => Poll::Ready(Err(Stopped)),
    })
    .await
}

/// As long as an access token is good, and not longer.
const LONGEST: Duration = Duration::from_secs(20 * 60);
