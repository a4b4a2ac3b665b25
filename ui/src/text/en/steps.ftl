## Before you start

step-before = Before you start
    .rail = Before you start
    .why = A few things have to be at hand, so that nothing stops you halfway. About 2 minutes.
    .primary = Go to step 1
    .success = You know which name your product shows and which email domains your people have.
before-needs = What you need
before-needs-1 = Somebody who may create applications in Microsoft Entra: an **Application Administrator** or a **Cloud Application Administrator**.
before-needs-2 = Somebody who is an administrator in { product-name }. It need not be the same person.
before-needs-3 = One colleague as a pilot, who gets access first. Not yourself.
before-needs-4 = About 30 minutes. You can stop at any time: everything is saved.
before-needs-4-practice = About 30 minutes. Practice is kept until you close this program, and then begins anew.
before-domains-why = { product-name } only takes people from email domains that it has registered for you. A missing domain is added by its own people and can take days, so look at this first.
before-domain-read = We read these domains: { $domains }
before-not-a-domain = “{ $word }” does not look like a domain

## Step 1

step-turn-on-scim = Turn on SCIM
    .rail = Turn on SCIM
    .place = In { product-name } › Settings › Single Sign-On (SSO) › SCIM
    .why = { product-name } gives you an address and a token. With both, Entra may add people there. About 3 minutes.
    .primary = Check the connection
    .success = Both values are here, and { product-name } shows that SCIM is enabled.
do-turn-on-scim-1 = In { product-name }, open { path-users }.
do-turn-on-scim-2 = Under **Single Sign-On (SSO)** › **SCIM**, choose **Generate Token**.
do-turn-on-scim-3 = Copy **Base URL** and paste it here.
do-turn-on-scim-4 = Copy **Bearer token** and paste it here at once. It is probably shown only once.
do-turn-on-scim-5 = Choose **Enable SCIM** in { product-name }. The token only works after that.
different-turn-on-scim-no-scim-section = There is no SCIM section
    .do-1 = Check that you are signed in as an administrator of { product-name }: others do not see this section. In 1Password’s password manager, SCIM Bridge is another product, and its values do not work here.
    .do-2 = Single sign-on belongs to the Enterprise plan, and SCIM may depend on the plan too. Ask { product-name } support whether yours has it.
different-turn-on-scim-only-base-url = I only see Base URL, not the token
    .do-1 = The token was probably shown only when it was generated. Choose **Generate Token** again, copy **Bearer token** and paste it here.
    .do-2 = If Entra already has the old token, it will need the new one too, in step 4.
different-turn-on-scim-other-menu = My menu looks different
    .do-1 = The same page is called **Settings** › **Users** or **Settings** › **Accounts** in newer versions, and **Admin** › **Settings** › **Users** in older ones.
    .do-2 = If another product name stands at the top of the page, go back to Before you start and choose that name.

## Step 2

step-check-connection = Check the connection
    .rail = Check the connection
    .place = On this computer
    .why = We ask { product-name } the same question that Entra will ask. This changes nothing there. About 1 minute, usually less.
    .primary = Go on in Microsoft Entra
    .primary-part = Go on
    .success = Every line of the check is in order.

## Step 3

step-create-application = Create the application
    .rail = Create the application
    .place = In Microsoft Entra › Enterprise apps › New application
    .why = Entra keeps everything about { product-name } in one application. It has to be a new one of a certain kind. About 3 minutes.
    .primary = I created the application
    .success = Entra shows the overview page of the new application.
do-create-application-1 = In the Microsoft Entra admin center, open **Entra ID** › **Enterprise apps** and choose **New application**.
do-create-application-2 = Choose **Create your own application**.
do-create-application-3 = Enter this name.
do-create-application-4 = Choose **Integrate any other application you don’t find in the gallery (Non-gallery)**. Do not choose an app that Entra proposes: the old Trelica app cannot do this.
do-create-application-5 = Choose **Create**.
do-create-application-6 = If you like, paste the address of the page that opens. Our links then lead straight to the right page.
different-create-application-gallery-app = There is an old { product-name } application already
    .do-1 = Do not delete it: people may sign in through it.
    .do-2 = Create a second application and name it **Trelica SCIM**. It only does the provisioning; the old one goes on doing the sign-in.
    .do-3 = An application that was made as Non-gallery earlier can be used: open it and continue with step 4.
different-create-application-create-greyed = New application or Create is greyed out
    .do-1 = Your role in Entra does not allow it. Needed is **Application Administrator** or **Cloud Application Administrator**.
    .do-2 = Ask an administrator for one of these roles, or let them do this step. After a new role, sign out of Entra and in again.
different-create-application-other-menu = I do not see Enterprise apps
    .do-1 = In older versions the path is **Identity** › **Applications** › **Enterprise applications**. In the Azure portal it is **Microsoft Entra ID** › **Enterprise applications**.
    .do-2 = Or type **Enterprise applications** into the search box at the top of the page.

## Step 4

step-connect = Connect and test
    .rail = Connect and test
    .place = In Microsoft Entra › { product-name } › Provisioning
    .why = Entra needs to know where { product-name } is and how to prove who it is. About 3 minutes.
    .primary = Go on to groups
    .success = Entra reports that the connection test was successful, and after **Create** it shows the provisioning overview.
do-connect-1 = On the application’s page, choose **Provisioning**, then **Connect your application** (in some versions **New configuration**).
do-connect-2 = Under **Select authentication method**, choose **Bearer authentication**.
do-connect-3 = Paste these two values into the boxes with the same names.
do-connect-4 = Choose **Test connection**.
do-connect-5 = Say here what Entra answered.
do-connect-6 = When the test worked, choose **Create** at the bottom of Entra’s page.
different-connect-no-provisioning = There is no Provisioning entry, or only Manual
    .do-1 = Look under **Manage** in the menu on the left: it may be folded.
    .do-2 = If it is not there, this application is of another kind: from the gallery, or made under **App registrations**. Neither can be used for this. Go back to step 3 and create a Non-gallery application.
different-connect-oauth-fields = Entra asks for a token endpoint or a client
    .do-1 = Change **Select authentication method** from **OAuth2 client credentials grant** to **Bearer authentication**. Then **Tenant URL** and **Secret token** appear.
different-connect-get-started = I see Get started or Provisioning Mode
    .do-1 = This is an older page. Choose **Get started**, set **Provisioning Mode** to **Automatic** and open **Admin Credentials**.
    .do-2 = Paste the two values into **Tenant URL** and **Secret Token**. Choose **Test Connection**, then **Save** instead of **Create**.
different-connect-create-greyed = Create is greyed out
    .do-1 = Choose **Test connection** first: **Create** usually opens only after a test that worked. If it stays grey, open the page again and paste both values again.
    .do-2 = Your role has to be **Application Administrator** or **Cloud Application Administrator**, or you have to be an owner of the application.

## Step 5

step-groups-off = Switch off groups
    .rail = Switch off groups
    .place = In Microsoft Entra › { product-name } › { place-mapping }
    .why = { product-name } takes people, not groups. Left on, groups would fill Entra’s log with failures. About 2 minutes.
    .primary = Groups are off
    .success = In Entra’s list, the row for groups shows **No** under **Enabled**.
do-groups-off-1 = On the application’s Provisioning page, open { path-mapping }.
do-groups-off-2 = Choose **Provision Microsoft Entra ID Groups** (in some versions **Provision Azure Active Directory Groups**).
do-groups-off-3 = Set **Enabled** to **No**.
do-groups-off-4 = Choose **Save**, and **Yes** if Entra asks.
different-groups-off-no-mappings = There is no Mappings and no Attribute mapping
    .do-1 = Open **Manage** in the menu on the left: it may be folded.
    .do-2 = Both appear only after **Create** in step 4. If the page still offers **Connect your application**, go back to step 4.
different-groups-off-no-groups-row = There is no row for groups
    .do-1 = Then Entra copies no groups for this application, and there is nothing to switch off. Leave the row **Provision Microsoft Entra ID Users** on.
different-groups-off-azure-ad-names = The rows have other names
    .do-1 = Some versions still say **Azure Active Directory** instead of **Microsoft Entra ID**. Choose the row that ends with **Groups**, and leave the one that ends with **Users** on.

## Step 6

step-role = Choose the role
    .rail = Choose the role
    .place = In Microsoft Entra › { product-name } › { place-mapping }
    .why = Everybody who arrives gets a role in { product-name }. Decide now which one. About 4 minutes.
    .primary = The role is set
    .success = You know which role people will have, and one administrator keeps access in any case.
do-role-1 = On the application’s Provisioning page, open { path-mapping }.
do-role-2 = Choose **Provision Microsoft Entra ID Users** (in some versions **Provision Azure Active Directory Users**).
do-role-3 = Choose **Add New Mapping** at the bottom of the list.
do-role-4 = Fill in these values.
do-role-5 = Choose **Ok**, then **Save**, and **Yes** if Entra asks.
different-role-no-roles-target = There is no target that begins with roles
    .do-1 = At the bottom of the mapping page, tick **Show advanced options** and choose **Edit attribute list**.
    .do-2 = If roles is missing there too, this version may not allow it. Keep the default role, and change it in { product-name } under { path-users } if you need another one.
different-role-other-target = The target has another spelling
    .do-1 = Take the one that begins with **roles** and ends with **.value**; those that end with .display or .type are not needed. We could not try this with every version: step 9 shows whether the role arrives.

## Step 7

step-domains = Check the email domains
    .rail = Email domains
    .place = In { product-name } › Settings › Domains
    .why = { product-name } refuses people from other domains, and a user name cannot be changed there later. So this is looked at before anything is sent. About 4 minutes.
    .primary = Continue with this person
    .success = Every domain has its tick, and the pilot’s future user name fits.
do-domains-1 = In { product-name }, open { path-domains }.
do-domains-2 = Each of your domains needs a tick in the column **User requests**.
do-domains-3 = Here, tick the domains that have it in { product-name }.
do-mail-1 = On the application’s Provisioning page in Entra, open { path-mapping }.
do-mail-2 = Choose **Provision Microsoft Entra ID Users** (in some versions **Provision Azure Active Directory Users**).
do-mail-3 = Choose the row **userName**.
do-mail-4 = Set **Source attribute** to **mail**. Leave everything about matching as it is.
do-mail-5 = Choose **Ok**, then **Save**, and **Yes** if Entra asks.
different-domains-domain-missing = One of our domains is not in the list
    .do-1 = Only { product-name }’s own people can add it: write to its support or to your customer success representative. It can take days.
    .do-2 = You can go on with a pilot whose domain is there. Everybody else from the missing domain would be refused until then.
different-domains-no-user-requests-column = There is no column User requests
    .do-1 = Make the browser window wider: columns on the right may be hidden. In some versions the list is under **Settings** › **Accounts** › **Domains**, and the column may have a similar name, such as account requests.
    .do-2 = If there is none, ask { product-name } support whether people from your domains may be added automatically.

## Step 8

step-provision-one = Provision one person
    .rail = Provision one person
    .place = In Microsoft Entra › { product-name } › Provision on demand
    .why = To provision means that Entra creates a person in { product-name }. One person first, so that a mistake touches nobody else. About 4 minutes.
    .primary = Go on to the check
    .success = Entra shows a success mark at each of its steps.
do-provision-one-1 = Open **Users and groups** › **Add user/group**, choose the pilot and then **Assign**.
do-provision-one-2 = Wait about a minute. Then open **Provisioning** › **Provision on demand**.
do-provision-one-3 = Search for the pilot, select them and choose **Provision**.
do-provision-one-4 = Say here what Entra showed.
different-provision-one-not-in-search = The person does not appear in the search
    .do-1 = Search for the whole user name from Entra, not for the name of the person.
    .do-2 = People whose sign-in is blocked, or who were deleted, do not appear. Choose another pilot in step 7.
different-provision-one-group-not-selectable = I cannot choose a group
    .do-1 = Assigning groups needs a Microsoft Entra ID P1 or P2 licence. Without it, assign people one by one. For the pilot, one person is enough.
different-provision-one-no-provision-on-demand = There is no Provision on demand
    .do-1 = It appears only after **Create** in step 4. Look at the top of **Provisioning** › **Overview** and in the menu on the left.
    .do-2 = If it is greyed out, your role has to be **Application Administrator** or **Cloud Application Administrator**.

## Step 9

step-verify-person = Check that person
    .rail = Check that person
    .place = On this computer
    .why = Entra says that it worked. We ask { product-name } whether the person is really there, and right. This changes nothing. About 1 minute.
    .primary = Prepare to go live
    .success = The person is there once, is active and has the right domain.

## Step 10

step-go-live = Turn on provisioning
    .rail = Turn on provisioning
    .place = In Microsoft Entra › { product-name } › Provisioning
    .why = From now on, everybody whom you assign gets access automatically. Read the summary first. About 5 minutes.
    .primary = Provisioning is started
    .success = Entra’s overview shows that provisioning runs.
do-go-live-1 = Under **Users and groups**, assign everybody who should have access. An administrator who stays outside is not assigned, and neither are guests.
do-go-live-2 = Open { path-properties }. Check that **Scope** says **Sync only assigned users and groups**.
do-go-live-3 = On the same page, enter a **Notification email**, so that Entra writes to you when something fails.
do-go-live-4 =
    { $portal ->
        [older] Tick **Prevent accidental deletion** (in some versions **Accidental deletions prevention**) and enter a threshold, for example 10. Choose **Save**.
       *[newer] Tick **Accidental deletions prevention** and enter a threshold, for example 10. Choose **Apply**.
    }
do-go-live-5 = Open **Overview** and choose **Start provisioning**, and **Yes** if Entra asks.
different-go-live-start-greyed = Start provisioning is greyed out
    .do-1 = If Entra offers **Stop provisioning** or **Pause provisioning** instead, it already runs and nothing is left to start.
    .do-2 = Otherwise open { path-token }, choose **Test connection** and save the page if that is offered. Your role has to be **Application Administrator** or **Cloud Application Administrator**.
different-go-live-quarantine = The overview says Quarantine
    .do-1 = Entra slows down when most attempts fail, and the overview says why. Run the check in step 2 again. If the token is the cause, generate a new one and paste it under { path-token }.
    .do-2 = When the cause is gone, choose **Restart provisioning**.
different-go-live-no-properties = There is no Properties on the overview
    .do-1 = In older versions these settings are under **Manage** › **Provisioning** › **Settings**. Where there is no place for accidental deletions, leave that line out.

## Fields

label-name = Name
label-tenant-url = Tenant URL
label-secret-token = Secret token
label-user-name = User name
# params: id
entra-page-read = The application was found: object ID { $id }

field-product = Which name do you see at the top of the product?
    .hint = Trelica is now called 1Password SaaS Manager. Menus differ a little.
    .option-trelica = Trelica
    .option-trelica-hint = The settings are under **Admin** › **Settings**.
    .option-saas-manager = 1Password SaaS Manager
    .option-saas-manager-hint = The settings are under **Settings**.
field-portal = Which entries do you see under Manage?
    .hint = In the menu on the left of the application’s Provisioning page.
    .option-newer = Connectivity and Attribute mapping
    .option-newer-hint = The newer menu. Most people see this one.
    .option-older = Only Provisioning
    .option-older-hint = The older menu, with **Mappings** and **Settings** inside.
field-email-domains = Email domains of your people
    .hint = What stands after the @, for example contoso.com. Several: one in each line.
field-address = Base URL
    .hint = Begins with https:// and probably ends with /scim/v2.
field-token = Bearer token
    .hint = Only its last four characters will be shown. This program sends it to the address above and nowhere else.
    .hint-new = Only its last four characters will be shown. This program sends it to the Base URL of step 1 and nowhere else.
    .paste-new = Paste a new token
    .session-only = Keep it for this session only
    .ends-in = ends in { $ends }
    .kept-keyring = Kept in this computer’s keyring
    .kept-session = Kept until you close this program
    .forget = Remove the token from this computer
field-application-page = Address of the application’s page in Entra
    .hint = Optional. Copy it from the top of the browser.
field-entra-test = What did Entra answer?
    .option-worked = It worked
    .option-worked-hint = A message says that the connection test was successful.
    .option-failed = It did not work
    .option-failed-hint = Paste Entra’s message below, and we say what it means.
field-entra-test-message = Entra’s message
    .hint = Paste all of it, the codes too. It stays on this computer.
field-default-role = Default role in { product-name }
    .hint = Look under { path-users }, in the section **Default role**, and copy the exact name.
field-role-choice = Which role should people get?
    .option-default = Keep the default role
    .option-default-hint = Nothing has to be changed in Entra. You can change roles in { product-name } later.
    .option-one-role = Give everybody one other role
    .option-one-role-hint = Entra sends this role for everybody who is assigned. Needs a mapping, with five more lines to follow.
field-role-name = Exact name of the role
    .hint = As { product-name } writes it, with capitals and hyphens, for example Read-only.
field-role-apply = When does Entra send the role?
    .option-always = Always
    .option-always-hint = Also for people who are in { product-name } already. Their present role may be replaced.
    .option-creation = Only during object creation
    .option-creation-hint = Only for people whom Entra creates. Others keep their role.
field-todays-admins = Who is an administrator in { product-name } today?
    .hint = Their email addresses, one in each line.
field-domains-ticked = Which domains have the tick under User requests?
    .hint = You can go on when all of them have it.
field-pilot-upn = The pilot’s user principal name
    .hint = On the person’s page in Entra, under **User principal name**. Not yourself.
    .hint-theirs = Agree on a person with the administrator of Entra, and ask for that person’s **User principal name**. Not yourself.
field-pilot-mail = The pilot’s email address
    .hint = On the same page, under **Email**. Leave this empty if it is empty there.
    .hint-theirs = Ask for that person’s **Email** in Entra too. Leave this empty if it is empty there.
field-user-name-source = Where does the user name come from?
    .option-upn = The user principal name
    .option-upn-hint = Entra’s usual setting. Nothing has to be changed.
    .option-mail = The email address
    .option-mail-hint = Needs one change in Entra’s mapping. The lines for it appear below.
field-provision-result = What did Entra show?
    .option-success = Success
    .option-success-hint = Every step has a success mark.
    .option-skipped = Skipped
    .option-skipped-hint = Entra decided not to create the person.
    .option-failed = Failed
    .option-failed-hint = At least one step says that it failed.
field-provision-message = Entra’s message
    .hint = Paste all of it, the codes too. It is kept for your help desk and stays on this computer.
field-cycle-ran = Has a full cycle finished?
    .hint = Entra’s overview shows when the last one finished.
    .yes = A full cycle has finished since then

## Checks

# params of .passed: host in host-found and reached
check-address = Address and token look right
    .passed = Both can be used as they are.
check-host-found = The name is found
    .passed = { $host } was found.
check-reached = The server can be reached
    .passed = { $host } took the connection.
check-secure = The connection is encrypted and trusted
    .passed = The certificate is valid for this name.
check-answered = The server answers
    .passed = An answer came, without a redirect.
check-token-accepted = The token is accepted
    .passed = The right token was accepted, and a made-up one was not.
check-scim-answer = The answer is in the right form
    .passed = A list of people came, as Entra reads it.
check-entra-question = Entra’s own question is answered
    .passed = We searched for a name that nobody has, and nobody was found.
check-discovery = The server describes itself
    .passed = It does. For information only: Entra does not need this here.
check-application-created = The application is created
    .passed = You said that you created it.
check-entra-tested = Entra’s test worked
    .passed = You said that Entra’s test worked.
check-groups-switched-off = Groups are switched off
    .passed = You said that the groups are off.
check-role-set = The role is set
    .passed = You said that the role is set.
check-admin-kept = One administrator stays outside
    .passed = You said that one administrator is not assigned.
check-domains-confirmed = Every domain has its tick
    .passed = You said that every domain has it.
check-user-name-predicted = The future user name fits
    .passed = It is an email address of one of your domains.
check-mail-mapped = The user name comes from the email address
    .passed = You said that the mapping is changed.
check-asked-before = { product-name } was asked for this person
    .passed = The answer is kept, to compare it later.
check-provisioned = Entra created the person
    .passed = You said that Entra showed success.
check-person-found = The person is in { product-name }
    .passed = Found by the user name.
check-person-unique = There is exactly one
    .passed = Nobody else has this user name.
check-person-new = The person is new or has changed
    .passed = The entry is newer than step 7.
check-person-active = The person is active
    .passed = They can sign in.
check-person-domain = The domain is right
    .passed = The user name ends with one of your domains.
check-person-role = The role is the expected one
    .passed = It is the role that you chose.
check-assigned = Everybody is assigned
    .passed = You said that everybody is assigned.
check-settings-set = Scope, notification and deletion guard are set
    .passed = You said that they are set.
check-started = Provisioning is started
    .passed = You said that you started it.
state-passed = In order
state-failed = Needs attention
state-warned = In order, with a note
state-not-checked = Not checked yet
state-not-needed = For information
state-could-not-check = Could not check
state-running = Checking
state-confirmed = You confirmed this
detail-proxy-resolves = Not checked: the proxy looks up the name.
detail-loopback = No encryption needed: this stays on this computer.
detail-literal-address = Not needed: the address is a number, not a name.
detail-empty-directory = Nobody is in { product-name } yet, so capital letters and plus signs in searches were not checked.
detail-token-unknown = Not known yet: the server refused the question with { $status }, whatever the token.
detail-scim-refusal = A refusal in the form of SCIM came ({ $status }).
detail-role = The role is { $role }.
detail-no-roles = { product-name } does not say which role the person has. Compare it there by eye, under { path-users }.
detail-discovery-missing = It does not. That is fine: Entra does not need this here.

## The connection check

connection-title = From this computer to { product-name }
connection-ran = From this computer, at { $when }. Entra asks from Microsoft’s cloud
connection-good = { product-name } answers the way Entra needs
    .text = We asked the same question that Entra’s test asks, and it worked, from this computer, in { $seconds } s.
connection-running = Asking { product-name } the question that Entra will ask
# params: what (the id of a check, or words)
connection-slow =
    { $what ->
        [check-host-found] Taking longer than usual: “{ check-host-found }”. You can wait or choose **Cancel**.
        [check-reached] Taking longer than usual: “{ check-reached }”. You can wait or choose **Cancel**.
        [check-secure] Taking longer than usual: “{ check-secure }”. You can wait or choose **Cancel**.
        [check-answered] Taking longer than usual: “{ check-answered }”. You can wait or choose **Cancel**.
        [check-token-accepted] Taking longer than usual: “{ check-token-accepted }”. You can wait or choose **Cancel**.
        [check-scim-answer] Taking longer than usual: “{ check-scim-answer }”. You can wait or choose **Cancel**.
        [check-entra-question] Taking longer than usual: “{ check-entra-question }”. You can wait or choose **Cancel**.
        [check-discovery] Taking longer than usual: “{ check-discovery }”. You can wait or choose **Cancel**.
        [check-asked-before] Taking longer than usual: “{ check-asked-before }”. You can wait or choose **Cancel**.
        [check-person-found] Taking longer than usual: “{ check-person-found }”. You can wait or choose **Cancel**.
       *[other] Taking longer than usual: “{ $what }”. You can wait or choose **Cancel**.
    }
confirm-host = May the token go to { $host }?
    .text = This is not one of { product-name }’s addresses that we know: app.trelica.com, eu.trelica.com, trelica.app and trelica.eu. The token goes there only after you confirm. Compare the name with **Base URL** letter by letter.
    .yes = Yes, use this address

## Cards of the steps

groups-still-arrive = People in assigned groups still arrive
    .text = Only the groups themselves are not copied.
# params of the title: role
role-default-note-unnamed = Everybody who arrives gets the default role
role-default-note = Everybody who arrives gets the default role: { $role }
    .text = Nothing has to be changed in Entra. You can change the default role, and the role of one person, in { product-name } later.
admin-guard = Keep one administrator outside
    .text = A role that Entra sends for everybody can replace the role of today’s administrators of { product-name }. If all of them are assigned, nobody may be left who can change settings. Decide on one of them who will not be assigned in Entra.
    .kept = One administrator stays outside
    .creation = With **Only during object creation**, people who are in { product-name } already keep their role. The cost: if a role is missing or was changed later, Entra does not put it right.
mapping-title = Values for the new mapping
mapping-note = The article that this follows shows the mapping only as a picture, so these values are our best reading of it. Step 9 shows whether they work for you.
mapping-type = Mapping type
mapping-constant = Constant
mapping-value = Constant value
mapping-target = Target attribute
mapping-match = Match objects using this attribute
mapping-match-no = No
mapping-apply = Apply this mapping
mapping-apply-always = Always
mapping-apply-creation = Only during object creation
prediction = { $user-name } will be the user name in { product-name }
    .upn = It comes from the user principal name. It cannot be changed in { product-name } later.
    .mail = It comes from the email address. It cannot be changed in { product-name } later.
mail-needed = Take the user name from the email address
    .text = By the email address, this person fits. One change in Entra’s mapping makes it the user name for everybody. Make it before anybody is created.
    .done = The mapping is changed
pilot-heading = Who goes first?
asked-title = Is the pilot in { product-name } already?
asked-nobody = Nobody in { product-name } has this user name yet
    .text = That is what a pilot should look like. After step 8 we ask again.
person-title = The pilot in { product-name }
person-good = The person was created correctly
    .text = { product-name } has exactly one person with this user name, active and with the right domain.
    .was-there = { product-name } has exactly one person with this user name, active and with the right domain. The person was there before, so this proves only that the names match.
