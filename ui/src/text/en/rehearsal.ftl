## Problems: what a rehearsal finds. The people in it are test people (G creating, M finding, U changing, L removing)

problem-create-refused = The test user couldn’t be created
    .why = { product-name } rejected the test user even when we sent only the minimum that Entra sends. So Entra can’t create anyone.
    .fix = { $surface ->
        [terminal] Below, read what { product-name } answered. Then
       *[window] Open **Technical details** to read what { product-name } answered. Then
    } send the message below to { product-name } support.
    .message = { message-start } Your SCIM endpoint rejects POST /Users with the attributes of Entra’s default mapping. It even rejects a request with only schemas, userName, externalId, active, displayName, name, and one work email. The request and the response are attached. Could you tell us what is missing or not allowed? Thank you.
    .ask = Does the answer under **Technical details** mention a domain or the email address?
    .yes = In { product-name }, open { path-domains }. If the domain from the answer isn’t selected under **{ -label-user-requests }**, select it and rehearse again. If the domain is already selected or isn’t listed, send the message on the card to { product-name } support. Don’t start provisioning.
    .no = Send the message on the card to { product-name } support, along with the text under **Technical details**. Don’t start provisioning until they reply.
problem-create-forbidden = The token can read people but not create them
    .why = With this token, { product-name } lets us look people up but not create anyone. Entra could find people but never add them.
    .fix = Ask a { product-name } administrator for a token from the SCIM section. To get one, they open { path-users } and select **{ -label-generate-token }** under **{ -label-single-sign-on-sso }** › **{ -label-scim }**.
    .message = { message-start } Our token can read users over SCIM, but creating a user returns 403. Could you generate a token that can create and change users? You’ll find this option in the SCIM section of the settings. Thank you.
    .ask = In the SCIM section of { product-name }, can you see **{ -label-generate-token }**?
    .yes = Select it. Paste the new token in step 1, run step 2, and rehearse again. If Entra has the old token, replace it with the new one under { path-token }. Then select **{ -label-test-connection }** and **{ -label-save }**. If you get this card again, select **Help** › **Copy for help desk** and send the copied text to { product-name } support.
    .no = Send the message on the card to a { product-name } administrator. On this computer, they can paste the new token in step 1 themselves.
# params: attributes
problem-attribute-refused = { product-name } refuses an attribute that Entra sends
    .why = { product-name } rejects a person with { $attributes }. It accepts the same person when this data is left out. Entra sends this data for everyone who has it, so it couldn’t create those people.
    .fix = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Delete the rows whose target begins with { $attributes }, and then select **{ -label-save }**.
    .message = { message-start } The SCIM endpoint rejects people who have { $attributes }. Could you delete the rows with these targets from the attribute mapping for users, and then save the mapping? Thank you.
    .ask = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Is there a row whose target begins with the attribute name on the card?
    .yes = Delete all of these rows and select **{ -label-save }**, so that no one is rejected because of them. Then rehearse again. If the rows are gone but you get this card again, continue.
    .no = With this mapping, Entra doesn’t send the attribute, so no one is affected. Continue.
problem-create-without-id = The answer for a new person has no ID
    .why = { product-name } creates the person but doesn’t return an ID. Entra needs the ID for every later change, so it would report a failure for each new person.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } The response to POST /Users doesn’t contain the id of the new resource. RFC 7644, section 3.3, specifies a 201 response that contains the resource. Entra can’t continue without the resource’s id. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, open the application’s **{ -label-provisioning }** › **{ -label-overview }** page. Do you see **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select the one you see, because Entra would report a failure for each new person. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off, and send the message on the card to { product-name } support. Rehearse again after they reply.
# params: attributes
problem-attributes-not-kept = { product-name } loses some of what Entra sends
    .why = { product-name } accepted the person but didn’t keep these attributes: { $attributes }. Entra would report success, but the values would be missing in { product-name }.
    .fix = If you don’t need these values in { product-name }, continue. If you do, send the message below to { product-name } support.
    .message = { message-start } POST /Users returns success, but these attributes are missing afterward: { $attributes }. Other attributes of the same kind are kept. The request and the response are attached. Could you look into this? Thank you.
    .ask = In { product-name }, does a person’s page have a field for any attribute that the card lists?
    .yes = If you need that field, send the message on the card to { product-name } support. You can continue in the meantime.
    .no = { product-name } doesn’t use these attributes. Continue. You won’t lose anything that you can see.
# params: attributes
problem-attributes-altered = { product-name } changes some of what Entra sends
    .why = { product-name } stores a different value for { $attributes } than the one we sent. Entra sees the difference in every cycle and sends the same change again each time.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } After POST /Users, the values of these attributes differ from the ones that were sent: { $attributes }. Entra compares the values in every cycle and sends the change again each time. The request and the response are attached. Could you look into this? Thank you.
    .ask = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Is there a row whose target is listed on the card?
    .yes = Keep the rows for user name, active, first name, last name, and email, because { product-name } needs them. If the card lists a different row and you don’t need it, delete it and select **{ -label-save }**. Otherwise, send the message on the card to { product-name } support, and continue.
    .no = We sent this value for the test user, but Entra doesn’t send it for real people. So Entra won’t repeat the change. Continue. When you have time, send the message on the card to { product-name } support.
# params: domain
problem-test-domain-refused = { product-name } refuses people from this domain
    .why = { product-name } doesn’t accept people whose user name ends with { $domain }. Entra couldn’t create anyone from this domain.
    .fix = In { product-name }, open { path-domains } and look for { $domain }. If it’s in the list, select it under **{ -label-user-requests }**. If it isn’t, send the message below to { product-name } support. Only they can add the domain.
    .message = { message-start } The SCIM endpoint rejects new users whose user name ends with { $domain }. Could you register this domain for our organization and allow it for user requests? Thank you.
    .ask = In { product-name }, open { path-domains }. Is the domain on the card in the list?
    .yes = Select the domain under **{ -label-user-requests }** and rehearse again. If you can’t select it, ask a { product-name } administrator to do it. If it’s already selected, send the message on the card to { product-name } support. Don’t assign anyone from this domain until they reply.
    .no = Send the message on the card to { product-name } support. A reply can take days. In the meantime, assign only people from domains in the list.
problem-duplicate-not-refused = The same person can be created twice
    .why = We sent the same person twice, and { product-name } created two entries. Entra repeats a request after a broken connection, so it would create duplicates.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } POST /Users with a userName that already exists creates a second user. RFC 7644, section 3.3, specifies a 409 response with scimType uniqueness. The request and the response are attached. Could you correct this? Thank you.
    .ask = Does the list of people in { product-name } show anyone twice?
    .yes = If the names begin with scim-setup-test-, they’re left over from the rehearsal, and you can remove both entries. Otherwise, ask a { product-name } administrator to keep the entry that’s in use and remove the other one. If they can’t tell which one is in use, they should keep both for now and ask. Send the message on the card to { product-name } support, and continue.
    .no = Continue, and send the message on the card to { product-name } support. After the first cycle, check the list once more.
problem-ids-mixed-up = A person has someone else’s ID
    .why = { product-name } gave the test user one ID but finds the user under a different one. Entra uses the ID to change a person, so it would change the wrong people. We didn’t change anyone else.
    .fix = Don’t start provisioning. Send the message below to { product-name } support.
    .message = { message-start } For the same user, POST /Users and GET /Users?filter=userName eq "…" return different ids, or the id leads to a different user. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, open the application’s **{ -label-provisioning }** › **{ -label-overview }** page. Do you see **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Right away, select the one you see, because Entra could change the wrong people. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off. Send the message on the card to { product-name } support. Continue only when a rehearsal no longer shows this card.
problem-new-person-not-found = { product-name } can’t find a new person
    .why = The person was created, but a search for exactly the same user name finds no one. Entra searches before every change, so it would try to create everyone again.
    .fix = Don’t start provisioning. Send the message below to { product-name } support.
    .message = { message-start } GET /Users?filter=userName eq "…" doesn’t find a user who was created by POST /Users with the same userName. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, open the application’s **{ -label-provisioning }** › **{ -label-overview }** page. Do you see **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select the one you see, so that no one is created twice. Then send the message on the card to { product-name } support. If the list of people in { product-name } already shows anyone twice, mention this in the message.
    .no = Leave provisioning off, and send the message on the card to { product-name } support. Rehearse again after they reply.
# params: seconds
problem-new-person-found-late = { product-name } finds a new person only after a delay
    .why = Our search found the new person only after { $seconds } s. Entra usually waits longer than that between two steps.
    .fix = You can continue. If **{ -label-provision-on-demand }** reports a conflict, wait a minute and try again.
    .ask = In step 8, did **{ -label-provision-on-demand }** report a conflict?
    .yes = Wait a minute, and then select **{ -label-provision }** again. If the conflict is still there, paste Entra’s message in step 8.
    .no = Continue. Entra usually waits long enough.
problem-person-not-readable = A person can’t be read by ID
    .why = { product-name } created the person but doesn’t return them when we ask for the ID that it gave. Entra reads each person by ID before it changes anything.
    .fix = Don’t start provisioning. Send the message below to { product-name } support.
    .message = { message-start } GET /Users/{"{"}id{"}"} doesn’t return the user that POST /Users just created. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, open the application’s **{ -label-provisioning }** › **{ -label-overview }** page. Do you see **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select the one you see, because Entra can’t keep people up to date until this is fixed. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off, and send the message on the card to { product-name } support. Rehearse again after they reply.
# params: kind
problem-external-id-not-searchable = People can’t be found by externalId
    .why = A search by externalId finds { $kind ->
        [others] other people
       *[nobody] no one
    }. Entra searches this way only if someone has made externalId the matching attribute. By default, it isn’t.
    .fix = Keep **userName** as the only matching attribute. Then this problem has no effect.
    .message = { message-start } Could you check that userName is the only matching attribute in the attribute mapping for users? The SCIM endpoint can’t search by externalId. Thank you.
    .ask = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Is the **externalId** row used for matching?
    .yes = Send the message on the card to the Entra administrator. **userName** has to be the only matching attribute. Don’t start provisioning until the administrator has checked this.
    .no = Nothing is wrong. With this mapping, Entra never searches by externalId, so continue.
# params: kind
problem-work-email-not-searchable = People can’t be found by email address
    .why = A search by work email finds { $kind ->
        [others] other people
       *[nobody] no one
    }. Entra searches this way only if someone has made the email address the matching attribute. By default, it isn’t.
    .fix = Keep **userName** as the only matching attribute. Then this problem has no effect.
    .message = { message-start } Could you check that userName is the only matching attribute in the attribute mapping for users? The SCIM endpoint can’t search by email address. Thank you.
    .ask = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Is a row that begins with **emails** used for matching?
    .yes = Send the message on the card to the Entra administrator. **userName** has to be the only matching attribute. Don’t start provisioning until the administrator has checked this.
    .no = Nothing is wrong. With this mapping, Entra never searches by email address, so continue.
problem-two-conditions-refused = A search with two conditions doesn’t work
    .why = We searched by ID and user name at once (joined by “and”). The search didn’t return exactly that person. Entra searches this way only when it can’t read someone’s manager.
    .fix = You can continue. If Entra sends the same managers again in every cycle, send the message below to { product-name } support.
    .message = { message-start } GET /Users?filter=id eq "…" and userName eq "…" doesn’t find the user that has both values. The request and the response are attached. Could you look into this? Thank you.
    .ask = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Is there a row whose target ends with **manager**?
    .yes = { product-name } doesn’t need the manager. Delete that row and select **{ -label-save }**. If you want to keep the row, send the message on the card to { product-name } support.
    .no = Nothing is wrong. Without that row, Entra doesn’t search this way, so continue.
problem-update-refused = People can’t be changed
    .why = { product-name } rejected changes to the test user’s title and given name. We tried both Entra’s format and the format in RFC 7644. Entra could create people but never update or deactivate anyone.
    .fix = Don’t start provisioning. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} is rejected. We tried operations as Entra sends them and as RFC 7644, section 3.5.2, defines them. The first request and its response are attached. Entra changes and deactivates people only with PATCH. Could you tell us whether you support it? Thank you.
    .ask = In Entra, open the application’s **{ -label-provisioning }** › **{ -label-overview }** page. Do you see **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select the one you see. Entra can’t deactivate people who leave, so you have to deactivate them in { product-name } by hand. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off, and send the message on the card to { product-name } support. Rehearse again after they reply.
problem-operation-case-refused = { product-name } refuses changes because of a capital letter
    .why = Entra writes Replace, but { product-name } accepts only replace. So every change would fail, including deactivation.
    .fix = Send the message below to { product-name } support. If they tell you to, use a Tenant URL that ends with ?aadOptscim062020 until they fix this. Entra then writes replace in its cycles.
    .message = { message-start } PATCH operations with the op “Replace” (Entra’s default) are rejected, but operations with the op “replace” are accepted. The request and the response are attached. Could you accept op regardless of case? Thank you.
    .ask = In Entra, open { path-token }. Does **{ -label-tenant-url }** end with ?aadOptscim062020?
    .yes = If { product-name } support told you to add this ending, leave it and tell them about this card. If not, ask them whether it can stay, because it can make other changes fail. If someone leaves before support replies, deactivate that person in { product-name } by hand.
    .no = Send the message on the card to { product-name } support. They may ask you to add this ending. Don’t add it on your own, because it can make other changes fail. If someone leaves before support replies, deactivate that person in { product-name } by hand.
problem-path-missing-refused = { product-name } refuses changes without a path
    .why = If the Tenant URL contains aadOptscim062020, Entra combines several changes into one that doesn’t name a field. { product-name } rejects this format. Without aadOptscim062020, Entra names every field.
    .fix = In Entra, open { path-token } and check whether **{ -label-tenant-url }** ends with ?aadOptscim062020. If it does, remove that ending.
    .message = { message-start } Could you check the application’s Tenant URL, and remove aadOptscim062020 if it’s there? With this setting, Entra sends changes that the SCIM endpoint rejects. Thank you.
    .ask = In Entra, open { path-token }. Does **{ -label-tenant-url }** end with ?aadOptscim062020?
    .yes = Remove the question mark and everything after it. Then select **{ -label-test-connection }** and **{ -label-save }**. In step 1, remove the same ending from the address.
    .no = Nothing is wrong. Without this ending, Entra sends changes in a format that works, so continue.
problem-text-booleans-refused = { product-name } refuses the way Entra deactivates people
    .why = Entra sends "False" as text, but { product-name } accepts only the value false without quotation marks. So no one would ever be deactivated, not even people who have left.
    .fix = Send the message below to { product-name } support. If they tell you to, use a Tenant URL that ends with ?aadOptscim062020 until they fix this. Entra then sends false without quotation marks in its cycles.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} is rejected when the value of active is "False", which Entra sends by default. The value false without quotation marks is accepted. The request and the response are attached. Could you accept both? Thank you.
    .ask = Are any people who have left your company still active in { product-name }?
    .yes = Ask a { product-name } administrator to deactivate these people today. Then send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support, and ask what to do until this is fixed. From now on, when someone leaves, ask a { product-name } administrator to deactivate that person.
problem-disable-refused = People can’t be deactivated
    .why = { product-name } rejected the request to deactivate the test user. People who leave would keep their access.
    .fix = Don’t start provisioning until this is fixed. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} is rejected when it sets active to false. The request and the response are attached. Entra deactivates people this way when they leave. Could you correct this? Thank you.
    .ask = In Entra, open the application’s **{ -label-provisioning }** › **{ -label-overview }** page. Do you see **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select the one you see, and ask a { product-name } administrator to deactivate anyone who has left. Send the message on the card to { product-name } support.
    .no = Leave provisioning off, and send the message on the card to { product-name } support. Rehearse again after they reply.
problem-disable-ignored = Deactivating someone has no effect
    .why = { product-name } reported success, but the person is still active. People who leave would keep their access, and no one would be notified.
    .fix = Don’t start provisioning until this is fixed. Send the message below to { product-name } support.
    .message = { message-start } When PATCH /Users/{"{"}id{"}"} sets active to false, it returns success, but the user stays active. The request and the response are attached. Could you correct this? Thank you.
    .ask = In { product-name }, do you see active people who have left your company or are no longer assigned in Entra?
    .yes = Ask a { product-name } administrator to deactivate these people today. If provisioning is running, select **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }** on the provisioning overview in Entra. Send the message on the card to { product-name } support, and don’t start provisioning again until this is fixed.
    .no = No one is affected so far. Send the message on the card to { product-name } support. Don’t start provisioning until they reply. If provisioning is already running, select **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }** on the provisioning overview in Entra.
# params: kind
problem-disabled-user-hidden = A deactivated person can’t be found anymore
    .why = The person is deactivated, and { $kind ->
        [name] a search for their user name finds no one
       *[id] they can’t be read by ID
    }. If this person came back, Entra would create them a second time or report a failure.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } When active is false, GET /Users no longer returns the user (by id or by filter). Entra needs to find deactivated users to reactivate them. The request and the response are attached. Could you return these users with active set to false? Thank you.
    .ask = In the list of people in { product-name }, can an administrator still see someone who was deactivated? If no one has been deactivated yet, the answer is no.
    .yes = Continue, and send the message on the card to { product-name } support. When a deactivated person comes back, an administrator may be able to reactivate them in that list by hand.
    .no = Continue, and send the message on the card to { product-name } support. Before someone comes back to the company, ask { product-name } support how to restore that person’s old entry.
# params: kind
problem-restore-refused = A deactivated person can’t be reactivated
    .why = Our request to reactivate the person { $kind ->
        [ignored] was reported as successful but changed nothing
       *[refused] was rejected
    }. People who come back to the company would stay locked out.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } When PATCH /Users/{"{"}id{"}"} sets active back to true, the user isn’t reactivated. The request and the response are attached. Could you correct this? Thank you.
    .ask = In the list of people in { product-name }, can an administrator reactivate someone by hand?
    .yes = When someone comes back, reactivate them by hand in that list. Continue, and send the message on the card to { product-name } support.
    .no = First, send the message on the card to { product-name } support. Until they reply, don’t unassign anyone who will come back.
# params: attributes
problem-attribute-update-refused = { product-name } refuses a change to one field
    .why = { product-name } rejects changes to { $attributes } but accepts other changes. If this field changes in Entra, the update would fail in every cycle.
    .fix = You can continue. If you don’t need the field in { product-name }, delete its row in Entra’s attribute mapping. If you do need it, send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} is rejected for { $attributes } but accepted for other attributes. The request and the response are attached. Could you accept this change? Thank you.
    .ask = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Is there a row whose target is listed on the card?
    .yes = If { product-name } doesn’t need this field, delete the row and select **{ -label-save }**. If { product-name } needs it, keep the row and send the message on the card to { product-name } support.
    .no = With this mapping, Entra doesn’t send the field, so no one is affected. Continue.
# params: attributes
problem-new-element-refused = A first mobile number can’t be added
    .why = The test user had no mobile number, and { product-name } rejects the way Entra adds the first one. Entra would report a failure whenever someone first gets a value for { $attributes }.
    .fix = You can continue. If you don’t need mobile numbers, delete the row for them in Entra’s attribute mapping. If you do, send the message below to { product-name } support.
    .message = { message-start } PATCH with the path { $attributes } is rejected if this element doesn’t exist yet. Entra expects the server to create the element with the type in the filter. The request and the response are attached. Could you accept this request? Thank you.
    .ask = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Is there a row for the mobile number?
    .yes = If no one needs mobile numbers in { product-name }, delete the row and select **{ -label-save }**. Otherwise, keep the row and send the message on the card to { product-name } support.
    .no = Entra doesn’t send mobile numbers, so continue. If the application doesn’t exist in Entra yet, check again after step 5. Until then, you don’t have to do anything.
# params: attributes
problem-extension-update-refused = { product-name } refuses to change the department
    .why = { product-name } rejects changes to { $attributes }, which is part of the company details. In every cycle, Entra would report a failure for everyone whose department has changed.
    .fix = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Delete the rows for **department** and **employeeNumber**, and then select **{ -label-save }**.
    .message = { message-start } The SCIM endpoint rejects changes to attributes of the enterprise extension ({ $attributes }). Could you delete the rows for department and employeeNumber from the attribute mapping for users? Thank you.
    .ask = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Do you see a row for **department** or **employeeNumber**?
    .yes = Delete these rows and select **{ -label-save }**, or send the message on the card to the Entra administrator. Entra still sends the people themselves.
    .no = If you haven’t created the application in Entra yet, delete these rows as soon as you have. Otherwise, Entra doesn’t send these values, so no one is affected. Continue.
problem-several-operations-refused = { product-name } refuses several changes at once
    .why = { product-name } accepts each change alone but rejects several together. When someone’s name changes, Entra sends several changes together, and all of them would fail.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } A PATCH request with several operations is rejected, but each operation alone is accepted. RFC 7644, section 3.5.2, allows several operations. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, do the **{ -label-provisioning-logs }** show a failure for someone whose name has changed?
    .yes = For now, correct this person’s name in { product-name } by hand. Send the message on the card to { product-name } support.
    .no = No one is affected so far. Continue, and send the message on the card to { product-name } support.
# params: attributes
problem-operations-partly-applied = { product-name } makes only some of several changes
    .why = { product-name } reported success but didn’t change { $attributes }. After a name change, people would keep part of their old name.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } A PATCH request with several operations returns success, but these attributes weren’t changed: { $attributes }. RFC 7644, section 3.5.2, specifies that either all operations are applied or none. The request and the response are attached. Could you correct this? Thank you.
    .ask = For someone whose name has changed in Entra, does { product-name } still show part of the old name?
    .yes = For now, correct this person’s name in { product-name } by hand. Send the message on the card to { product-name } support.
    .no = No one is affected so far. Continue, and send the message on the card to { product-name } support.
problem-manager-refused = A manager can’t be set
    .why = { product-name } rejects the way Entra sends a person’s manager. In every cycle, Entra would report a failure for everyone who has a manager in Entra.
    .fix = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Delete the row whose target ends with **manager**, and then select **{ -label-save }**.
    .message = { message-start } The SCIM endpoint rejects the manager attribute as Entra sends it. Could you delete the row for this attribute from the attribute mapping for users? Thank you.
    .ask = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Is there a row whose target ends with **manager**?
    .yes = Delete this row and select **{ -label-save }**, or send the message on the card to the Entra administrator. { product-name } doesn’t need the manager.
    .no = With this mapping, Entra doesn’t send the manager, so no one is affected. Continue.
# params: attributes
problem-update-ignored = { product-name } accepts a change but doesn’t make it
    .why = { product-name } reported that it changed { $attributes }, but the old value is still there. Entra would report success, but people would keep the old value.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } PATCH returns success, but the value of { $attributes } doesn’t change. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Is there a row whose target is listed on the card?
    .yes = Continue. When this field changes in Entra, make the same change in { product-name } by hand until this is fixed. Send the message on the card to { product-name } support.
    .no = With this mapping, Entra doesn’t send this field, so no one is affected. Continue.
# params: attributes, changed
problem-update-loses-others = Changing one value damages another
    .why = We changed only { $changed }, but afterward { $attributes } was missing or had a different value. Each change in Entra would damage people’s entries in { product-name }.
    .fix = Don’t start provisioning until this is fixed. Send the message below to { product-name } support.
    .message = { message-start } A PATCH request that changes only { $changed } also changes or removes { $attributes }. The request and the response are attached. Could you correct this? Thank you.
    .ask = In Entra, open the application’s **{ -label-provisioning }** › **{ -label-overview }** page. Do you see **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }**?
    .yes = Select the one you see now, without waiting, because each change may remove something from people’s entries. Then send the message on the card to { product-name } support.
    .no = Leave provisioning off, and send the message on the card to { product-name } support. Rehearse again after they reply.
problem-active-kept-as-text = “Active” is stored as a word
    .why = { product-name } stores "True" and "False" as text instead of a plain yes or no. Entra can read both formats. Check once that someone who was deactivated really can’t sign in.
    .fix = You can continue. To check this, deactivate the pilot and ask them to try to sign in.
    .message = { message-start } The active attribute is returned as text instead of as a Boolean (RFC 7643, section 4.1.1). The request and the response are attached. Could you check that deactivated users really lose access? Thank you.
    .ask = Is there a deactivated person in { product-name } who can try to sign in?
    .yes = Ask them to try to sign in. If they can’t, nothing is wrong, so continue. If they can, ask a { product-name } administrator to remove that person from { product-name }. Then send the message on the card to { product-name } support.
    .no = Continue. After you start provisioning, open **{ -label-users-and-groups }** in Entra and remove the pilot. Wait for the next cycle (about 40 minutes), and then ask the pilot to try to sign in to { product-name }. Then assign the pilot again. If the pilot was able to sign in, send the message on the card to { product-name } support.
problem-paging-start-ignored = The list starts over on every page
    .why = We asked for the second page of people and got the first one again. Entra doesn’t read the list page by page. Other programs do, and they would never reach the end.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } GET /Users always returns the first page, even when startIndex (or cursor) asks for another (RFC 7644, section 3.4.2.4). Could you look into this? Thank you.
    .ask = Does the rehearsal also show a red card?
    .yes = The red card is more important. Read out its code first. This note can wait.
    .no = Nothing blocks Entra, so continue. When you have time, send the message on the card to { product-name } support.
problem-paging-count-ignored = The list returns more people than requested
    .why = We asked for two people per page and got more. Entra doesn’t read the list page by page, but programs that do may run out of memory.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } GET /Users returns more resources than count asks for (RFC 7644, section 3.4.2.4). Could you look into this? Thank you.
    .ask = In step 2, did the check “Entra’s own question is answered” pass?
    .yes = Entra isn’t affected, so continue. The message on the card is for { product-name } support and isn’t urgent.
    .no = The failed check is the real problem. In step 2, read out the code on the card.
problem-paging-repeats = The list shows the same people on several pages
    .why = When we read the list page by page, people from one page appeared again on another. Entra asks for one person at a time, so it isn’t affected.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } When we page through GET /Users, the same users appear on more than one page. Could you look into this? Thank you.
    .ask = In { product-name }, does the list of people show anyone twice?
    .yes = The person really does have two entries. Before you start provisioning, ask a { product-name } administrator to keep the entry that’s in use and remove the other one.
    .no = Entra isn’t affected, so continue. When you have time, send the message on the card to { product-name } support.
problem-paging-total-wrong = The list gives the wrong total
    .why = The list states a total, but we received a different number of people. Entra reads the total only from the response to its own search.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } In the response to GET /Users, totalResults doesn’t match the number of users returned (RFC 7644, section 3.4.2). Could you look into this? Thank you.
    .ask = In step 2, did the check “Entra’s own question is answered” pass?
    .yes = Entra gets the right total for its own search, so continue. The message on the card is for { product-name } support and isn’t urgent.
    .no = The failed check is the real problem. In step 2, read out the code on the card.
problem-paging-order-changes = The list has a different order each time
    .why = We asked for the first page again, and it listed different people. Entra doesn’t read the list page by page, but programs that do would miss some people.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } GET /Users returns users in a different order each time, so a client that reads page by page misses some of them. Could you keep the order stable? Thank you.
    .ask = Does the rehearsal also show a red card?
    .yes = The red card is more important. Read out its code first. This note can wait.
    .no = Entra isn’t affected, so continue. When you have time, send the message on the card to { product-name } support.
problem-delete-refused = People can’t be deleted
    .why = { product-name } rejected the request to delete the test user. Thirty days after someone is deleted in Entra, Entra tries to delete them in { product-name } too. They would stay in { product-name }, deactivated, and Entra would report a failure for each one.
    .fix = You can continue. The test users listed below are left over. Remove them in { product-name } by hand.
    .message = { message-start } DELETE /Users/{"{"}id{"}"} is rejected. The request and the response are attached. Could you tell us whether you support deleting users over SCIM? Could you also remove our test users? Thank you.
    .ask = Does the list of people in { product-name } still show names that begin with scim-setup-test-?
    .yes = Ask a { product-name } administrator to remove only these test users by hand. Then continue. People who leave will still be deactivated, but they won’t be deleted.
    .no = No test users are left, so continue. The message on the card asks { product-name } support whether you can delete people over SCIM.
problem-deleted-person-still-there = A deleted person is still there
    .why = { product-name } reported that the person was deleted, but the person is still there and active. People who were removed in Entra would keep their access.
    .fix = You can continue. Send the message below to { product-name } support.
    .message = { message-start } DELETE /Users/{"{"}id{"}"} returns success, but the user is still returned as active. The request and the response are attached. Could you correct this? Thank you.
    .ask = In the list of people in { product-name }, is anyone who was deleted in Entra still active?
    .yes = Ask a { product-name } administrator to remove these people’s access by hand today. Send the message on the card to { product-name } support. If any of the names begin with scim-setup-test-, ask the administrator to remove those test users as well.
    .no = Continue. Entra normally deactivates people before it deletes them. Send the message on the card to { product-name } support. If any names that begin with scim-setup-test- are left, ask a { product-name } administrator to remove those test users.
# params: role
# params: role
problem-role-is-powerful = Everyone would become an administrator
    .why = With the role { $role }, everyone that Entra adds could change settings and manage other people in { product-name }.
    .fix = If that’s what you want, continue. Otherwise, choose a role with fewer rights, such as **{ -label-read-only }**.
    .ask = Should everyone you assign under **{ -label-users-and-groups }** be able to change settings and manage people in { product-name }?
    .yes = Continue, and leave one administrator unassigned, as step 6 describes.
    .no = In step 6, choose a role with fewer rights, or select **Keep the default role**. You can give your few administrators their role by hand.
problem-role-create-refused = { product-name } refuses a person with a role
    .why = { product-name } accepts a person without a role but rejects the same person with the role { $role }. With a mapping for this role, Entra couldn’t create anyone.
    .fix = Check that the role is spelled exactly as in { product-name }. If it is, go to step 6{ of-the-assistant } and keep the default role. Then send the message below to { product-name } support.
    .message = { message-start } POST /Users with roles [{"{"}"primary": true, "value": "{ $role }"{"}"}] is rejected. The same request without roles is accepted. The request and the response are attached. Which format do you expect for the role? Thank you.
    .ask = In { product-name }, open { path-users }. Does the list of roles show the name exactly as you typed it in step 6?
    .yes = For now, select **Keep the default role** in step 6. If the role already has a row in Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Delete that row and select **{ -label-save }**. Send the message on the card to { product-name } support.
    .no = In step 6, type the role exactly as { product-name } shows it. If Entra already has a row for the role, correct **{ -label-constant-value }** in that row and select **{ -label-save }**. Then rehearse again. If the role isn’t in the list at all, choose a different role or select **Keep the default role**.
# params: role
problem-role-update-refused = A role can’t be changed later
    .why = { product-name } rejects the role { $role } for a person who already exists. Entra would report a failure for people who are already in { product-name }, and for later role changes.
    .fix = In Entra’s mapping for the role, set **{ -label-apply-this-mapping }** to **{ -label-only-during-object-creation }**. Or send the message below to { product-name } support.
    .message = { message-start } PATCH with the path roles[primary eq "True"].value is rejected. Entra uses this path to send a constant. The request and the response are attached. Could you accept it? Thank you.
    .ask = In Entra, open { path-mapping }, and then select **{ -label-provision-users }**. Open the row for the role. Does **{ -label-apply-this-mapping }** say **{ -label-only-during-object-creation }**? If there’s no such row yet, the answer is no.
    .yes = Continue. New people aren’t affected. For people who are already in { product-name }, you can change the role by hand in { product-name }.
    .no = In step 6, select **{ -label-only-during-object-creation }**. If Entra already has this row, make the same selection in Entra, and then select **{ -label-ok }** and **{ -label-save }**. If you need to change roles from Entra later, send the message on the card to { product-name } support.
# params: role, shown
problem-role-ignored = { product-name } accepts the role but doesn’t assign it
    .why = { product-name } accepted the role { $role }, but the test user doesn’t have it. { product-name } shows these roles: { $shown }. The role’s name may be spelled differently in { product-name }.
    .fix = In { product-name }, open { path-users } and compare the role’s name letter by letter. If it’s the same, set the default role in { product-name } instead of using the mapping.
    .message = { message-start } The role “{ $role }” is accepted over SCIM, but users don’t have it afterward. Does a role with exactly this name exist? Thank you.
    .ask = In { product-name }, open { path-users }. Does the list of roles show the name exactly as you typed it in step 6?
    .yes = { product-name } doesn’t take this role from Entra. In step 6, select **Keep the default role**. Ask a { product-name } administrator to make this role the default under { path-users }.
    .no = In step 6, type the role exactly as { product-name } shows it. If Entra already has a row for the role, correct **{ -label-constant-value }** in that row and select **{ -label-save }**. Then rehearse again. If the role isn’t in the list at all, choose a different role or select **Keep the default role**.

## Rehearsal

rehearsal = Rehearse with test users
    .why = The connection test just looks for someone who doesn’t exist. A rehearsal uses test users to try everything that Entra will do. It tells you what would fail and takes about 1 minute.
    .primary = Create test users and rehearse
    .again = Rehearse again
    .back = Back to the steps
rehearsal-offer = Optional: rehearse with test users first
    .text = Test users show how { product-name } handles everything that Entra will send later: changing, deactivating, and deleting people.
    .show = See what a rehearsal does
rehearsal-what-1 = We create three test users in { product-name }, and then change, deactivate, and delete them. If { product-name } rejects anything, we try up to seven more.
rehearsal-what-2 = Each test user may take up a seat for a moment.
rehearsal-what-3 = { product-name } may send an invitation to an email address that doesn’t exist.
rehearsal-what-4 = The test users stay in { product-name }’s audit log.
rehearsal-what-5 = We don’t change anyone else. If this computer fails partway through, this program removes the test users next time.
rehearsal-where = Server and test users
rehearsal-server = Server
rehearsal-names = Names
rehearsal-steps = What Entra does to a person
rehearsal-running = Trying everything that Entra will do, step by step
rehearsal-unclear = Can’t tell from here
rehearsal-good = { product-name } does what Entra needs
    .text = We created, changed, deactivated, and removed the test users the way Entra will.
rehearsal-found = Something would go wrong
    .text = Red: Entra will fail. Yellow: entries may be wrong or duplicated, or people may stay active. Each card says who can fix the problem.
rehearsal-stopped = The rehearsal couldn’t finish
    .text = Below is what we found before it stopped.
rehearsal-not-kept = { product-name } didn’t keep these attributes, which is allowed: { $attributes }
