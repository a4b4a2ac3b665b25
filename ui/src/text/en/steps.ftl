## Before you start

step-before = Before you start
    .rail = Before you start
    .why = Only { product-name } can add a missing email domain, which can take days. Check this first.
    .primary = Start with step 1
    .success = You know which of your email domains are ready in { product-name }.
before-domain-read = Domains: { $domains }
before-not-a-domain = “{ $word }” doesn’t look like a domain
do-before-1 = Enter your email domains.
do-before-2 = In { product-name }, go to { path-domains }.
do-before-3 = Here, select the domains that have a check mark in { product-name }.
# params: domains, count
before-domain-missing =
    { $count ->
        [one] { $domains } isn’t ready yet
       *[other] { $domains } aren’t ready yet
    }
    .text = You can go on and add these people later. If a domain is in { product-name }’s list, select **{ -label-user-requests }** for it there. If it isn’t in the list, ask { product-name } support now, because adding it can take days.
    .message = { message-start } These email domains aren’t selected under “{ -label-user-requests }” in our list of domains: { $domains }. Could you add them so that people from these domains can be provisioned? Thank you.
before-domain-message = Message to { product-name } support, ready to send

## Step 1

step-turn-on-scim = Turn on SCIM
    .rail = Turn on SCIM
    .path = { -label-settings } › { -label-single-sign-on-sso } › { -label-scim }
    .why = { product-name } gives you an address and a token. Entra uses them to add people. About 3 minutes.
    .primary = Check the connection
    .success = Both values are here, and { product-name } shows that SCIM is enabled.
do-turn-on-scim-1 = In { product-name }, go to { path-users }, then **{ -label-single-sign-on-sso }** › **{ -label-scim }**.
do-turn-on-scim-2 = Select **{ -label-generate-token }**.
do-turn-on-scim-3 = Copy **{ -label-base-url }** and paste it here.
do-turn-on-scim-4 = Copy **{ -label-bearer-token }** and paste it here now.
do-turn-on-scim-5 = In { product-name }, select **{ -label-enable-scim }**. The token doesn’t work until you do.
different-turn-on-scim-no-scim-section = There’s no SCIM section
    .do-1 = Check that you’re signed in as a { product-name } administrator. Other people don’t see this section. SCIM Bridge in 1Password’s password manager is a different product. Its values don’t work here.
    .do-2 = Single sign-on is part of the Enterprise plan, and SCIM may depend on your plan too. Ask { product-name } support whether your plan includes SCIM.
different-turn-on-scim-only-base-url = I only see Base URL, not the token
    .do-1 = { product-name } probably showed the token only once. Select **{ -label-generate-token }** again, copy **{ -label-bearer-token }**, and paste it here.
    .do-2 = If Entra already has the old token, replace it in step 4.
different-turn-on-scim-other-menu = My menu looks different
    .do-1 = Newer versions call this page **{ -label-settings }** › **{ -label-users }** or **{ -label-settings }** › **{ -label-accounts }**. Older versions call it **{ -label-admin }** › **{ -label-settings }** › **{ -label-users }**.
    .do-2 = If you see a different product name at the top of the page, go back to the first page and choose that name.

## Step 2

step-check-connection = Check the connection
    .rail = Check the connection
    .path = From here to { product-name }
    .why = We ask { product-name } the same question that Entra’s test asks. This changes nothing.
    .primary = Continue
    .primary-part = Continue
    .success = Every check has passed.

## Step 3

step-create-application = Create the application
    .rail = Create the application
    .path = { -label-entra-id } › { -label-enterprise-apps }
    .why = Create a new application. The { product-name } app in the gallery doesn’t support SCIM. About 2 minutes.
    .primary = I created it
    .success = Entra shows the overview page of the new application.
do-create-application-1 = In the Microsoft Entra admin center, go to **{ -label-entra-id }** › **{ -label-enterprise-apps }**.
do-create-application-2 = Select **{ -label-new-application }**, then **{ -label-create-your-own-application }**.
do-create-application-3 = Enter this name.
do-create-application-4 = Select **{ -label-integrate-any-other }**. Ignore the app that Entra suggests.
do-create-application-5 = Select **{ -label-create }**.
application-page = Optional: make our links open the right page
different-create-application-gallery-app = We already have a { product-name } application
    .do-1 = Don’t delete it. People may sign in through it.
    .do-2 = Create a second application and name it **Trelica SCIM**. It only provisions people. The old one keeps handling sign-in. { product-name }’s own article says to replace the old one. Keeping both is safer.
    .do-3 = If someone already created a Non-gallery application, you can use it. Open it and go to step 4.
different-create-application-create-greyed = New application or Create is grayed out
    .do-1 = Your role in Entra doesn’t allow this. You need **{ -label-application-administrator }** or **{ -label-cloud-application-administrator }**.
    .do-2 = Ask an administrator for one of these roles, or ask them to do this step. After you get a role, sign out of Entra and sign in again.
different-create-application-other-menu = I don’t see Enterprise apps
    .do-1 = In older versions, go to **{ -label-identity }** › **{ -label-applications }** › **{ -label-enterprise-applications }**. In the Azure portal, go to **{ -label-microsoft-entra-id }** › **{ -label-enterprise-applications }**.
    .do-2 = Or search for **{ -label-enterprise-applications }** at the top of the page.

## Step 4

step-connect = Connect and test
    .rail = Connect and test
    .path = { product-name } › { -label-provisioning }
    .why = Entra needs { product-name }’s address and the token. About 3 minutes.
    .primary = Continue
    .success = Entra’s test passes, and **{ -label-create }** opens the **{ -label-overview }** page.
do-connect-1 = On the application’s page, select **{ -label-provisioning }**, then **{ -label-connect-your-application }**.
do-connect-2 = Under **{ -label-select-authentication-method }**, select **{ -label-bearer-authentication }**.
do-connect-3 = Paste these into the boxes with the same names.
do-connect-4 = Select **{ -label-test-connection }**. Entra says “{ -label-supplied-credentials }”
do-connect-5 = Select **{ -label-create }** at the bottom. The **{ -label-overview }** page opens.
different-connect-no-provisioning = There’s no Provisioning, or only Manual
    .do-1 = Look under **{ -label-manage }** in the left menu. It may be collapsed.
    .do-2 = If Provisioning isn’t there, this application is the wrong kind. It’s from the gallery or was created under **{ -label-app-registrations }**. Neither works here. Go back to step 3 and create a Non-gallery application.
different-connect-oauth-fields = Entra shows OAuth2, a token endpoint, or a client
    .do-1 = Change **{ -label-select-authentication-method }** from **{ -label-oauth2-client-credentials-grant }** to **{ -label-bearer-authentication }**. You then see **{ -label-tenant-url }** and **{ -label-secret-token }**.
different-connect-get-started = I see Get started or Provisioning Mode
    .do-1 = This is an older page. Select **{ -label-get-started }**, set **{ -label-provisioning-mode }** to **{ -label-automatic }**, and open **{ -label-admin-credentials }**.
    .do-2 = Paste the two values into **{ -label-tenant-url }** and **{ -label-secret-token-older }**. Select **{ -label-test-connection-older }**, then **{ -label-save }** instead of **{ -label-create }**.
different-connect-create-greyed = Create is grayed out
    .do-1 = Select **{ -label-test-connection }** first. **{ -label-create }** usually works only after a test has passed. If it stays gray, reopen the page and paste both values again.
    .do-2 = You need to be an **{ -label-application-administrator }**, a **{ -label-cloud-application-administrator }**, or an owner of the application.

## Step 5

step-groups-off = Turn off groups
    .rail = Turn off groups
    .path = { product-name } › { place-mapping }
    .why = { product-name } doesn’t accept groups. People in assigned groups still arrive. About 1 minute.
    .primary = Groups are off
    .success = In Entra’s list, the row for groups shows **{ -label-no }** under **{ -label-enabled }**.
do-groups-off-1 = On the Provisioning page, open { path-mapping }.
do-groups-off-2 = Select **{ -label-provision-groups }**.
do-groups-off-3 = Set **{ -label-enabled }** to **{ -label-no }**.
do-groups-off-4 = Select **{ -label-save }**. If Entra asks, select **{ -label-yes }**.
different-groups-off-no-mappings = I don’t see this menu
    .do-1 = Open **{ -label-manage }** in the left menu. It may be collapsed.
    .do-2 = The menu appears after you select **{ -label-create }** in step 4. If the page still offers **{ -label-connect-your-application }**, go back to step 4.
different-groups-off-no-groups-row = There’s no row for groups
    .do-1 = Entra doesn’t copy groups for this application, so there’s nothing to turn off. Leave **{ -label-provision-users }** on.
different-groups-off-azure-ad-names = The rows have other names
    .do-1 = Some versions still say **{ -label-azure-active-directory }** instead of **{ -label-microsoft-entra-id }**. Select the row that ends with **{ -label-groups-row }**. Leave the row that ends with **{ -label-users-row }** on.

## Step 6

step-role = Choose the role
    .rail = Choose the role
    .path = { product-name } › { place-mapping }
    .why = Everyone Entra adds gets the same role in { product-name }. One decision, about 1 minute.
    .primary = The role is set
    .success = You know which role people get, and one administrator keeps access.
do-role-1 = On the Provisioning page, open { path-mapping }.
do-role-2 = Select **{ -label-provision-users }**.
do-role-3 = Select **{ -label-add-new-mapping }** at the end of the list.
do-role-4 = Set these values.
do-role-5 = Select **{ -label-ok }**, then **{ -label-save }**. If Entra asks, select **{ -label-yes }**.
do-role-again-1 = On the Provisioning page, open { path-mapping }.
do-role-again-2 = Select **{ -label-provision-users }**.
do-role-again-3 = Select the row for the role, which you added before. Its target begins with “roles”.
do-role-again-4 = Set these values.
do-role-again-5 = Select **{ -label-ok }**, then **{ -label-save }**. If Entra asks, select **{ -label-yes }**.
role-remove = Remove the mapping that you added
do-role-remove-1 = On the Provisioning page, open { path-mapping }.
do-role-remove-2 = Select **{ -label-provision-users }**.
do-role-remove-3 = Delete the row for the role. Its target begins with “roles”.
do-role-remove-4 = Select **{ -label-save }**. If Entra asks, select **{ -label-yes }**.
different-role-no-roles-target = No target begins with “roles”
    .do-1 = At the bottom of the mapping page, select **{ -label-show-advanced-options }**, then **{ -label-edit-attribute-list }**.
    .do-2 = If “roles” is missing there too, your version may not support it. Keep the default role. To change it, go to { path-users } in { product-name }.
different-role-other-target = The target is spelled differently
    .do-1 = Select the target that begins with **roles** and ends with **.value**. Don’t use targets that end with .display or .type. We couldn’t test this with every version. Step 9 shows whether the role arrives.

## Step 7

step-domains = Choose a pilot
    .rail = Choose a pilot
    .path = Nothing changes in Entra
    .why = One colleague (not you) gets access first. About 1 minute.
    .primary = Continue with this person
    .success = The pilot’s user name fits, and their email domain is ready.
do-mail-1 = On the Provisioning page in Entra, open { path-mapping }.
do-mail-2 = Select **{ -label-provision-users }** (in some versions, **{ -label-provision-users-older }**).
do-mail-3 = Select the row **userName**.
do-mail-4 = Set **{ -label-source-attribute }** to **mail**. Don’t change any of the matching settings.
do-mail-5 = Select **{ -label-ok }**, then **{ -label-save }**. If Entra asks, select **{ -label-yes }**.
do-mail-back-1 = On the Provisioning page in Entra, open { path-mapping }.
do-mail-back-2 = Select **{ -label-provision-users }** (in some versions, **{ -label-provision-users-older }**).
do-mail-back-3 = Select the row **userName**.
do-mail-back-4 = Set **{ -label-source-attribute }** to **userPrincipalName**. Don’t change any of the matching settings.
do-mail-back-5 = Select **{ -label-ok }**, then **{ -label-save }**. If Entra asks, select **{ -label-yes }**.
different-domains-domain-missing = One of our domains isn’t in the list
    .do-1 = Only { product-name } can add it. Write to { product-name } support or to your customer success representative. This can take days.
    .do-2 = You can go on with a pilot whose domain is ready. { product-name } rejects people until their domain is added.
different-domains-no-user-requests-column = There’s no User requests column
    .do-1 = Make the browser window wider. Columns on the right may be hidden. In some versions, the list is under **{ -label-settings }** › **{ -label-accounts }** › **{ -label-domains }**. The column may have a similar name, such as “account requests.”
    .do-2 = If it’s missing, ask { product-name } support whether people from your domains can be added automatically.

## Step 8

step-provision-one = Provision the pilot
    .rail = Provision the pilot
    .path = { product-name } › { -label-users-and-groups }
    .why = Assign the pilot, and then provision only this person. About 3 minutes.
    .primary = Continue
    .success = Entra shows a check mark next to each of its steps.
do-provision-one-1 = Open **{ -label-users-and-groups }** and select **{ -label-add-user-group }**. Select the pilot, then **{ -label-assign }**.
do-provision-one-2 = Wait about a minute. Then open **{ -label-provisioning }** › **{ -label-provision-on-demand }**.
do-provision-one-3 = Search for the pilot and select them.
do-provision-one-4 = Select **{ -label-provision }**.
different-provision-one-not-in-search = The person isn’t in the search results
    .do-1 = Search for the person’s full Entra user name, not their name.
    .do-2 = People who were deleted or whose sign-in is blocked don’t appear. In step 7, choose another pilot.
different-provision-one-group-not-selectable = I can’t select a group
    .do-1 = To assign groups, you need a Microsoft Entra ID P1 or P2 license. Without it, assign people one by one. The pilot is one person, so that’s enough here.
different-provision-one-no-provision-on-demand = There’s no Provision on demand
    .do-1 = It appears after you select **{ -label-create }** in step 4. Look at the top of **{ -label-provisioning }** › **{ -label-overview }** and in the left menu.
    .do-2 = If it’s grayed out, you need to be an **{ -label-application-administrator }** or a **{ -label-cloud-application-administrator }**.

## Step 9

step-verify-person = See the pilot arrive
    .rail = See the pilot arrive
    .path = From here to { product-name }
    .why = We ask { product-name } whether the pilot is there with the right details. This changes nothing.
    .primary = Continue
    .success = The pilot appears exactly once, is active, and has the right domain.

## Step 10

step-go-live = Turn on provisioning
    .rail = Turn on provisioning
    .path = { product-name } › { -label-provisioning } › { -label-overview }
    .why = Assign everyone, add two safeguards, and start. About 5 minutes.
    .primary = I started provisioning
    .success = Entra’s overview shows that provisioning is on.
# params: missing (domains, or none), kept (a person, or none)
do-go-live-1 = Under **{ -label-users-and-groups }**, assign everyone who should have access. Leave out guests{ $missing ->
        [none] {""}
       *[some] , people from { $missing }
    }{ $kept ->
        [none] .
       *[some] , and { $kept }, who stays an administrator.
    } Whoever joins an assigned group later arrives by themselves.
do-go-live-2 = Open { path-properties }. Check that **{ -label-scope }** is **{ -label-sync-only-assigned }**.
do-go-live-3 = Enter a **{ -label-notification-email }**. Entra emails this address when something fails.
do-go-live-4 =
    { $portal ->
        [older] Turn on **{ -label-prevent-accidental-deletion }** (in some versions, **{ -label-accidental-deletions-prevention }**) with a threshold, such as 10. Select **{ -label-save }**.
       *[newer] Turn on **{ -label-accidental-deletions-prevention }** with a threshold, such as 10. Select **{ -label-apply }**.
    }
do-go-live-5 = On **{ -label-overview }**, select **{ -label-start-provisioning }**. If Entra asks, select **{ -label-yes }**.
different-go-live-start-greyed = Start provisioning is grayed out
    .do-1 = If Entra offers **{ -label-stop-provisioning }** or **{ -label-pause-provisioning }** instead, provisioning is already on.
    .do-2 = Otherwise, open { path-token }, select **{ -label-test-connection }**, and save the page if you can. You need to be an **{ -label-application-administrator }** or a **{ -label-cloud-application-administrator }**.
different-go-live-quarantine = The overview says Quarantine
    .do-1 = Entra slows down when most attempts fail. The overview says why. Run the check in step 2 again. If the token is the cause, generate a new one and paste it under { path-token }.
    .do-2 = When you’ve fixed the cause, select **{ -label-restart-provisioning }**.
different-go-live-no-properties = There’s no Properties on the overview
    .do-1 = In older versions, these settings are under **{ -label-manage }** › **{ -label-provisioning }** › **{ -label-settings-of-provisioning }**. If there’s nothing about accidental deletions, skip that setting.

## Fields

label-name = Name
value-tenant-url = { -label-tenant-url }
value-secret-token = { -label-secret-token }
label-user-name = User name
# params: id
entra-page-read = We found the application: object ID { $id }

field-product = Which name does the product show at the top?
    .option-trelica = Trelica
    .option-saas-manager = 1Password SaaS Manager
field-portal = What do you see under Manage?
    .hint = In the left menu of the application’s Provisioning page. Our steps will use the same words.
    .option-newer = Connectivity and Attribute mapping
    .option-newer-hint = The newer menu.
    .option-older = Only Provisioning
    .option-older-hint = The older menu. **{ -label-mappings }** and **{ -label-settings-of-provisioning }** are inside.
field-email-domains = Your email domains
    .hint = The part after the @, such as contoso.com. One per line.
field-address = { -label-base-url }
    .hint = It begins with https:// and probably ends with /scim/v2.
field-token = { -label-bearer-token }
    .hint = { product-name } may show it only once. It goes only to this address, or to Entra if you ask.
    .hint-new = We send it only to the Base URL from step 1 and show only its last four characters.
    .paste-new = Paste a new token
    .session-only = Keep it for this session only
    .never-saved = Your organization’s policy keeps the token for this session only.
    .ends-in = ends in { $ends }
    .kept-keyring = Kept in this computer’s keyring
    .kept-session = Kept until you close this program
    .forget = Remove it from here
field-application-page = Address of the application’s page in Entra
    .hint = Paste the address of the page that opened, from your browser’s address bar.
field-entra-test = What does Entra show now?
    .option-worked = The Overview page
    .option-failed = An error message
field-entra-test-message = Entra’s message
    .hint = Paste all of it, with its codes. It stays on this computer.
field-default-role = What is the default role? (optional)
    .hint = **{ -label-default-role }** in { product-name }, under { path-users }. In step 9, we use it to check the pilot.
field-role-choice = Which role should new people get?
    .option-default = Keep { product-name }’s default role (recommended)
    .option-default-hint = Entra sends no role. You can change anyone’s role in { product-name } later.
    .option-one-role = Give everyone one other role
    .option-one-role-hint = It takes one mapping in Entra. Today’s administrators need attention.
field-role-name = Exact name of the role
    .hint = As { product-name } shows it, with capitals and hyphens. For example: Read-only.
field-role-apply = When should Entra send the role?
    .option-always = { -label-always }
    .option-always-hint = This may replace the role of people who are already in { product-name }.
    .option-creation = { -label-only-during-object-creation }
    .option-creation-hint = Only for people Entra creates. Everyone else keeps their role.
field-todays-admins = Which administrator won’t be assigned?
    .hint = Their email address. This person keeps the Admin role in { product-name }.
field-domains-ticked = Domains with a check mark under User requests
field-pilot-upn = The pilot’s user principal name
    .hint = On the person’s page in Entra, under **{ -label-user-principal-name }**.
    .hint-theirs = Agree on a person with the Entra administrator. Ask for that person’s **{ -label-user-principal-name }**.
field-pilot-mail = The pilot’s email address, if it’s different
    .hint = Under **{ -label-email }**. If it’s empty in Entra, enter **none**.
    .hint-theirs = Ask for that person’s **{ -label-email }** in Entra. If it’s empty there, enter **none**.
field-user-name-source = Where does the user name come from?
    .option-upn = The user principal name
    .option-upn-hint = Entra’s usual setting. You change nothing.
    .option-mail = The email address
    .option-mail-hint = You change one mapping in Entra. The steps appear below.
field-provision-result = What does Entra show now?
    .option-success = Success
    .option-skipped = Skipped
    .option-failed = Failed
field-provision-message = Entra’s message
    .hint = Paste all of it, with its codes. We keep it for your help desk. It stays on this computer.
field-cycle-ran = Has a full cycle finished?
    .hint = Entra’s overview shows when the last cycle finished.
    .yes = A full cycle has finished since I turned on provisioning
field-scim-enabled = Is SCIM enabled?
    .yes = I selected Enable SCIM

## Checks

check-address = Address and token are readable
check-host-found = The name is found
check-reached = The server can be reached
check-secure = The connection is encrypted and trusted
check-answered = The server answers
check-token-accepted = The token is accepted
check-scim-answer = The answer is SCIM
check-entra-question = Entra’s own question is answered
check-discovery = The server describes itself
check-application-created = The application exists
check-entra-tested = Entra’s own test passed
check-groups-switched-off = Groups are off
check-role-set = The role is set
check-admin-kept = One administrator won’t be assigned
check-domains-confirmed = The pilot’s domain is ready
check-user-name-predicted = The user name fits
check-mail-mapped = The user name comes from the email address
check-asked-before = We asked { product-name } about this person
check-provisioned = Entra provisioned the pilot
check-person-found = The pilot is in { product-name }
check-person-unique = There’s exactly one
check-person-new = The pilot is new or has changed
check-person-active = The pilot is active
check-person-domain = The domain is right
check-person-role = The role is as expected
check-assigned = Everyone is assigned
check-settings-set = Scope, notification, and deletion guard are set
check-started = Provisioning is on
check-scim-enabled = SCIM is enabled
state-passed = Passed
state-failed = Failed
state-warned = Passed, with a note
state-not-yet = Not yet
state-not-checked = Not checked yet
state-not-needed = For information
state-could-not-check = Could not check
state-running = Checking…
state-confirmed = You confirmed
detail-proxy-resolves = We didn’t check this. The proxy looks up the name.
detail-loopback = No encryption needed. Nothing leaves this computer.
detail-literal-address = Not needed. The address is a number, not a name.
detail-empty-directory = No one is in { product-name } yet, so we couldn’t check searches with capital letters or plus signs.
detail-token-unknown = We don’t know yet. With any token, the server rejected the request ({ $status }).
detail-scim-refusal = The server sent a SCIM error ({ $status }).
detail-role = The role is { $role }.
detail-no-roles = { product-name } doesn’t tell us the pilot’s role. Look it up under { path-users }.
detail-discovery-missing = It doesn’t, and Entra doesn’t need it.

## The connection check

connection-title = From this computer to { product-name }
# params: when
person-ran = Checked at { $when }.
# params: when
connection-ran = Checked from this computer at { $when }. Entra connects from Microsoft’s cloud.
connection-good = { product-name } answers the way Entra needs
    .text = { product-name } answered Entra’s question in { $seconds } s.
connection-running = Asking { product-name } what Entra will ask
# params: what (the id of a check, or words)
connection-slow =
    { $what ->
        [check-host-found] Taking longer than usual: “{ check-host-found }”. You can wait or select **Cancel**.
        [check-reached] Taking longer than usual: “{ check-reached }”. You can wait or select **Cancel**.
        [check-secure] Taking longer than usual: “{ check-secure }”. You can wait or select **Cancel**.
        [check-answered] Taking longer than usual: “{ check-answered }”. You can wait or select **Cancel**.
        [check-token-accepted] Taking longer than usual: “{ check-token-accepted }”. You can wait or select **Cancel**.
        [check-scim-answer] Taking longer than usual: “{ check-scim-answer }”. You can wait or select **Cancel**.
        [check-entra-question] Taking longer than usual: “{ check-entra-question }”. You can wait or select **Cancel**.
        [check-discovery] Taking longer than usual: “{ check-discovery }”. You can wait or select **Cancel**.
        [check-asked-before] Taking longer than usual: “{ check-asked-before }”. You can wait or select **Cancel**.
        [check-person-found] Taking longer than usual: “{ check-person-found }”. You can wait or select **Cancel**.
       *[other] Taking longer than usual: “{ $what }”. You can wait or select **Cancel**.
    }
confirm-host = Send the token to { $host }?
    .text = We know these { product-name } addresses: app.trelica.com, eu.trelica.com, trelica.app, and trelica.eu. This is a different one. Compare it with **{ -label-base-url }**, letter by letter. We don’t send the token until you confirm.
    .yes = Yes, use this address

## Cards of the steps

role-default-note = We look at the pilot’s role again after the first cycle
    .text = Provision on demand may skip the role. The pilot’s role is certain only after the first full cycle.
again = Do this step again
    .address = You changed the Base URL. Entra needs the new one.
    .token = You pasted a new token. Entra needs it too.
    .pilot = You changed the pilot to { $pilot }.
no-message = I don’t have a message
role-summary = Your choice: everyone Entra adds gets **{ $role }**. **{ $admin }** keeps the Admin role and won’t be assigned in step 10.
role-summary-open = Your choice: everyone Entra adds gets **{ $role }**.
    .text = Now add this mapping in Entra.
role-change = Change role
admin-guard = Keep one administrator out
    .text = If every administrator is assigned, they could all lose admin rights in { product-name }. Choose one who won’t be assigned in Entra.
    .kept = This administrator won’t be assigned
    .creation = With **{ -label-only-during-object-creation }**, people who are already in { product-name } keep their role. However, Entra doesn’t correct a role that’s missing or that someone changes later.
mapping-title = Values for the new mapping
mapping-note = { product-name }’s article shows this mapping only as a picture. These values are our best reading of it. Step 9 shows whether they work for you.
mapping-type = { -label-mapping-type }
mapping-constant = { -label-constant }
mapping-value = { -label-constant-value }
mapping-target = { -label-target-attribute }
mapping-match = { -label-match-objects }
mapping-match-no = { -label-no }
mapping-apply = { -label-apply-this-mapping }
mapping-apply-always = { -label-always }
mapping-apply-creation = { -label-only-during-object-creation }
prediction = { $user-name } will be the user name in { product-name }
    .upn = It comes from the user principal name. You can’t change it in { product-name } later.
    .mail = It comes from the email address. You can’t change it in { product-name } later.
mail-needed = Use the email address as the user name
    .text = This person’s email address fits. Change one mapping in Entra to use everyone’s email address. Do this before Entra creates anyone.
    .done = I changed the mapping
    .said = You said that the mapping is changed
    .said-text = If it isn’t, select Undo. That changes nothing in Entra.
mail-back = Change the mapping back
    .text = You changed the mapping to the email address before. The user name now comes from the user principal name again, so Entra has to send that.
    .done = I changed the mapping back
asked-title = Is the pilot already in { product-name }?
asked-nobody = { product-name } doesn’t know this person yet
    .text = That’s right for a pilot. We look again in step 9.
person-title = The pilot in { product-name }
# params: pilot, count, until
person-waiting = { $pilot } isn’t in { product-name } yet. Entra usually needs less than a minute. We ask every 15 seconds until { $until }. Requests so far: { $count }.
    .why-not = If they aren’t there after two minutes
person-good = { $user-name } is in { product-name }
    .text = One person has this user name. They’re active, and the domain is right.
    .was-there = One person has this user name. They’re active, and the domain is right. They were already there, so this proves only that the names match.
