//! Do the pages and Microsoft Graph show and change the same application?

use serde_json::json;
use standin::{OutsideChange, Standin};

use crate::microsoft::{CORE_GROUP, ENTERPRISE_USER, Graph, Made, SCOPES, constant_role, mapping};
use crate::pages::{GROUPS, USERS, click, constant, open};

#[tokio::test]
async fn what_the_pages_switch_is_in_the_schema_and_the_other_way_round() {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    assert!(standin.page("entra-application").unwrap().contains(made.id()), "the newest is on the pages");
    click(&standin, GROUPS, &[("groups-enabled", "no"), ("do", "groups")]).await;
    let mail = [("mapping-type", "direct"), ("source", "mail"), ("target", "userName"), ("do", "ok")];
    click(&standin, USERS, &mail).await;
    click(&standin, USERS, &constant("HR", "creation")).await;
    click(&standin, USERS, &[("do", "save")]).await;
    let mut schema = made.schema(&graph).await;
    assert_eq!(mapping(&mut schema, "Group", CORE_GROUP)["enabled"], false);
    let rows = mapping(&mut schema, "User", ENTERPRISE_USER)["attributeMappings"].as_array_mut().unwrap();
    assert_eq!(rows[0]["source"]["name"], "mail");
    let last = rows.last_mut().unwrap();
    assert_eq!((&last["source"]["name"], &last["flowType"]), (&json!("HR"), &json!("ObjectAddOnly")));

    *last = constant_role("Finance", "Always");
    mapping(&mut schema, "Group", CORE_GROUP)["enabled"] = true.into();
    schema["x-kept"] = json!({ "as": ["it", 1.50] });
    assert_eq!(graph.put(&made.of_job("/schema"), schema).await.status, 204);
    let html = open(&standin, USERS).await;
    assert!(html.contains("&quot;Finance&quot;"), "{html}");
    assert!(open(&standin, GROUPS).await.contains("value=\"yes\" checked"));
    assert_eq!(made.schema(&graph).await["x-kept"], json!({ "as": ["it", 1.50] }));

    made.save(&graph, &standin.base_url(), &token).await;
    let ada = standin.entra_people()[0].id.clone();
    click(&standin, "entra-users", &[("person", &ada), ("do", "assign")]).await;
    standin.cycle().await;
    assert_eq!(standin.people().last().unwrap()["roles"][0]["value"], "Finance");
    assert_eq!(standin.applications()[0].assigned, [ada]);
}

#[tokio::test]
async fn the_application_of_the_pages_is_there_once_somebody_looks() {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let address = standin.page("entra-application").unwrap();
    assert!(standin.applications().is_empty(), "naming a page makes nothing");
    open(&standin, "entra-application").await;
    let seen = standin.applications().swap_remove(0);
    assert!(address.contains(&seen.object_id) && seen.jobs.is_empty());
    assert_eq!(
        graph.get(&format!("servicePrincipals/{}", seen.object_id)).await.body["displayName"],
        "Trelica"
    );
    standin.connect(&standin.base_url(), &token);
    let jobs = graph.get(&format!("servicePrincipals/{}/synchronization/jobs", seen.object_id)).await.body;
    assert_eq!(jobs["value"].as_array().unwrap().len(), 1);
    assert_eq!(standin.applications()[0].connected_to.as_deref(), Some(standin.base_url().as_str()));
    let saved = json!({ "templateId": "scim", "useSavedCredentials": true });
    let path = format!("servicePrincipals/{}/synchronization/jobs/validateCredentials", seen.object_id);
    assert_eq!(graph.post(&path, saved).await.status, 204);
}

#[tokio::test]
async fn another_administrator_can_be_in_the_way() {
    let standin = Standin::start().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    let mut schema = made.schema(&graph).await;
    mapping(&mut schema, "Group", CORE_GROUP)["enabled"] = false.into();
    graph.put(&made.of_job("/schema"), schema).await;
    made.assign(&graph, &standin.entra_people()[0].id).await;
    graph.ask("POST", &made.of_job("/start"), None).await;
    let job = || standin.applications()[0].jobs[0].clone();
    assert!(!job().groups_enabled && job().started);
    standin.another_administrator(OutsideChange::SwitchesGroupsOn);
    standin.another_administrator(OutsideChange::PausesTheJob);
    assert!(job().groups_enabled && !job().started);
    standin.another_administrator(OutsideChange::RemovesTheAssignments);
    assert!(standin.applications()[0].assigned.is_empty());
    standin.another_administrator(OutsideChange::DeletesTheJob);
    assert!(standin.applications()[0].jobs.is_empty());
    standin.another_administrator(OutsideChange::DeletesTheApplication);
    assert!(standin.applications().is_empty());
    assert_eq!(graph.get(&made.principal).await.status, 404);
}

#[tokio::test]
async fn a_subset_of_the_secrets_drops_the_others() {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    made.save(&graph, &standin.base_url(), &token).await;
    assert_eq!(standin.applications()[0].scope_all, Some(false));
    let path = format!("{}/synchronization/secrets", made.principal);
    graph.put(&path, json!({ "value": [{ "key": "SyncAll", "value": "true" }] })).await;
    let seen = standin.applications().swap_remove(0);
    assert_eq!((seen.scope_all, seen.connected_to), (Some(true), None));
}
