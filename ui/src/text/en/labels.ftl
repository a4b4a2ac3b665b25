### Labels of Trelica and Microsoft Entra, word for word, a term for each: sentences and drawings refer to them, as in
### **{ -label-enable-scim }**. A portal in another language has its own labels, and then only this file follows it.
###
### Above each label: where it is, the public page that says so with the day on which it was read, and how sure that is.
### - certain: the page has the label in these words.
### - likely: only others show it, or the words differ a little, or it is known without a page.
### - unsure: the sources contradict each other, or there is none.
### None of them was compared with a live tenant. Names in protocols aren’t labels: userName, User.Read, mail.

## Trelica: the menu and the pages of the settings

# Where: Trelica, the main menu; gone in 1Password SaaS Manager
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-admin = Admin

# Where: Trelica, Admin › Settings; in 1Password SaaS Manager the main menu
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-settings = Settings

# Where: Trelica, Settings › Users
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-users = Users

# Where: 1Password SaaS Manager, Settings › Accounts, in some versions for Users
# Source: Trelica help, “Configure account requests”, 2026-11-23
# Certainty: unsure: some pages write Users, others Accounts
-label-accounts = Accounts

# Where: Trelica, Settings › Organization
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-organization = Organization

# Where: Trelica, Settings › Organization › Your organization
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-your-organization = Your organization

# Where: Trelica, Settings › Organization › Your organization › Domains; in some versions Settings › Accounts › Domains
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: likely: the place differs between versions
-label-domains = Domains

# Where: Trelica, Domains, a column
# Source: none found, 2026-11-30
# Certainty: likely
-label-domain = Domain

# Where: Trelica, Domains, a column
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-user-requests = User requests

# Where: Trelica, Settings › Users › Default role
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-default-role = Default role

# Where: Trelica, Settings › Users, a role
# Source: Trelica help, “User roles”, 2026-11-23
# Certainty: certain
-label-read-only = Read-only

## Trelica: Settings › Single Sign-On (SSO) › SCIM

# Where: Trelica, Settings › Users, a section
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-single-sign-on-sso = Single Sign-On (SSO)

# Where: Trelica, Settings › Users › Single Sign-On (SSO) › SCIM
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-scim = SCIM

# Where: Trelica, Settings › Single Sign-On (SSO) › SCIM, a button
# Source: Trelica help, “Okta SCIM configuration”, 2026-11-23
# Certainty: certain
-label-generate-token = Generate Token

# Where: Trelica, Settings › Single Sign-On (SSO) › SCIM, a value
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-base-url = Base URL

# Where: Trelica, Settings › Single Sign-On (SSO) › SCIM, a value
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-bearer-token = Bearer token

# Where: Trelica, Settings › Single Sign-On (SSO) › SCIM, a button
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-enable-scim = Enable SCIM

## Microsoft Entra: the menu of the admin center

# Where: Entra, the main menu
# Source: Microsoft Learn, “Configure UiPath for automatic user provisioning with Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-entra-id = Entra ID

# Where: Azure portal, the menu; also the beginning of the names of mappings
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: likely: for the menu of the Azure portal, no page was found that shows it today
-label-microsoft-entra-id = Microsoft Entra ID

# Where: Entra, in the names of mappings, in some versions
# Source: Wire’s and PowerDMARC’s guides to SCIM with Microsoft Entra ID, 2026-11-23
# Certainty: likely
-label-azure-active-directory = Azure Active Directory

# Where: Entra, Entra ID › Enterprise apps
# Source: Microsoft Learn, “Configure UiPath for automatic user provisioning with Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-enterprise-apps = Enterprise apps

# Where: Entra, in older versions Identity › Applications › Enterprise applications
# Source: Microsoft Learn, “Enable accidental deletions prevention in the Microsoft Entra provisioning service”, 2026-11-30
# Certainty: certain
-label-enterprise-applications = Enterprise applications

# Where: Entra, the main menu, in older versions
# Source: Microsoft Learn, “Enable accidental deletions prevention in the Microsoft Entra provisioning service”, 2026-11-30
# Certainty: certain
-label-identity = Identity

# Where: Entra, Identity › Applications, in older versions
# Source: Microsoft Learn, “Enable accidental deletions prevention in the Microsoft Entra provisioning service”, 2026-11-30
# Certainty: certain
-label-applications = Applications

# Where: Entra, Enterprise apps or App registrations, a list
# Source: none found, 2026-11-30
# Certainty: unsure
-label-deleted-applications = Deleted applications

# Where: Entra, Entra ID › App registrations
# Source: Microsoft Learn, “Quickstart: Register an application with the Microsoft identity platform”, 2026-11-30
# Certainty: certain
-label-app-registrations = App registrations

# Where: Entra, Entra ID › Overview
# Source: none found, 2026-11-30
# Certainty: unsure
-label-license = License

# Where: Entra, Entra ID › Users
# Source: none found, 2026-11-30
# Certainty: likely
-label-users-of-entra = Users

# Where: Entra, the main menu
# Source: none found, 2026-11-30
# Certainty: likely
-label-privileged-identity-management = Privileged Identity Management

# Where: Entra, Privileged Identity Management › My roles
# Source: none found, 2026-11-30
# Certainty: likely
-label-my-roles = My roles

## Microsoft Entra: roles

# Where: Entra, a role
# Source: Microsoft Learn, “Manage users and groups assignment to an application”, 2026-11-30
# Certainty: certain
-label-application-administrator = Application Administrator

# Where: Entra, a role
# Source: Microsoft Learn, “Manage users and groups assignment to an application”, 2026-11-30
# Certainty: certain
-label-cloud-application-administrator = Cloud Application Administrator

# Where: Entra, a role
# Source: Microsoft Learn, “How to download and analyze the Microsoft Entra provisioning logs”, 2026-11-30
# Certainty: certain
-label-reports-reader = Reports Reader

## Microsoft Entra: New application › Create your own application

# Where: Entra, Enterprise apps, a button
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-new-application = New application

# Where: Entra, New application, a button
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-create-your-own-application = Create your own application

# Where: Entra, Create your own application, a box
# Source: none found, 2026-11-30
# Certainty: likely
-label-whats-the-name = What’s the name of your app?

# Where: Entra, Create your own application, a choice
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-integrate-any-other = Integrate any other application you don’t find in the gallery (Non-gallery)

# Where: Entra, Create your own application, the end of that choice
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-non-gallery = Non-gallery

# Where: Entra, Create your own application and New provisioning configuration, a button
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-create = Create

## Microsoft Entra: the menu of an application

# Where: Entra, an application, its provisioning, an app registration or a group: the first page
# Source: Microsoft Learn, “Configure UiPath for automatic user provisioning with Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-overview = Overview

# Where: Entra, an application; and the overview of its provisioning
# Source: Microsoft Learn, “Configure UiPath for automatic user provisioning with Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-properties = Properties

# Where: Entra, an application, a part of the menu that may be folded
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-manage = Manage

# Where: Entra, an application › Users and groups
# Source: Microsoft Learn, “Manage users and groups assignment to an application”, 2026-11-30
# Certainty: certain
-label-users-and-groups = Users and groups

# Where: Entra, an application › Single sign-on
# Source: none found, 2026-11-30
# Certainty: likely
-label-single-sign-on = Single sign-on

# Where: Entra, an application › Provisioning
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-provisioning = Provisioning

# Where: Entra, an application › Properties
# Source: none found, 2026-11-30
# Certainty: likely
-label-application-id = Application ID

## Microsoft Entra: Users and groups

# Where: Entra, an application › Users and groups, a button
# Source: Microsoft Learn, “Manage users and groups assignment to an application”, 2026-11-30
# Certainty: certain
-label-add-user-group = Add user/group

# Where: Entra, Add Assignment, a button
# Source: Microsoft Learn, “Manage users and groups assignment to an application”, 2026-11-30
# Certainty: certain
-label-assign = Assign

## Microsoft Entra: the start of provisioning

# Where: Entra, an application › Provisioning, a button, in some versions
# Source: Wire’s and PowerDMARC’s guides to SCIM with Microsoft Entra ID, 2026-11-23
# Certainty: likely
-label-get-started = Get started

# Where: Entra, an application › Provisioning, a button
# Source: Microsoft Learn, “Configure UiPath for automatic user provisioning with Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-new-configuration = New configuration

# Where: Entra, an application › Provisioning, a button
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-connect-your-application = Connect your application

# Where: Entra, the title of the page on which an application is connected
# Source: Wire’s and PowerDMARC’s guides to SCIM with Microsoft Entra ID, 2026-11-23
# Certainty: likely
-label-new-provisioning-configuration = New provisioning configuration

## Microsoft Entra: New provisioning configuration, and Connectivity

# Where: Entra, New provisioning configuration, a box
# Source: OroCommerce’s guide to SCIM with Microsoft Entra ID, 2026-11-23
# Certainty: likely
-label-select-authentication-method = Select authentication method

# Where: Entra, Select authentication method, a choice
# Source: Microsoft Learn, “Configure UiPath for automatic user provisioning with Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-bearer-authentication = Bearer authentication

# Where: Entra, Select authentication method, a choice
# Source: Microsoft Learn, “Configure UiPath for automatic user provisioning with Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-oauth2-client-credentials-grant = OAuth2 client credentials grant

# Where: Entra, New provisioning configuration and Connectivity, a box
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-tenant-url = Tenant URL

# Where: Entra, New provisioning configuration and Connectivity, a box
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-secret-token = Secret token

# Where: Entra, Admin Credentials, a box, in older versions
# Source: Microsoft Learn, “Tutorial: Develop and plan provisioning for a SCIM endpoint in Microsoft Entra ID”, 2026-11-23
# Certainty: likely
-label-secret-token-older = Secret Token

# Where: Entra, New provisioning configuration and Connectivity, a button
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-test-connection = Test connection

# Where: Entra, Admin Credentials, a button, in older versions
# Source: Microsoft Learn, “Managing user account provisioning for enterprise apps in the Microsoft Entra admin center”, 2026-11-30
# Certainty: certain
-label-test-connection-older = Test Connection

# Where: Entra, what it says when the connection test has passed
# Source: Microsoft Learn, “Configure cross-tenant synchronization”, 2026-11-30
# Certainty: likely: a page about another kind of provisioning; other guides quote other words
-label-supplied-credentials = The supplied credentials are authorized to enable provisioning.

## Microsoft Entra: the provisioning of an application

# Where: Entra, Provisioning › Manage › Connectivity
# Source: scripts for testing that others published, which open the pages of the portal, 2026-11-23
# Certainty: likely
-label-connectivity = Connectivity

# Where: Entra, Provisioning › Manage › Attribute mapping
# Source: Microsoft Learn, “Tutorial: Develop and plan provisioning for a SCIM endpoint in Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-attribute-mapping = Attribute mapping

# Where: Entra, Provisioning, or a link on a mapping of the type Expression
# Source: none found, 2026-11-30
# Certainty: unsure
-label-expression-builder = Expression builder

# Where: Entra, Provisioning › Provision on demand
# Source: Microsoft Learn, “On-demand provisioning in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-provision-on-demand = Provision on demand

# Where: Entra, Provisioning › Monitor › Provisioning logs
# Source: Microsoft Learn, “Enable accidental deletions prevention in the Microsoft Entra provisioning service”, 2026-11-30
# Certainty: certain
-label-provisioning-logs = Provisioning logs

# Where: Entra, the overview of the provisioning, a button
# Source: Microsoft Learn, “Enable accidental deletions prevention in the Microsoft Entra provisioning service”, 2026-11-30
# Certainty: certain
-label-view-provisioning-logs = View provisioning logs

# Where: Entra, Provisioning logs, a tab of an entry
# Source: Microsoft Learn, “How to download and analyze the Microsoft Entra provisioning logs”, 2026-11-30
# Certainty: likely: shown in a newer page about the same logs
-label-troubleshooting-and-recommendations = Troubleshooting & Recommendations

# Where: Entra, the overview of the provisioning, a button
# Source: Microsoft Learn, “Tutorial: Develop and plan provisioning for a SCIM endpoint in Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-start-provisioning = Start provisioning

# Where: Entra, the overview of the provisioning, a button
# Source: Microsoft Learn, “Known issues for provisioning in Microsoft Entra ID”, 2026-11-23
# Certainty: likely: the button may say Stop or Pause
-label-stop-provisioning = Stop provisioning

# Where: Entra, the overview of the provisioning, a button, in some versions
# Source: Microsoft Learn, “Known issues for provisioning in Microsoft Entra ID”, 2026-11-23
# Certainty: likely: the button may say Stop or Pause
-label-pause-provisioning = Pause provisioning

# Where: Entra, the overview of the provisioning, a button
# Source: Microsoft Learn, “Application provisioning in quarantine status”, 2026-11-30
# Certainty: certain
-label-restart-provisioning = Restart provisioning

# Where: Entra, the overview of the provisioning, a button while deletions wait
# Source: Microsoft Learn, “Enable accidental deletions prevention in the Microsoft Entra provisioning service”, 2026-11-30
# Certainty: certain
-label-allow-deletes = Allow deletes

# Where: Entra, the overview of the provisioning, a status
# Source: Microsoft Learn, “Application provisioning in quarantine status”, 2026-11-30
# Certainty: certain
-label-quarantine = Quarantine

# Where: Entra, the overview of the provisioning, a status
# Source: none found, 2026-11-30
# Certainty: unsure
-label-paused = Paused

## Microsoft Entra: Overview › Properties of the provisioning

# Where: Entra, Provisioning › Overview › Properties, a button with a pencil
# Source: Microsoft Learn, “Configure UiPath for automatic user provisioning with Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-edit = Edit

# Where: Entra, Provisioning › Overview › Properties, a box
# Source: Microsoft Learn, “Managing user account provisioning for enterprise apps in the Microsoft Entra admin center”, 2026-11-30
# Certainty: likely
-label-scope = Scope

# Where: Entra, Scope, a choice
# Source: none found, 2026-11-30
# Certainty: likely: Microsoft Learn describes the choice, but not in these words
-label-sync-only-assigned = Sync only assigned users and groups

# Where: Entra, Provisioning › Overview › Properties, a box
# Source: Microsoft Learn, “Application provisioning in quarantine status”, 2026-11-30
# Certainty: likely: Microsoft Learn writes Notification Email
-label-notification-email = Notification email

# Where: Entra, Provisioning › Overview › Properties, a checkbox
# Source: Microsoft Learn, “Configure UiPath for automatic user provisioning with Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-accidental-deletions-prevention = Accidental deletions prevention

# Where: Entra, Provisioning › Overview › Properties, a box
# Source: Microsoft Learn, “Enable accidental deletions prevention in the Microsoft Entra provisioning service”, 2026-11-30
# Certainty: likely
-label-deletion-threshold = Deletion threshold

# Where: Entra, Provisioning › Overview › Properties, a button
# Source: Microsoft Learn, “Configure UiPath for automatic user provisioning with Microsoft Entra ID”, 2026-11-23
# Certainty: certain
-label-apply = Apply

## Microsoft Entra: the older page of the provisioning

# Where: Entra, an application › Provisioning, a box, in older versions
# Source: Microsoft Learn, “Managing user account provisioning for enterprise apps in the Microsoft Entra admin center”, 2026-11-30
# Certainty: likely
-label-provisioning-mode = Provisioning Mode

# Where: Entra, Provisioning Mode, a choice, in older versions
# Source: Microsoft Learn, “Managing user account provisioning for enterprise apps in the Microsoft Entra admin center”, 2026-11-30
# Certainty: certain
-label-automatic = Automatic

# Where: Entra, Provisioning, a section, in older versions
# Source: Microsoft Learn, “Managing user account provisioning for enterprise apps in the Microsoft Entra admin center”, 2026-11-30
# Certainty: certain
-label-admin-credentials = Admin Credentials

# Where: Entra, Provisioning, a section, in older versions
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-mappings = Mappings

# Where: Entra, Provisioning, a section, in older versions
# Source: Microsoft Learn, “Managing user account provisioning for enterprise apps in the Microsoft Entra admin center”, 2026-11-30
# Certainty: certain
-label-settings-of-provisioning = Settings

# Where: Entra, Provisioning › Settings, a checkbox, in older versions
# Source: Microsoft Learn, “Enable accidental deletions prevention in the Microsoft Entra provisioning service”, 2026-11-30
# Certainty: likely: Microsoft Learn writes Prevent accidental deletions
-label-prevent-accidental-deletion = Prevent accidental deletion

## Microsoft Entra: Attribute mapping

# Where: Entra, Attribute mapping, a row
# Source: OroCommerce’s guide to SCIM with Microsoft Entra ID, 2026-11-23
# Certainty: likely
-label-provision-users = Provision Microsoft Entra ID Users

# Where: Entra, Attribute mapping, a row
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-provision-groups = Provision Microsoft Entra ID Groups

# Where: Entra, Attribute mapping, a row, in some versions
# Source: Wire’s and PowerDMARC’s guides to SCIM with Microsoft Entra ID, 2026-11-23
# Certainty: likely
-label-provision-users-older = Provision Azure Active Directory Users

# Where: Entra, Attribute mapping, a row, in some versions
# Source: Wire’s and PowerDMARC’s guides to SCIM with Microsoft Entra ID, 2026-11-23
# Certainty: likely
-label-provision-groups-older = Provision Azure Active Directory Groups

# Where: Entra, Attribute mapping, the end of the name of the row
# Source: OroCommerce’s guide to SCIM with Microsoft Entra ID, 2026-11-23
# Certainty: likely
-label-users-row = Users

# Where: Entra, Attribute mapping, the end of the name of the row
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-groups-row = Groups

# Where: Entra, a mapping, the title of its page
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-attribute-mapping-title = Attribute Mapping

# Where: Entra, a mapping and the list of mappings
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-enabled = Enabled

# Where: Entra, a choice, and the button that confirms
# Source: Wire’s and PowerDMARC’s guides to SCIM with Microsoft Entra ID, 2026-11-23
# Certainty: likely
-label-yes = Yes

# Where: Entra, a choice
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-no = No

# Where: Entra, a mapping, Connectivity and Settings, a button
# Source: Trelica help, “Microsoft Entra ID SCIM configuration”, 2026-11-23
# Certainty: certain
-label-save = Save

# Where: Entra, a mapping, a button
# Source: none found, 2026-11-30
# Certainty: likely
-label-discard = Discard

# Where: Entra, a mapping
# Source: none found, 2026-11-30
# Certainty: unsure
-label-source-object = Source object

# Where: Entra, a mapping
# Source: none found, 2026-11-30
# Certainty: unsure
-label-target-object = Target object

# Where: Entra, a mapping, a link to its filters
# Source: Microsoft Learn, “Scoping users or groups to be provisioned with scoping filters”, 2026-11-30
# Certainty: likely: Microsoft Learn writes Source object scope
-label-source-object-scope = Source Object Scope

# Where: Entra, a mapping, a link at the end of the list
# Source: Microsoft Learn, “Managing user account provisioning for enterprise apps in the Microsoft Entra admin center”, 2026-11-30
# Certainty: certain
-label-add-new-mapping = Add New Mapping

# Where: Entra, a mapping, a checkbox at the bottom
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-show-advanced-options = Show advanced options

# Where: Entra, a mapping, advanced options, a link that goes on with the name of the application
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-edit-attribute-list = Edit attribute list

# Where: Entra, the attribute list, a type
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-string = String

## Microsoft Entra: Edit Attribute

# Where: Entra, a row of a mapping, the title of its page
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-edit-attribute = Edit Attribute

# Where: Entra, Edit Attribute, a box
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: likely: Microsoft Learn describes the box, but not in these words
-label-mapping-type = Mapping type

# Where: Entra, Mapping type, a choice
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-constant = Constant

# Where: Entra, Mapping type, a choice
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-expression = Expression

# Where: Entra, Edit Attribute, a box
# Source: none found, 2026-11-30
# Certainty: likely: the portal may write Constant Value
-label-constant-value = Constant value

# Where: Entra, Edit Attribute, a box
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-source-attribute = Source attribute

# Where: Entra, Edit Attribute, a box
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-target-attribute = Target attribute

# Where: Entra, Edit Attribute, a box
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-match-objects = Match objects using this attribute

# Where: Entra, Edit Attribute, a box
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: likely: Microsoft Learn writes Apply the mapping
-label-apply-this-mapping = Apply this mapping

# Where: Entra, Apply this mapping, a choice
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-always = Always

# Where: Entra, Apply this mapping, a choice
# Source: Microsoft Learn, “Tutorial - Customize user provisioning attribute-mappings for SaaS applications in Microsoft Entra ID”, 2026-11-30
# Certainty: likely: Microsoft Learn writes Only during creation
-label-only-during-object-creation = Only during object creation

# Where: Entra, Edit Attribute, a button
# Source: Microsoft Learn, “Managing user account provisioning for enterprise apps in the Microsoft Entra admin center”, 2026-11-30
# Certainty: certain
-label-ok = Ok

## Microsoft Entra: Provision on demand

# Where: Entra, Provision on demand, a box
# Source: none found, 2026-11-30
# Certainty: likely: Microsoft Learn describes the box, but not in these words
-label-select-a-user-or-group = Select a user or group

# Where: Entra, Provision on demand, a button
# Source: Microsoft Learn, “On-demand provisioning in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-provision = Provision

# Where: Entra, Provision on demand, a link of each step
# Source: Microsoft Learn, “On-demand provisioning in Microsoft Entra ID”, 2026-11-30
# Certainty: certain
-label-view-details = View details

# Where: Entra, Provision on demand and Provisioning logs, a result
# Source: Microsoft Learn, “How to download and analyze the Microsoft Entra provisioning logs”, 2026-11-30
# Certainty: likely: Microsoft Learn describes the result, but not as a label
-label-skipped = Skipped

## Microsoft Entra: a person and a group

# Where: Entra, Users, a person’s page
# Source: none found, 2026-11-30
# Certainty: likely
-label-user-principal-name = User principal name

# Where: Entra, Users, a person’s page › Contact information
# Source: none found, 2026-11-30
# Certainty: likely
-label-email = Email

# Where: Entra, Users, a person’s page › Properties
# Source: none found, 2026-11-30
# Certainty: likely
-label-contact-information = Contact information

# Where: Entra, Users, a person’s page
# Source: none found, 2026-11-30
# Certainty: likely
-label-user-type = User type

# Where: Entra, Users, a person’s page
# Source: none found, 2026-11-30
# Certainty: likely
-label-assigned-roles = Assigned roles

# Where: Entra, a group › Members
# Source: none found, 2026-11-30
# Certainty: likely
-label-members = Members

# Where: Entra, a group › Overview
# Source: Microsoft Learn, “Create or edit a dynamic group and get status”, 2026-11-30
# Certainty: certain
-label-dynamic-rule-processing-status = Dynamic rule processing status

# Where: Entra, a group, a type
# Source: none found, 2026-11-30
# Certainty: likely
-label-security = Security

## Microsoft Entra: App registrations, and Microsoft’s sign-in

# Where: Entra, App registrations, a button
# Source: Microsoft Learn, “Quickstart: Register an application with the Microsoft identity platform”, 2026-11-30
# Certainty: certain
-label-new-registration = New registration

# Where: Entra, New registration, a choice
# Source: Microsoft Learn, “Desktop app that calls web APIs: Code configuration”, 2026-11-30
# Certainty: certain
-label-accounts-in-this-directory = Accounts in this organizational directory only

# Where: Entra, New registration, a box
# Source: Microsoft Learn, “Quickstart: Register an application with the Microsoft identity platform”, 2026-11-30
# Certainty: certain
-label-redirect-uri = Redirect URI

# Where: Entra, New registration › Redirect URI, a choice
# Source: several public guides to registering a desktop app in Microsoft Entra ID, 2026-11-30
# Certainty: likely
-label-public-client = Public client/native (mobile & desktop)

# Where: Entra, New registration, a button
# Source: Microsoft Learn, “Quickstart: Register an application with the Microsoft identity platform”, 2026-11-30
# Certainty: certain
-label-register = Register

# Where: Entra, an app registration › Overview
# Source: Microsoft Learn, “Desktop app that calls web APIs: Code configuration”, 2026-11-30
# Certainty: certain
-label-application-client-id = Application (client) ID

# Where: Entra, an app registration › Overview
# Source: Microsoft Learn, “Desktop app that calls web APIs: Code configuration”, 2026-11-30
# Certainty: certain
-label-directory-tenant-id = Directory (tenant) ID

# Where: Entra, an app registration › Authentication
# Source: Microsoft Learn, “Desktop app that calls web APIs: Code configuration”, 2026-11-30
# Certainty: certain
-label-authentication = Authentication

# Where: Entra, an app registration › Authentication, a button
# Source: Microsoft Learn, “Desktop app that calls web APIs: Code configuration”, 2026-11-30
# Certainty: certain
-label-add-a-platform = Add a platform

# Where: Entra, an app registration › Authentication, a platform
# Source: none found, 2026-11-30
# Certainty: likely
-label-web = Web

# Where: Entra, an app registration › Authentication, a platform
# Source: Microsoft Learn, “Desktop app that calls web APIs: Code configuration”, 2026-11-30
# Certainty: certain
-label-mobile-and-desktop-applications = Mobile and desktop applications

# Where: Entra, an app registration › Authentication, a switch
# Source: Microsoft Learn, “Desktop app that calls web APIs: Code configuration”, 2026-11-30
# Certainty: certain
-label-allow-public-client-flows = Allow public client flows

# Where: Microsoft’s sign-in, the list of permissions, a button
# Source: none found, 2026-11-30
# Certainty: likely
-label-accept = Accept
