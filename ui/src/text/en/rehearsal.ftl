## Problems: what a rehearsal finds. The people in it are test people (G creating, M finding, U changing, L removing)

problem-create-refused = The test user couldn’t be created
    .why = { product-name } refused a person even with the minimum that Entra sends. So Entra can’t create anyone.
    .fix = { $surface ->
        [terminal] Read below what { product-name } answered, and
       *[window] Open **Technical details** to read what { product-name } answered, and
    } send the message below to { product-name } support.
    .message = { message-start } Your SCIM endpoint refuses POST /Users with the attributes of Entra’s default mapping. It refuses even a request with only schemas, userName, externalId, active, displayName, name, and one work email. The request and the response are attached. Could you tell us what is missing or not allowed? Thank you.
    .ask = Does the answer under **Technical details** mention a domain or the email address?
    .yes = In { product-name }, open { path-domains }. If this domain isn’t selected under **{ -label-user-requests }**, select it and rehearse again. If it’s already selected or isn’t listed, send the message on the card to { product-name } support. Don’t start provisioning.
    .no = Send the message on the card to { product-name } support, with what you see under **Technical details**. Don’t start provisioning until they answer.
problem-create-forbidden = The token can read people but not create them
    .why = { product-name } answers questions with this token but refuses to create anyone. Entra could look people up, but never add them.
    .fix = Ask a { product-name } administrator for a token from the SCIM section. It’s under { path-users }, **{ -label-single-sign-on-sso }** › **{ -label-scim }**, where they select **{ -label-generate-token }**.
    .message = { message-start } Our token can read users over SCIM, but creating a user returns 403. Could you generate a token in the SCIM section of the settings that can create and change users? Thank you.
    .ask = Can you open the SCIM section of { product-name } and see **{ -label-generate-token }** there?
    .yes = Select it, paste the new token in step 1, run step 2, and rehearse again. If Entra has the old token, paste the new one there under { path-token }, then select **{ -label-test-connection }** and **{ -label-save }**. If you get this card again, select **Copy for help desk** and send that text to { product-name } support.
    .no = Send the message on the card to a { product-name } administrator. They can paste the new token in step 1 on this computer themselves.
# params: attributes
problem-attribute-refused = { product-name } refuses an attribute that Entra sends
    .why = { product-name } refuses a person who has { $attributes }, but accepts the same person without. Entra sends this whenever it has a value there, so those people wouldn’t be created.
    .fix = In Entra, open { path-mapping }, then **{ -label-provision-users }**. Delete the rows whose target begins with { $attributes }, and select **{ -label-save }**.
    .message = { message-start } The SCIM endpoint refuses people who have { $attributes }. Could you delete the rows with these targets from the attribute mapping for users, and save? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**: is there a row whose target begins with the name on the card?
    .yes = Delete every such row and select **{ -label-save }**, so that no one is refused because of it. Then rehearse again. If you get this card again although no such row is left, continue.
    .no = Entra doesn’t send it here, so no one is affected. Continue.
problem-create-without-id = The answer for a new person has no ID
    .why = { product-name } creates the person but doesn’t say which ID they have. Entra needs the ID for every later change, so it would report a failure for each new person.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } The response to POST /Users doesn’t contain the id of the new resource. RFC 7644, section 3.3, specifies 201 with the resource, and Entra can’t continue without its id. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** offer **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select it, because Entra would report a failure for each new person. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off and send the message on the card to { product-name } support. Rehearse again when they’ve answered.
# params: attributes
problem-attributes-not-kept = { product-name } loses some of what Entra sends
    .why = { product-name } accepted the person but didn’t keep everything that was sent. Missing: { $attributes }. Entra would report success, but these values still wouldn’t be there.
    .fix = If you don’t need them in { product-name }, continue. If you do, send the message below to { product-name } support.
    .message = { message-start } POST /Users returns success, but these attributes are missing afterward: { $attributes }. Other attributes of the same kind are kept. The request and the response are attached. Could you look into this? Thank you.
    .ask = On a person’s page in { product-name }, is there a place for what the card lists as missing?
    .yes = If you need it there, send the message on the card to { product-name } support. You can continue in the meantime.
    .no = { product-name } has no use for it. Continue. You won’t lose anything that you can see.
# params: attributes
problem-attributes-altered = { product-name } changes some of what Entra sends
    .why = For { $attributes }, { product-name } keeps a different value than the one that was sent. Entra sees a difference in every cycle and sends the same change again and again.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } After POST /Users, these attributes have a different value than the one that was sent: { $attributes }. Entra compares them in every cycle and sends the change again each time. The request and the response are attached. Could you look into this? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**: is there a row whose target is named on the card?
    .yes = { product-name } needs user name, active, first name, last name, and email, so keep those rows. If it’s another row and you don’t need it, delete it and select **{ -label-save }**. Otherwise, continue and send the message on the card to { product-name } support.
    .no = The test user got this value, but Entra doesn’t send it for real people, so nothing is repeated. Continue, and send the message on the card to { product-name } support when you have time.
# params: domain
problem-test-domain-refused = { product-name } refuses people from this domain
    .why = { product-name } doesn’t accept people whose user name ends with { $domain }. Entra would fail for everyone from this domain.
    .fix = In { product-name }, open { path-domains } and look for { $domain }. If it’s there, select it under **{ -label-user-requests }**. If not, only { product-name } support can add it: send the message below.
    .message = { message-start } Creating a user whose user name ends with { $domain } is refused over SCIM. Could you register this domain for our organization and allow it for user requests? Thank you.
    .ask = In { product-name }, open { path-domains }: is the domain that the card names in the list?
    .yes = Select it under **{ -label-user-requests }** and rehearse again. If you can’t, ask a { product-name } administrator to do it. If it’s already selected, send the message on the card to { product-name } support. Don’t assign anyone from this domain until they answer.
    .no = Send the message on the card to { product-name } support. Their answer can take days. In the meantime, assign only people from domains that are in the list.
problem-duplicate-not-refused = The same person can be created twice
    .why = We sent the same person twice, and { product-name } then had two. When Entra repeats a request, as it does after a broken connection, it would create duplicates.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } POST /Users with a userName that already exists creates a second user. RFC 7644, section 3.3, specifies 409 with scimType uniqueness. The request and the response are attached. Could you correct this? Thank you.
    .ask = Does the list of people in { product-name } show anyone twice?
    .yes = If the names begin with scim-setup-test-, they’re left over from the rehearsal, and you can remove both. Otherwise, ask a { product-name } administrator to keep the entry that’s in use and remove the other one. If they can’t tell which one is in use, they should ask first and remove neither. Send the message on the card to { product-name } support, and continue.
    .no = Continue, and send the message on the card to { product-name } support. Check the list once more after the first cycle.
problem-ids-mixed-up = A person has someone else’s ID
    .why = { product-name } gave the test user one ID, but finds them under another. Entra changes people by their ID, so it would change the wrong ones. We changed no one else.
    .fix = Don’t start provisioning. Send the message below to { product-name } support.
    .message = { message-start } For the same user, the id in the response to POST /Users and the id in GET /Users?filter=userName eq "…" are different, or lead to another user. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** offer **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select it right away, because Entra could change the wrong people. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off. Send the message on the card to { product-name } support. Continue only after a rehearsal without this card.
problem-new-person-not-found = { product-name } can’t find a new person
    .why = The person was created, but a search for exactly this user name finds no one. Entra searches before every change, so it would try to create everyone again.
    .fix = Don’t start provisioning. Send the message below to { product-name } support.
    .message = { message-start } A user who was created with POST /Users isn’t found by GET /Users?filter=userName eq "…" with the same userName. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** offer **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select it, so that no one is created twice. Then send the message on the card to { product-name } support. If the list of people in { product-name } already shows anyone twice, mention that.
    .no = Leave provisioning off and send the message on the card to { product-name } support. Rehearse again when they’ve answered.
# params: seconds
problem-new-person-found-late = { product-name } finds a new person only after a delay
    .why = Our search found the new person only after { $seconds } s. Entra usually waits longer than that between two steps.
    .fix = You can continue. If **{ -label-provision-on-demand }** reports a conflict, wait a minute and try again.
    .ask = Has **{ -label-provision-on-demand }** in step 8 reported a conflict?
    .yes = Wait a minute and select **{ -label-provision }** there again. If the conflict remains, paste Entra’s message in step 8.
    .no = Continue. Entra usually waits long enough.
problem-person-not-readable = A person can’t be read by ID
    .why = { product-name } created the person but doesn’t show them under the ID that it gave. Entra reads each person this way before it changes anything.
    .fix = Don’t start provisioning. Send the message below to { product-name } support.
    .message = { message-start } GET /Users/{"{"}id{"}"} doesn’t return the user that POST /Users has just created. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** offer **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select it, because Entra can’t keep people up to date this way. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off and send the message on the card to { product-name } support. Rehearse again when they’ve answered.
# params: kind
problem-external-id-not-searchable = People can’t be found by externalId
    .why = A search by externalId finds { $kind ->
        [others] other people
       *[nobody] no one
    }. Entra searches this way only if someone has made externalId the matching attribute, which it isn’t by default.
    .fix = Keep matching on **userName**. Then this doesn’t matter.
    .message = { message-start } Could you check that matching in the attribute mapping for users is on userName only? The SCIM endpoint can’t search by externalId. Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**: is the **externalId** row used for matching?
    .yes = Send the message on the card to the Entra administrator. Matching has to be on **userName** only. Don’t start provisioning before that.
    .no = Nothing is wrong. Entra never searches this way here, so continue.
# params: kind
problem-work-email-not-searchable = People can’t be found by email address
    .why = A search by work email finds { $kind ->
        [others] other people
       *[nobody] no one
    }. Entra searches this way only if someone has made the email address the matching attribute, which it isn’t by default.
    .fix = Keep matching on **userName**. Then this doesn’t matter.
    .message = { message-start } Could you check that matching in the attribute mapping for users is on userName only? The SCIM endpoint can’t search by email address. Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**: is a row that begins with **emails** used for matching?
    .yes = Send the message on the card to the Entra administrator. Matching has to be on **userName** only. Don’t start provisioning before that.
    .no = Nothing is wrong. Entra never searches this way here, so continue.
problem-two-conditions-refused = A search with two conditions doesn’t work
    .why = We searched by ID and user name at once (joined by “and”) and didn’t get exactly that person. Entra searches this way only where it can’t read someone’s manager.
    .fix = You can continue. If Entra sends managers again in every cycle, send the message below to { product-name } support.
    .message = { message-start } GET /Users?filter=id eq "…" and userName eq "…" doesn’t find the user who has both. The request and the response are attached. Could you look into this? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**: is there a row whose target ends with **manager**?
    .yes = { product-name } doesn’t need the manager. Delete that row and select **{ -label-save }**. If you want to keep it, send the message on the card to { product-name } support.
    .no = Nothing is wrong. Without that row, Entra doesn’t search this way, so continue.
problem-update-refused = People can’t be changed
    .why = { product-name } refused to change the test user’s title and given name, whether written as Entra does or as RFC 7644 specifies. Entra could create people, but never update or deactivate anyone.
    .fix = Don’t start provisioning. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} is refused, both with operations as Entra sends them and as RFC 7644, section 3.5.2, defines them. The first request and its response are attached. Entra changes and deactivates people only with PATCH. Could you tell us whether you support it? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** offer **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select it. Entra can’t deactivate people who leave, so do that in { product-name } by hand. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off and send the message on the card to { product-name } support. Rehearse again when they’ve answered.
problem-operation-case-refused = { product-name } refuses changes because of a capital letter
    .why = Entra writes Replace, but { product-name } accepts only replace. So every change would fail, even deactivating people.
    .fix = Send the message below to { product-name } support. If they tell you to, use a Tenant URL that ends with ?aadOptscim062020 until they’ve corrected this. Entra then writes lowercase in its cycles.
    .message = { message-start } PATCH operations are refused when op is written “Replace”, as Entra does by default, and accepted as “replace”. The request and the response are attached. Could you accept op in any case? Thank you.
    .ask = In Entra, open { path-token }: does **{ -label-tenant-url }** end with ?aadOptscim062020?
    .yes = If { product-name } support told you to add it, leave it and tell them about this card. If not, ask them whether it can stay, because it can make other changes fail. Until they answer, deactivate people in { product-name } by hand when they leave.
    .no = Send the message on the card to { product-name } support. They may ask you to add this ending. Don’t add it on your own, because it can make other changes fail. Until they answer, deactivate people in { product-name } by hand when they leave.
problem-path-missing-refused = { product-name } refuses changes without a path
    .why = With aadOptscim062020 on the Tenant URL, Entra combines several changes into one that names no field, and { product-name } refuses that. Without it, Entra names every field.
    .fix = In Entra, check under { path-token } whether **{ -label-tenant-url }** ends with ?aadOptscim062020. If it does, remove that ending.
    .message = { message-start } Could you check whether the application’s Tenant URL contains aadOptscim062020, and remove it if it does? The SCIM endpoint refuses the changes that Entra sends with it. Thank you.
    .ask = In Entra, open { path-token }: does **{ -label-tenant-url }** end with ?aadOptscim062020?
    .yes = Remove the question mark and everything after it, and select **{ -label-test-connection }** and **{ -label-save }**. Do the same with the address in step 1.
    .no = Nothing is wrong. Without this ending, Entra writes its changes in a way that works, so continue.
problem-text-booleans-refused = { product-name } refuses the way Entra deactivates people
    .why = Entra writes "False" as a word, but { product-name } accepts only the plain false. So no one would ever be deactivated, not even people who have left.
    .fix = Send the message below to { product-name } support. If they tell you to, use a Tenant URL that ends with ?aadOptscim062020 until they’ve corrected this. Entra then writes the plain false in its cycles.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} with the value "False" for active, as Entra sends it by default, is refused. The value false without quotation marks is accepted. The request and the response are attached. Could you accept both? Thank you.
    .ask = Does { product-name } still show anyone who has left your company as active?
    .yes = Ask a { product-name } administrator to deactivate this person today. Then send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support, and ask what to do until this is fixed. From now on, ask a { product-name } administrator to deactivate people when they leave.
problem-disable-refused = People can’t be deactivated
    .why = { product-name } refused to deactivate the test user. People who leave would keep their access.
    .fix = Don’t start provisioning until this is fixed. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} that sets active to false is refused. The request and the response are attached. Entra deactivates people this way when they leave. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** offer **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select it, and ask a { product-name } administrator to deactivate anyone who has left. Send the message on the card to { product-name } support.
    .no = Leave provisioning off. Send the message on the card to { product-name } support, and rehearse again when they’ve answered.
problem-disable-ignored = Deactivating someone has no effect
    .why = { product-name } reported success, but the person is still active. People who leave would keep their access, and no one would be told.
    .fix = Don’t start provisioning until this is fixed. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} that sets active to false returns success, but the user stays active. The request and the response are attached. Could you correct this? Thank you.
    .ask = Does { product-name } still show anyone as active who has left your company or is no longer assigned in Entra?
    .yes = Ask a { product-name } administrator to deactivate this person today. If provisioning is running, select **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }** in Entra’s overview. Send the message on the card to { product-name } support, and don’t start again until this is fixed.
    .no = No one is affected so far. Send the message on the card to { product-name } support. Don’t start provisioning until they’ve answered. If it’s already running, select **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }** in Entra’s overview.
# params: kind
problem-disabled-user-hidden = A deactivated person can’t be found anymore
    .why = The person isn’t active, and { $kind ->
        [name] a search for their user name finds no one
       *[id] they can’t be read by ID
    }. When they come back, Entra would create them a second time or report a failure.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } A user with active false is no longer returned by GET /Users, by id or by filter. Entra needs to find deactivated users to reactivate them. The request and the response are attached. Could you return them with active false? Thank you.
    .ask = In { product-name }’s own list of people, can an administrator still see someone who was deactivated? If no one has been deactivated yet, the answer is no.
    .yes = Continue, and send the message on the card to { product-name } support. When such a person comes back, an administrator may be able to reactivate them there by hand.
    .no = Continue, and send the message on the card to { product-name } support. Before someone comes back to the company, ask { product-name } support how to restore the old entry.
# params: kind
problem-restore-refused = A deactivated person can’t be reactivated
    .why = Setting the person back to active { $kind ->
        [ignored] was reported as successful but changed nothing
       *[refused] was refused
    }. People who come back to the company would stay locked out.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} that sets active back to true doesn’t reactivate the user. The request and the response are attached. Could you correct this? Thank you.
    .ask = In { product-name }’s list of people, can an administrator reactivate someone by hand?
    .yes = Do it that way when someone comes back. Continue, and send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support first. Until they answer, don’t unassign anyone who will come back.
# params: attributes
problem-attribute-update-refused = { product-name } refuses a change to one field
    .why = { product-name } refuses to change { $attributes } but accepts other changes. When this changes in Entra, the change would fail in every cycle.
    .fix = You can continue. If you don’t need the field in { product-name }, delete its row in Entra’s attribute mapping. If you do, send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} is refused for { $attributes } and accepted for other attributes. The request and the response are attached. Could you accept it? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**: is there a row whose target is named on the card?
    .yes = If { product-name } doesn’t need it, delete the row and select **{ -label-save }**. If it does, keep the row and send the message on the card to { product-name } support.
    .no = Entra doesn’t send this field here, so no one is affected. Continue.
# params: attributes
problem-new-element-refused = A first mobile number can’t be added
    .why = The person had no mobile number, and { product-name } refuses to add one the way Entra does. Entra would report a failure for everyone who gets their first { $attributes }.
    .fix = You can continue. If you don’t need mobile numbers, delete their row in Entra’s attribute mapping. If you do, send the message below to { product-name } support.
    .message = { message-start } PATCH with the path { $attributes } is refused if no such element exists yet. Entra expects the element to be created with the type that the filter names. The request and the response are attached. Could you accept it? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**: is there a row for the mobile number?
    .yes = If no one needs it in { product-name }, delete the row and select **{ -label-save }**. Otherwise, keep it and send the message on the card to { product-name } support.
    .no = Then Entra doesn’t send mobile numbers. Continue. If the application doesn’t exist yet, check again after step 5. Until then, you don’t have to do anything.
# params: attributes
problem-extension-update-refused = { product-name } refuses to change the department
    .why = { product-name } refuses to change { $attributes }, which belongs to the company details. Entra would report a failure in every cycle for everyone whose department changes.
    .fix = In Entra, open { path-mapping }, then **{ -label-provision-users }**. Delete the rows for **department** and **employeeNumber**, and select **{ -label-save }**.
    .message = { message-start } The SCIM endpoint refuses changes to attributes of the enterprise extension ({ $attributes }). Could you delete the rows for department and employeeNumber from the attribute mapping for users? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**: are there rows for **department** or **employeeNumber**?
    .yes = Delete these rows and select **{ -label-save }**, or send the message on the card to the Entra administrator. The people themselves still arrive.
    .no = If there’s no application in Entra yet, delete these rows as soon as there is one. Otherwise, Entra doesn’t send them, so no one is affected. Continue.
problem-several-operations-refused = { product-name } refuses several changes at once
    .why = { product-name } accepts each change alone but refuses them together. When someone’s name changes, Entra sends such a group of changes, and all of them would fail.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } A PATCH with several operations is refused, but each operation alone is accepted. RFC 7644, section 3.5.2, allows several. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, does **{ -label-provisioning-logs }** show a failure for someone whose name has changed?
    .yes = For now, correct this person’s name in { product-name } by hand. Send the message on the card to { product-name } support.
    .no = No one is affected so far. Continue, and send the message on the card to { product-name } support.
# params: attributes
problem-operations-partly-applied = { product-name } makes only some of several changes
    .why = { product-name } reported success but didn’t change { $attributes }. After a name change, people would keep part of the old name.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } A PATCH with several operations returns success, but these attributes weren’t changed: { $attributes }. RFC 7644, section 3.5.2, specifies all or nothing. The request and the response are attached. Could you correct this? Thank you.
    .ask = Does { product-name } show part of the old name for someone whose name has changed in Entra?
    .yes = For now, correct this person in { product-name } by hand. Send the message on the card to { product-name } support.
    .no = No one is affected so far. Continue, and send the message on the card to { product-name } support.
problem-manager-refused = A manager can’t be set
    .why = { product-name } refuses the manager the way Entra sends it. Entra would report a failure in every cycle for everyone who has a manager there.
    .fix = In Entra, open { path-mapping }, then **{ -label-provision-users }**. Delete the row whose target ends with **manager**, and select **{ -label-save }**.
    .message = { message-start } The SCIM endpoint refuses the manager as Entra sends it. Could you delete the row with the target manager from the attribute mapping for users? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**: is there a row whose target ends with **manager**?
    .yes = Delete this row and select **{ -label-save }**, or send the message on the card to the Entra administrator. { product-name } doesn’t need the manager.
    .no = Entra doesn’t send the manager here, so no one is affected. Continue.
# params: attributes
problem-update-ignored = { product-name } accepts a change but doesn’t make it
    .why = { product-name } reported that it changed { $attributes }, but the old value is still there. Entra would report success, and people would keep the old value.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } PATCH returns success, but { $attributes } keeps its old value. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**: is there a row whose target is named on the card?
    .yes = Continue. Until this is fixed, also make such changes in { product-name } by hand. Send the message on the card to { product-name } support.
    .no = Entra doesn’t send it here, so no one is affected. Continue.
# params: attributes, changed
problem-update-loses-others = Changing one value damages another
    .why = We changed only { $changed }, but afterward { $attributes } was gone or different. Each change in Entra would damage people’s entries in { product-name }.
    .fix = Don’t start provisioning until this is fixed. Send the message below to { product-name } support.
    .message = { message-start } A PATCH that changes only { $changed } also changes or removes { $attributes }. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **{ -label-provisioning }** › **{ -label-overview }** offer **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select it now, because each change may remove something from people’s entries. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off and send the message on the card to { product-name } support. Rehearse again when they’ve answered.
problem-active-kept-as-text = “Active” is stored as a word
    .why = { product-name } stores "True" and "False" as words instead of a plain yes or no. Entra reads both. Check once that someone who was deactivated really can’t sign in.
    .fix = You can continue. Test it with the pilot: deactivate them and ask them to try signing in.
    .message = { message-start } The attribute active is returned as text instead of a boolean (RFC 7643, section 4.1.1). The request and the response are attached. Could you check that deactivated users really lose access? Thank you.
    .ask = Is there a deactivated person in { product-name } who can try to sign in?
    .yes = Ask them to try. If they can’t sign in, nothing is wrong, so continue. If they can, ask a { product-name } administrator to remove that person there, and send the message on the card to { product-name } support.
    .no = Continue. After the start, remove the pilot under **{ -label-users-and-groups }** in Entra, and wait for the next cycle (about 40 minutes). Ask the pilot to try to sign in to { product-name }, and then assign the pilot again. If the pilot could sign in, send the message on the card to { product-name } support.
problem-paging-start-ignored = The list starts over on every page
    .why = We asked for the second page of people and got the first one again. Entra doesn’t read the list this way, but other programs do, and they would never reach the end.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } GET /Users with startIndex (or cursor) always returns the first page (RFC 7644, section 3.4.2.4). Could you look into this? Thank you.
    .ask = Does the rehearsal also show a red card?
    .yes = The red card comes first, so read out its code. This note can wait.
    .no = Nothing stops Entra, so continue. Send the message on the card to { product-name } support when you have time.
problem-paging-count-ignored = The list returns more people than requested
    .why = We asked for two people per page and got more. Entra doesn’t read the list this way, but other programs may run out of memory.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } GET /Users with count returns more resources than requested (RFC 7644, section 3.4.2.4). Could you look into this? Thank you.
    .ask = In step 2, did the check “Entra’s own question is answered” pass?
    .yes = Entra isn’t affected, so continue. The message on the card is for { product-name } support and isn’t urgent.
    .no = That check is the real problem. Read out the code on the card in step 2.
problem-paging-repeats = The list shows the same people on several pages
    .why = When we read the list page by page, people from one page appeared again on another. Entra asks for one person at a time, so it isn’t affected.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } Pages of GET /Users overlap or repeat: the same users appear on several pages. Could you look into this? Thank you.
    .ask = Does the list of people in { product-name } itself show anyone twice?
    .yes = Then there really are two entries. Before you start provisioning, ask a { product-name } administrator to keep the entry that’s in use and remove the other one.
    .no = Entra isn’t affected, so continue. Send the message on the card to { product-name } support when you have time.
problem-paging-total-wrong = The list gives the wrong total
    .why = The list says how many people there are, but a different number arrived. Entra reads this number only in answers to its own question.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } totalResults of GET /Users doesn’t match the number of users returned (RFC 7644, section 3.4.2). Could you look into this? Thank you.
    .ask = In step 2, did the check “Entra’s own question is answered” pass?
    .yes = Entra gets the right number where it asks, so continue. The message on the card is for { product-name } support and isn’t urgent.
    .no = That check is the real problem. Read out the code on the card in step 2.
problem-paging-order-changes = The list has a different order each time
    .why = We asked for the first page again, and it had other people on it. Entra doesn’t read the list this way, but other programs would miss some people.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } The order of GET /Users changes between requests, so reading page by page misses users. Could you keep the order stable? Thank you.
    .ask = Does the rehearsal also show a red card?
    .yes = The red card comes first, so read out its code. This note can wait.
    .no = Entra isn’t affected, so continue. Send the message on the card to { product-name } support when you have time.
problem-delete-refused = People can’t be deleted
    .why = { product-name } refuses to delete the test user. Thirty days after someone is deleted in Entra, Entra deletes them in { product-name }. They would stay there, deactivated, and Entra would report a failure for each.
    .fix = You can continue. In { product-name }, remove the test users that are named below by hand.
    .message = { message-start } DELETE /Users/{"{"}id{"}"} is refused. The request and the response are attached. Could you tell us whether deleting over SCIM is supported, and remove our test users? Thank you.
    .ask = Does the list of people in { product-name } still show names that begin with scim-setup-test-?
    .yes = Ask a { product-name } administrator to remove exactly these by hand. Then continue. People who leave are still deactivated, but not deleted.
    .no = Nothing is left behind, so continue. The message on the card asks { product-name } support whether deleting is possible at all.
problem-deleted-person-still-there = A deleted person is still there
    .why = { product-name } reported that the person was deleted, but they’re still there and active. People who were removed in Entra would keep their access.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } DELETE /Users/{"{"}id{"}"} returns success, but the user is still returned as active. The request and the response are attached. Could you correct this? Thank you.
    .ask = Does the list of people in { product-name } show anyone as active who was deleted in Entra?
    .yes = Ask a { product-name } administrator to remove their access by hand today. Send the message on the card to { product-name } support. If the name begins with scim-setup-test-, ask an administrator to remove that person as well.
    .no = Continue. Entra normally deactivates people before it deletes them. Send the message on the card to { product-name } support. If anyone is left whose name begins with scim-setup-test-, ask a { product-name } administrator to remove them.
# params: role
# params: role
problem-role-is-powerful = Everyone would become an administrator
    .why = With the role { $role }, everyone Entra adds could change settings and other people in { product-name }.
    .fix = If you don’t want that, choose a role with fewer rights, such as **{ -label-read-only }**. If you do, continue.
    .ask = Should everyone you assign under **{ -label-users-and-groups }** be able to change settings and people in { product-name }?
    .yes = Continue, and leave one administrator unassigned, as step 6 describes.
    .no = In step 6, choose a role with fewer rights, or select **Keep the default role**. You can give the few administrators their role by hand.
problem-role-create-refused = { product-name } refuses a person with a role
    .why = { product-name } accepts a person without a role, but refuses the same person with the role { $role }. With a mapping for the role, Entra couldn’t create anyone.
    .fix = Check that the role is spelled exactly as in { product-name }. If it is, keep the default role in step 6{ of-the-assistant } and send the message below to { product-name } support.
    .message = { message-start } POST /Users with roles [{"{"}"primary": true, "value": "{ $role }"{"}"}] is refused. Without roles, it is accepted. The request and the response are attached. In which form do you expect the role? Thank you.
    .ask = In { product-name }, open { path-users }: does the list of roles show the name exactly as you typed it in step 6?
    .yes = For now, select **Keep the default role** in step 6. If the role already has a row in Entra, open { path-mapping }, then **{ -label-provision-users }**. Delete that row and select **{ -label-save }**. Send the message on the card to { product-name } support.
    .no = In step 6, type the role exactly as { product-name } shows it. If Entra already has it, correct **{ -label-constant-value }** there and select **{ -label-save }**. Then rehearse again. If the role isn’t in the list at all, choose another one or select **Keep the default role**.
# params: role
problem-role-update-refused = A role can’t be changed later
    .why = { product-name } refuses to set the role { $role } for someone who’s already there. Entra would report a failure for people who were there before, and for later changes.
    .fix = In Entra’s mapping for the role, set **{ -label-apply-this-mapping }** to **{ -label-only-during-object-creation }**. Or send the message below to { product-name } support.
    .message = { message-start } PATCH with the path roles[primary eq "True"].value, as Entra sends it for a constant, is refused. The request and the response are attached. Could you accept it? Thank you.
    .ask = In Entra, open { path-mapping }, then **{ -label-provision-users }**, then the row for the role: does **{ -label-apply-this-mapping }** say **{ -label-only-during-object-creation }**? If there’s no such row yet, the answer is no.
    .yes = Continue. New people aren’t affected. For people who are already in { product-name }, you can change the role there by hand.
    .no = In step 6, select **{ -label-only-during-object-creation }**. If the row is already in Entra, select it there as well, then **{ -label-ok }** and **{ -label-save }**. If you need to change roles from Entra later, send the message on the card to { product-name } support.
# params: role, shown
problem-role-ignored = { product-name } accepts the role but doesn’t give it
    .why = { product-name } accepted the role { $role }, but the test user doesn’t have it. { product-name } shows these roles: { $shown }. The name may be spelled differently in { product-name }.
    .fix = In { product-name }, open { path-users } and compare the role’s name letter by letter. If it’s the same, set the default role there instead of using the mapping.
    .message = { message-start } The role “{ $role }” is accepted over SCIM, but users don’t have it afterward. Does a role with exactly this name exist? Thank you.
    .ask = In { product-name }, open { path-users }: does the list of roles show the name exactly as you typed it in step 6?
    .yes = Then { product-name } doesn’t take this role from Entra. Select **Keep the default role** in step 6. Ask a { product-name } administrator to make this role the default one under { path-users }.
    .no = In step 6, type the role exactly as { product-name } shows it. If Entra already has it, correct **{ -label-constant-value }** there and select **{ -label-save }**. Then rehearse again. If the role isn’t in the list at all, choose another one or select **Keep the default role**.

## Rehearsal

rehearsal = Rehearse with test users
    .why = The connection test only looks for someone who doesn’t exist. A rehearsal uses test users to try everything Entra will do, and tells you what would fail. About 1 minute.
    .primary = Create test users and rehearse
    .again = Rehearse again
rehearsal-offer = You can rehearse first
    .text = Test users show how { product-name } handles everything that Entra will send later: changing, deactivating, and deleting people. This is optional.
    .show = See what a rehearsal does
rehearsal-what-1 = We create three test users in { product-name }, then change, deactivate, and delete them. If anything is refused, we try up to seven more.
rehearsal-what-2 = Each may use a seat for a moment.
rehearsal-what-3 = { product-name } may send an invitation to an address that doesn’t exist.
rehearsal-what-4 = They stay in { product-name }’s audit log.
rehearsal-what-5 = No one else is changed. If this computer fails partway, this program removes the test users next time.
rehearsal-where = Where and who
rehearsal-server = Server
rehearsal-names = Names
rehearsal-steps = What Entra does to a person
rehearsal-running = Trying everything Entra will do, step by step
rehearsal-unclear = Can’t tell from here
rehearsal-good = { product-name } does what Entra needs
    .text = We created, changed, deactivated, and removed the test users the way Entra will.
rehearsal-found = Something would go wrong
    .text = Red: Entra will fail. Yellow: people may be wrong, duplicated, or stay active. Each card says who can fix it.
rehearsal-stopped = The rehearsal couldn’t finish
    .text = Below is what we found before it stopped.
rehearsal-not-kept = Not kept by { product-name }, which is allowed: { $attributes }
