## Problems: what a rehearsal finds. The people in it are test people (G creating, M finding, U changing, L removing)

problem-create-refused = The test person could not be created
    .why = { product-name } refused a person with the least that Entra sends. With this, Entra cannot create anybody.
    .fix = Open **Technical details** to read what { product-name } answered, and send the message below to { product-name } support.
    .message = { message-start } Your SCIM endpoint refuses POST /Users with the attributes of Entra’s default mapping, even with only schemas, userName, externalId, active, displayName, name and one work email. The request and the answer are attached. Could you tell us what is missing or not allowed? Thank you.
    .ask = Does the answer under **Technical details** speak of a domain or of the email address?
    .yes = In { product-name }, open { path-domains }. If **User requests** has no tick for this domain, set it and rehearse again. If it is ticked already, or the domain is not listed, send the message on the card to { product-name } support and do not start provisioning.
    .no = Send the message on the card to { product-name } support, with what stands under **Technical details**. Do not start provisioning before they have answered.
problem-create-forbidden = The token may read people, but not create them
    .why = { product-name } answers questions with this token and refuses to create anybody. Entra could look, but never add people.
    .fix = Ask an administrator of { product-name } for a token from the SCIM section: under { path-users }, **Single Sign-On (SSO)** › **SCIM**, choose **Generate Token**.
    .message = { message-start } The token that we have is allowed to read users over SCIM, but creating one is answered with 403. Could you generate a token in the SCIM section of the settings, which may create and change users? Thank you.
    .ask = Can you open the SCIM section of { product-name } and see **Generate Token** there?
    .yes = Choose it, paste the new token in step 1, run step 2 and rehearse again. If Entra has the old token, paste the new one there under { path-token }, then **Test connection** and **Save**. If the card comes back, choose **Copy for help desk** and send that text to { product-name } support.
    .no = Send the message on the card to an administrator of { product-name }. They can paste the new token in step 1 on this computer themselves.
# params: attributes
problem-attribute-refused = An attribute that Entra sends is refused
    .why = { product-name } refuses a person who comes with { $attributes }, and takes the same person without. Entra sends this whenever it has a value there, so those people would not be created.
    .fix = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and delete the rows whose target begins with { $attributes }. Choose **Save**.
    .message = { message-start } The SCIM endpoint refuses people who come with { $attributes }. Could you delete the rows with these targets from the attribute mapping for users, and save? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target begins with the name on the card?
    .yes = Delete every such row and choose **Save**, so that nobody is refused because of it. Then rehearse again. If the card comes back although no such row is left, go on.
    .no = Entra does not send it here, so nobody is affected. Go on.
problem-create-without-id = The answer to creating somebody has no id
    .why = { product-name } creates the person and does not say under which id. Entra needs the id for every later change, so it would report a failure for each new person.
    .fix = Send the message below to { product-name } support.
    .message = { message-start } POST /Users is answered without the id of the new resource. RFC 7644, section 3.3, asks for 201 with the resource, and Entra cannot go on without its id. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it, because Entra would report a failure for each new person. Then send the message on the card to { product-name } support.
    .no = Leave it off and send the message on the card to { product-name } support. Rehearse again when they have answered.
# params: attributes
problem-attributes-not-kept = Something that Entra sends gets lost
    .why = { product-name } took the person and does not have everything that was sent. Missing: { $attributes }. Entra would report success, and this would still not be there.
    .fix = If you do not need it in { product-name }, go on. If you do, send the message below to { product-name } support.
    .message = { message-start } POST /Users is answered with success, but these attributes are missing afterwards: { $attributes }. Other attributes of the same kind are kept. The request and the answer are attached. Could you look into this? Thank you.
    .ask = On a person’s page in { product-name }, is there a place for what the card names as missing?
    .yes = If you need it there, send the message on the card to { product-name } support. You can go on meanwhile.
    .no = { product-name } has no use for it. Go on; nothing that you can see gets lost.
# params: attributes
problem-attributes-altered = Something that Entra sends is changed on arrival
    .why = { product-name } keeps another value than the one that was sent, for { $attributes }. Entra sees a difference in every cycle and sends the same change again and again.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } These attributes have another value after POST /Users than the one that was sent: { $attributes }. Entra compares them in every cycle and sends the change again each time. The request and the answer are attached. Could you look into this? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target is named on the card?
    .yes = { product-name } needs user name, active, first name, last name and email: keep those rows. If it is another row and you do not need it, delete it and choose **Save**. Otherwise go on and send the message on the card to { product-name } support.
    .no = The test person was sent it, and real people are not, so nothing is repeated. Go on, and send the message on the card to { product-name } support when there is time.
# params: domain
problem-test-domain-refused = People of this domain are refused
    .why = { product-name } does not accept people whose user name ends with { $domain }. Entra would fail for everybody of this domain.
    .fix = In { product-name }, open { path-domains } and look for { $domain }. If it is there, tick **User requests**. If not, only its support can add it: send the message below.
    .message = { message-start } Creating a user whose name ends with { $domain } is refused over SCIM. Could you register this domain for our organization and allow it for user requests? Thank you.
    .ask = In { product-name }, open { path-domains }: is the domain that the card names in the list?
    .yes = Set its tick under **User requests** and rehearse again; if you cannot, ask an administrator of { product-name } to. If the tick is there already, send the message on the card to { product-name } support, and assign nobody of this domain until they have answered.
    .no = Send the message on the card to { product-name } support, which can take days. Meanwhile assign only people of domains that are in the list.
problem-duplicate-not-refused = The same person can be created twice
    .why = We sent the same person twice, and { product-name } now had two. When Entra repeats a request, as it does after a broken connection, people would be doubled.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } POST /Users with a userName that exists creates a second user. RFC 7644, section 3.3, asks for 409 with scimType uniqueness. The request and the answer are attached. Could you correct this? Thank you.
    .ask = Does the list of people in { product-name } show anybody twice?
    .yes = If the names begin with scim-setup-test-, they are left from the rehearsal and can both be removed. Otherwise let an administrator of { product-name } keep the entry that is used and remove the other. If they cannot tell which one is used, they remove none and ask first. Send the message on the card to { product-name } support, and go on.
    .no = Go on and send the message on the card to { product-name } support. Look at the list once more after the first cycle.
problem-ids-mixed-up = Somebody has another person’s id
    .why = The id that { product-name } gave for the test person is not the one under which they are found. Entra changes people by their id, and would change the wrong ones. Nobody else was touched.
    .fix = Do not start provisioning. Send the message below to { product-name } support.
    .message = { message-start } The id in the answer to POST /Users and the id in GET /Users?filter=userName eq "…" are not the same for one user, or lead to another user. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it at once, because the wrong people could be changed. Then send the message on the card to { product-name } support.
    .no = Leave it off. Send the message on the card to { product-name } support and go on only after a rehearsal without this card.
problem-new-person-not-found = A new person is not found
    .why = The person was created, and a search for exactly this user name finds nobody. Entra searches before every change, so it would try to create everybody again.
    .fix = Do not start provisioning. Send the message below to { product-name } support.
    .message = { message-start } A user who was created with POST /Users is not found by GET /Users?filter=userName eq "…" with the same userName. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it, so that nobody is created twice. Then send the message on the card to { product-name } support. If the list of people in { product-name } shows anybody twice already, tell them that too.
    .no = Leave it off and send the message on the card to { product-name } support. Rehearse again when they have answered.
# params: seconds
problem-new-person-found-late = A new person is found after a moment
    .why = A search found the new person only after { $seconds } s. Entra usually waits longer than that between two steps.
    .fix = You can go on. If **Provision on demand** reports a conflict, wait a minute and try again.
    .ask = Has **Provision on demand** in step 8 reported a conflict?
    .yes = Wait a minute and choose **Provision** there once more. If the conflict stays, paste Entra’s message in step 8.
    .no = Go on. Entra usually waits long enough by itself.
problem-person-not-readable = A person cannot be read by id
    .why = { product-name } created the person and does not show them under the id that it gave. Entra reads each person this way before it changes anything.
    .fix = Do not start provisioning. Send the message below to { product-name } support.
    .message = { message-start } GET /Users/{"{"}id{"}"} does not return the user whom POST /Users has just created. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it, because Entra cannot keep people up to date like this. Then send the message on the card to { product-name } support.
    .no = Leave it off and send the message on the card to { product-name } support. Rehearse again when they have answered.
# params: kind
problem-external-id-not-searchable = People cannot be found by externalId
    .why = A search by externalId brings { $kind ->
        [others] other people
       *[nobody] nobody
    }. Entra asks this way only if somebody has made externalId the matching attribute, which it is not by default.
    .fix = Leave the matching on **userName**. Then this does not matter.
    .message = { message-start } Could you check that matching in the attribute mapping for users is on userName alone? The SCIM endpoint cannot search by externalId. Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is **externalId** the row that is used for matching?
    .yes = Send the message on the card to the Entra administrator: matching has to be on **userName** alone. Do not start provisioning before that.
    .no = Nothing is wrong. Entra never asks this way here, so go on.
# params: kind
problem-work-email-not-searchable = People cannot be found by email address
    .why = A search by work email brings { $kind ->
        [others] other people
       *[nobody] nobody
    }. Entra asks this way only if somebody has made the email address the matching attribute, which it is not by default.
    .fix = Leave the matching on **userName**. Then this does not matter.
    .message = { message-start } Could you check that matching in the attribute mapping for users is on userName alone? The SCIM endpoint cannot search by email address. Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is a row that begins with **emails** used for matching?
    .yes = Send the message on the card to the Entra administrator: matching has to be on **userName** alone. Do not start provisioning before that.
    .no = Nothing is wrong. Entra never asks this way here, so go on.
problem-two-conditions-refused = A question with two conditions is not understood
    .why = We asked for the person by id and user name at once, joined by “and”, and did not get exactly them. Entra asks this way only where it cannot read somebody’s manager.
    .fix = You can go on. If managers are sent again in every cycle, send the message below to { product-name } support.
    .message = { message-start } GET /Users?filter=id eq "…" and userName eq "…" does not find the user who has both. The request and the answer are attached. Could you look into this? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target ends with **manager**?
    .yes = { product-name } does not need the manager: delete that row and choose **Save**. If you want to keep it, send the message on the card to { product-name } support.
    .no = Nothing is wrong. Entra does not ask this way without that row, so go on.
problem-update-refused = People cannot be changed
    .why = { product-name } refused changes to the title and the given name of the test person, written as Entra writes them and as RFC 7644 does. Entra could create people, but never update or switch off anybody.
    .fix = Do not start provisioning. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} is refused, with operations as Entra sends them and as RFC 7644, section 3.5.2, has them. The first request and its answer are attached. Entra changes and switches off people only by PATCH. Could you tell us whether it is supported? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it. People who leave are not switched off like this, so do that in { product-name } by hand, and send the message on the card to { product-name } support.
    .no = Leave it off and send the message on the card to { product-name } support. Rehearse again when they have answered.
problem-operation-case-refused = Changes are refused because of a capital letter
    .why = Entra writes Replace, and { product-name } takes only replace. So every change and every switching off would fail.
    .fix = Send the message below to { product-name } support. If they tell you to, a Tenant URL that ends with ?aadOptscim062020 makes Entra write lower case in its cycles until it is corrected.
    .message = { message-start } PATCH operations are refused when op is written “Replace”, as Entra does by default, and accepted as “replace”. The request and the answer are attached. Could you accept op in any case? Thank you.
    .ask = In Entra, open { path-token }: does **Tenant URL** end with ?aadOptscim062020?
    .yes = If { product-name } support told you to add it, leave it and tell them of this card. If not, ask them whether it may stay: it can make other changes fail. Until they answer, switch off by hand in { product-name } whoever leaves.
    .no = Send the message on the card to { product-name } support. They may ask you to add this ending; don’t do it by yourself, because it can make other changes fail. Until they answer, switch off by hand in { product-name } whoever leaves.
problem-path-missing-refused = Changes without a path are refused
    .why = With aadOptscim062020 on the Tenant URL, Entra puts several changes into one that names no field, and { product-name } refuses that. Without it, Entra names every field.
    .fix = In Entra, under { path-token }, check that **Tenant URL** does not end with ?aadOptscim062020, and remove it if it does.
    .message = { message-start } Could you check that the Tenant URL of the application does not contain aadOptscim062020, and remove it if it does? The SCIM endpoint refuses the changes that Entra sends with it. Thank you.
    .ask = In Entra, open { path-token }: does **Tenant URL** end with ?aadOptscim062020?
    .yes = Remove the question mark and everything behind it, choose **Test connection** and **Save**. Do the same with the address in step 1.
    .no = Nothing is wrong. Without this ending Entra writes its changes in the way that works, so go on.
problem-text-booleans-refused = Switching off is refused because of how Entra writes it
    .why = Entra writes "False" as a word, and { product-name } takes only the plain false. So nobody would ever be switched off, not even people who have left.
    .fix = Send the message below to { product-name } support. If they tell you to, a Tenant URL that ends with ?aadOptscim062020 makes Entra write it plainly in its cycles until it is corrected.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} with the value "False" for active, as Entra sends it by default, is refused; false without quotation marks is accepted. The request and the answer are attached. Could you accept both? Thank you.
    .ask = Is somebody who has left your company still shown as active in { product-name }?
    .yes = Let an administrator of { product-name } switch this person off by hand today. Then send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support and ask what to do until it is repaired. From now on, let an administrator of { product-name } switch off by hand whoever leaves.
problem-disable-refused = People cannot be switched off
    .why = { product-name } refused to set the person to not active. People who leave would keep their access.
    .fix = Do not start provisioning before this is solved. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} that sets active to false is refused. The request and the answer are attached. Entra switches people off this way when they leave. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it, and let an administrator of { product-name } switch off by hand whoever has left. Send the message on the card to { product-name } support.
    .no = Leave it off. Send the message on the card to { product-name } support, and rehearse again when they have answered.
problem-disable-ignored = Switching somebody off has no effect
    .why = { product-name } said yes, and the person is still active. People who leave would keep their access, and nobody would be told.
    .fix = Do not start provisioning before this is solved. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} that sets active to false is answered with success, but the user stays active. The request and the answer are attached. Could you correct this? Thank you.
    .ask = Is somebody who has left your company, or is no longer assigned in Entra, still shown as active in { product-name }?
    .yes = Let an administrator of { product-name } switch this person off by hand today. In Entra’s overview, choose **Stop provisioning** or **Pause provisioning** if it runs. Send the message on the card to { product-name } support and do not start again before it is repaired.
    .no = Nobody is affected so far. Send the message on the card to { product-name } support. Until they have answered, do not start provisioning. If it runs already, choose **Stop provisioning** or **Pause provisioning** in Entra’s overview.
# params: kind
problem-disabled-user-hidden = Somebody who is switched off cannot be found any more
    .why = The person is not active, and { $kind ->
        [name] a search for the user name finds nobody
       *[id] cannot be read by id
    }. When they come back, Entra would create them a second time or report a failure.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } A user with active false is no longer returned by GET /Users, by id or by filter. Entra needs to find switched-off users, to switch them on again. The request and the answer are attached. Could you return them with active false? Thank you.
    .ask = In { product-name }’s own list of people, can an administrator still see somebody who was switched off? If nobody was yet, the answer is no.
    .yes = Go on, and send the message on the card to { product-name } support. When such a person comes back, an administrator may be able to switch them on there by hand.
    .no = Go on, and send the message on the card to { product-name } support. Before somebody comes back to the company, ask that support how to bring the old entry back.
# params: kind
problem-restore-refused = Somebody who was switched off cannot be switched on
    .why = Setting the person back to active { $kind ->
        [ignored] was answered with success and changed nothing
       *[refused] was refused
    }. People who come back to the company would stay locked out.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} that sets active back to true does not switch the user on. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In { product-name }’s list of people, can an administrator switch somebody on again by hand?
    .yes = Do it that way when somebody comes back. Go on, and send the message on the card to { product-name } support.
    .no = Send the message on the card to { product-name } support first. Until they answer, do not take anybody out of the assignment who will come back.
# params: attributes
problem-attribute-update-refused = A change to one field is refused
    .why = { product-name } refuses to change { $attributes } and takes other changes. When it changes in Entra, the change would fail, again in every cycle.
    .fix = You can go on. If the field does not matter in { product-name }, delete its row in Entra’s attribute mapping. If it does, send the message below to { product-name } support.
    .message = { message-start } PATCH /Users/{"{"}id{"}"} is refused for { $attributes } and accepted for other attributes. The request and the answer are attached. Could you accept it? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target is named on the card?
    .yes = If { product-name } does not need it, delete the row and choose **Save**. If it does, keep the row and send the message on the card to { product-name } support.
    .no = Entra does not send this field here. Go on; nobody is affected.
# params: attributes
problem-new-element-refused = A first mobile number cannot be added
    .why = The person had no mobile number, and adding one the way Entra does is refused. Everybody who gets their first { $attributes } would be reported as failed.
    .fix = You can go on. If you do not need mobile numbers, delete their row in Entra’s attribute mapping. If you do, send the message below to { product-name } support.
    .message = { message-start } PATCH with the path { $attributes } is refused where no such element exists yet. Entra expects that the element is created with the type that the filter names. The request and the answer are attached. Could you accept it? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row for the mobile number?
    .yes = If nobody needs it in { product-name }, delete the row and choose **Save**. Otherwise keep it and send the message on the card to { product-name } support.
    .no = Entra does not send mobile numbers then. Go on. If the application does not exist yet, look again after step 5; until then nothing has to be done.
# params: attributes
problem-extension-update-refused = A change of the department is refused
    .why = { product-name } refuses to change { $attributes }, which belongs to the company details. For everybody whose department changes, Entra would report a failure in every cycle.
    .fix = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and delete the rows for **department** and **employeeNumber**. Choose **Save**.
    .message = { message-start } The SCIM endpoint refuses changes of attributes of the enterprise extension ({ $attributes }). Could you delete the rows for department and employeeNumber from the attribute mapping for users? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: are there rows for **department** or **employeeNumber**?
    .yes = Delete these rows and choose **Save**, or send the message on the card to the Entra administrator. People themselves still arrive.
    .no = If there is no application in Entra yet, delete these rows as soon as there is one. Otherwise Entra does not send them: go on; nobody is affected.
problem-several-operations-refused = Several changes at once are refused
    .why = Each change alone is taken, and together they are refused. When somebody changes their name, Entra sends such a group of changes, and all of it would fail.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } A PATCH with several operations is refused, while each of them alone is accepted. RFC 7644, section 3.5.2, allows several. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does **Provisioning logs** show a failure for somebody whose name has changed?
    .yes = Correct the name of this person in { product-name } by hand for now. Send the message on the card to { product-name } support.
    .no = Nobody is affected so far. Go on, and send the message on the card to { product-name } support.
# params: attributes
problem-operations-partly-applied = Of several changes at once, only some are made
    .why = { product-name } said yes and did not change { $attributes }. After a change of name, people would have a part of the old one.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } A PATCH with several operations is answered with success, but these attributes were not changed: { $attributes }. RFC 7644, section 3.5.2, asks for all or nothing. The request and the answer are attached. Could you correct this? Thank you.
    .ask = Does { product-name } show a part of the old name for somebody whose name has changed in Entra?
    .yes = Correct this person in { product-name } by hand for now. Send the message on the card to { product-name } support.
    .no = Nobody is affected so far. Go on, and send the message on the card to { product-name } support.
problem-manager-refused = A manager cannot be set
    .why = { product-name } refuses the manager the way Entra sends it. For everybody who has a manager in Entra, a failure would be reported in every cycle.
    .fix = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and delete the row whose target ends with **manager**. Choose **Save**.
    .message = { message-start } The SCIM endpoint refuses the manager as Entra sends it. Could you delete the row with the target manager from the attribute mapping for users? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target ends with **manager**?
    .yes = Delete this row and choose **Save**, or send the message on the card to the Entra administrator. { product-name } does not need the manager.
    .no = Entra does not send the manager here. Go on; nobody is affected.
# params: attributes
problem-update-ignored = A change is answered with yes and not made
    .why = { product-name } said that it changed { $attributes }, and the old value is still there. Entra would report success, and people would keep the old value.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } PATCH is answered with success, but { $attributes } keeps its old value. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**: is there a row whose target is named on the card?
    .yes = Go on, and make such changes in { product-name } by hand as well until it is repaired. Send the message on the card to { product-name } support.
    .no = Entra does not send it here. Go on; nobody is affected.
# params: attributes, changed
problem-update-loses-others = A change takes something else away
    .why = Only { $changed } was changed, and afterwards { $attributes } was gone or different. Each change in Entra would damage people in { product-name }.
    .fix = Do not start provisioning before this is solved. Send the message below to { product-name } support.
    .message = { message-start } A PATCH that changes only { $changed } also changes or removes { $attributes }. The request and the answer are attached. Could you correct this? Thank you.
    .ask = In Entra, does the application’s **Provisioning** › **Overview** offer **Stop provisioning** or **Pause provisioning**?
    .yes = Choose it now, because each change may take something away from people. Then send the message on the card to { product-name } support.
    .no = Leave it off and send the message on the card to { product-name } support. Rehearse again when they have answered.
problem-active-kept-as-text = “Active” is kept as a word
    .why = { product-name } keeps "True" and "False" as words instead of a plain yes or no. Entra reads both. Check once that somebody who is switched off really cannot sign in.
    .fix = You can go on. Try it with the pilot: switch them off and let them sign in.
    .message = { message-start } The attribute active is returned as text instead of a boolean (RFC 7643, section 4.1.1). The request and the answer are attached. Could you check that switched-off users really lose access? Thank you.
    .ask = Is there somebody in { product-name } who is switched off there and can try to sign in?
    .yes = Let them try. If they cannot sign in, nothing is wrong: go on. If they can, let an administrator of { product-name } remove that person there, and send the message on the card to { product-name } support.
    .no = Go on. After the start, remove the pilot under **Users and groups** in Entra, wait for the next cycle (about 40 minutes), let the pilot try to sign in to { product-name }, and assign the pilot again. If signing in worked, send the message on the card to { product-name } support.
problem-paging-start-ignored = The list begins anew on every page
    .why = We asked for the second page of people and got the first one again. Entra does not read the list this way, but other programs do, and would never come to its end.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } GET /Users with startIndex (or cursor) always returns the first page (RFC 7644, section 3.4.2.4). Could you look into this? Thank you.
    .ask = Does the rehearsal show a red card as well?
    .yes = The red one comes first: say its code. This note can wait.
    .no = Nothing stops Entra: go on. Send the message on the card to { product-name } support when there is time.
problem-paging-count-ignored = More people come than were asked for
    .why = We asked for two people a page and got more. Entra does not read the list this way; other programs may run out of memory.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } GET /Users with count returns more resources than that (RFC 7644, section 3.4.2.4). Could you look into this? Thank you.
    .ask = In step 2, is the line “Entra’s own question is answered” in order?
    .yes = Entra is not affected: go on. The message on the card is for { product-name } support and is not urgent.
    .no = That line is the real problem. Say the code of the card in step 2.
problem-paging-repeats = The list shows the same people on several pages
    .why = Reading the people in pages, a page brought people again who were on another page before. Entra asks for one person at a time, so it is not affected.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } Pages of GET /Users overlap or repeat: the same users come on several pages. Could you look into this? Thank you.
    .ask = Does the list of people in { product-name } itself show anybody twice?
    .yes = Then there really are two entries. Before you start provisioning, let an administrator of { product-name } keep the entry that is used and remove the other.
    .no = Entra is not affected: go on. Send the message on the card to { product-name } support when there is time.
problem-paging-total-wrong = The list says another number than there are
    .why = The list says how many people there are, and another number came. Entra reads this number only in answers to its own question.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } totalResults of GET /Users is not the number of users that come (RFC 7644, section 3.4.2). Could you look into this? Thank you.
    .ask = In step 2, is the line “Entra’s own question is answered” in order?
    .yes = Entra gets the right number where it asks: go on. The message on the card is for { product-name } support and is not urgent.
    .no = That line is the real problem. Say the code of the card in step 2.
problem-paging-order-changes = The list comes in another order each time
    .why = The first page, asked for once more, had other people on it. Entra does not read the list this way; other programs would miss some.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } The order of GET /Users changes between requests, so that reading page by page misses users. Could you keep it? Thank you.
    .ask = Does the rehearsal show a red card as well?
    .yes = The red one comes first: say its code. This note can wait.
    .no = Entra is not affected: go on. Send the message on the card to { product-name } support when there is time.
problem-delete-refused = People cannot be deleted
    .why = { product-name } refuses to delete the test person. Entra deletes people 30 days after they were deleted there; they would stay, switched off, and Entra would report a failure for each.
    .fix = You can go on. Remove the test people that are named below in { product-name } by hand.
    .message = { message-start } DELETE /Users/{"{"}id{"}"} is refused. The request and the answer are attached. Could you tell us whether deleting over SCIM is supported, and remove our test users? Thank you.
    .ask = Does the list of people in { product-name } still show names that begin with scim-setup-test-?
    .yes = Let an administrator of { product-name } remove exactly these by hand. Then go on; people who leave are still switched off, only not deleted.
    .no = Nothing is left behind: go on. The message on the card asks { product-name } support whether deleting is possible at all.
problem-deleted-person-still-there = Somebody who was deleted is still there
    .why = { product-name } said that the person was deleted, and they are still there and active. People who were removed in Entra would keep their access.
    .fix = You can go on. Send the message below to { product-name } support.
    .message = { message-start } DELETE /Users/{"{"}id{"}"} is answered with success, but the user is still returned as active. The request and the answer are attached. Could you correct this? Thank you.
    .ask = Does the list of people in { product-name } show somebody as active who was deleted in Entra?
    .yes = Let an administrator of { product-name } take the access away by hand today. Send the message on the card to { product-name } support. If it is somebody whose name begins with scim-setup-test-, let an administrator remove them as well.
    .no = Go on: Entra normally switches people off before it deletes them. Send the message on the card to { product-name } support. If somebody is left whose name begins with scim-setup-test-, let an administrator of { product-name } remove them.
# params: role
# params: role
problem-role-is-powerful = Everybody would become an administrator
    .why = With the role { $role }, everybody whom Entra adds could change settings and other people in { product-name }.
    .fix = If that is not meant, choose a role with fewer rights, for example **Read-only**. If it is, go on.
    .ask = Is everybody who will be listed under **Users and groups** meant to change settings and people in { product-name }?
    .yes = Go on, and keep one administrator outside the assignment as step 6 describes.
    .no = In step 6, choose a role with fewer rights, or **Keep the default role**. The few administrators can get their role by hand.
problem-role-create-refused = A person with a role is refused
    .why = The same person is taken without a role and refused with the role { $role }. With the mapping of a role, Entra could create nobody.
    .fix = Check that the role is spelled exactly as in { product-name }. If it is, keep the default role in step 6 and send the message below to { product-name } support.
    .message = { message-start } POST /Users with roles [{"{"}"primary": true, "value": "{ $role }"{"}"}] is refused; without roles it is accepted. The request and the answer are attached. In which form do you expect the role? Thank you.
    .ask = In { product-name }, open { path-users }: does the list of roles show the name exactly as it was typed in step 6?
    .yes = Choose **Keep the default role** in step 6 for now. If the role has a row in Entra already, open { path-mapping }, then **Provision Microsoft Entra ID Users**, delete that row and choose **Save**. Send the message on the card to { product-name } support.
    .no = Type it in step 6 exactly as it stands there. If Entra has it already, correct **Constant value** there and choose **Save**. Then rehearse again. If the role is not in the list at all, choose another one or **Keep the default role**.
# params: role
problem-role-update-refused = A role cannot be changed later
    .why = { product-name } refuses to set the role { $role } on somebody who is there already. People who were there before, and later changes, would be reported as failed.
    .fix = In Entra’s mapping for the role, set **Apply this mapping** to **Only during object creation**. Or send the message below to { product-name } support.
    .message = { message-start } PATCH with the path roles[primary eq "True"].value, as Entra sends it for a constant, is refused. The request and the answer are attached. Could you accept it? Thank you.
    .ask = In Entra, open { path-mapping }, then **Provision Microsoft Entra ID Users**, and the row for the role: does **Apply this mapping** say **Only during object creation**? If there is no such row yet, the answer is no.
    .yes = Go on: new people are not affected. The roles of people who are there already can be changed in { product-name } by hand.
    .no = Choose **Only during object creation** in step 6. If the row is in Entra already, choose it there too, then **Ok** and **Save**. If roles have to be changed from Entra later, send the message on the card to { product-name } support.
# params: role, shown
problem-role-ignored = The role is taken and not given
    .why = The role { $role } was sent and answered with yes, and the test person does not have it. Shown as their roles: { $shown }. The name may be spelled differently in { product-name }.
    .fix = In { product-name }, open { path-users } and compare the name of the role letter by letter. If it is the same, set the default role there instead of the mapping.
    .message = { message-start } The role “{ $role }” is accepted over SCIM, but users do not have it afterwards. Does a role with exactly this name exist? Thank you.
    .ask = In { product-name }, open { path-users }: does the list of roles show the name exactly as it was typed in step 6?
    .yes = Then { product-name } does not take this role from Entra. Choose **Keep the default role** in step 6. Let an administrator of { product-name } make this role the default one under { path-users }.
    .no = Type it in step 6 exactly as it stands there. If Entra has it already, correct **Constant value** there and choose **Save**. Then rehearse again. If the role is not in the list at all, choose another one or **Keep the default role**.

## Rehearsal

rehearsal = Rehearse with test people
    .why = The connection test only asks for nobody. A rehearsal does to test people what Entra will do to everybody, and says what would go wrong. About 1 minute.
    .primary = Create test people and rehearse
    .again = Rehearse again
rehearsal-offer = You can rehearse first
    .text = Test people show what { product-name } does with everything that Entra will send later: changes, switching off, deleting. It is optional.
    .show = See what a rehearsal does
rehearsal-what-1 = Three test people are created in { product-name }, changed, switched off and deleted. If something is refused, up to seven more are tried.
rehearsal-what-2 = Each may use a seat for a moment.
rehearsal-what-3 = { product-name } may send an invitation to an address that does not exist.
rehearsal-what-4 = They stay in { product-name }’s audit log.
rehearsal-what-5 = Nobody else is changed. Should this computer fail in between, this program removes them next time.
rehearsal-where = Where, and who
rehearsal-server = Server
rehearsal-names = Names
rehearsal-steps = What Entra does to a person
rehearsal-running = Doing what Entra will do, one thing after the other
rehearsal-unclear = Cannot be told from here
rehearsal-good = { product-name } does what Entra needs
    .text = The test people were created, changed, switched off and removed as Entra will do it.
rehearsal-found = Something would go wrong with people
    .text = Red cards stop Entra; yellow ones make people wrong, doubled or leave them active. Each says who can fix it.
rehearsal-stopped = The rehearsal could not be finished
    .text = What was found up to there stands below.
rehearsal-not-kept = Not kept by { product-name }, which is allowed: { $attributes }
