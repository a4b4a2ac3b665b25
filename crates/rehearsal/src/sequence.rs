//! In which order is a user rehearsed? In Entra's: match, create, match again, update, disable and restore, delete.

use crate::context::{Context, ServerUser};
use crate::steps::{create, delete, disable, manager, read, role, search, update};
use crate::{paging, recorded_client::Aborted};

/// Runs every step that can be run. What was observed is in the context, also where it ends early.
pub(super) async fn run(context: &mut Context<'_>) -> Result<(), Aborted> {
    let test_user = context.test_user("a");
    if !search::expect_nobody(context, &test_user).await? {
        return Ok(());
    }
    let Some((id, sent)) = create::create(context, &test_user).await? else {
        return Ok(());
    };
    let found = search::find_new_user(context, &test_user, &id).await?;
    let is_found = found.is_some();
    let Some(resource) = read::read_and_compare(context, &id, &sent, found).await? else {
        return Ok(());
    };
    let mut user = ServerUser { test_user, id, resource };
    if is_found {
        search::search_by_other_attributes(context, &user).await?;
    }
    paging::small_pages(context).await?;
    create::create_duplicate(context, &user.test_user, &sent).await?;
    if update::first_update(context, &mut user).await? {
        update::other_updates(context, &mut user).await?;
        manager::set_manager(context, &user).await?;
        role::update_role(context, &user).await?;
        disable::disable_and_restore(context, &mut user).await?;
    }
    role::create_with_role(context).await?;
    delete::delete(context, &user).await
}
