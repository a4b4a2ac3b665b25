### Every sentence of the product.
###
### Each message gets $product (trelica, saas-manager), $portal (newer, older), and $surface (window, terminal): where it
### is read. Exact labels of other products stand between double asterisks; nothing else is markup. Titles of
### problems take no parameters, so that they can be shown where nothing has happened yet. “# params:” above a problem lists
### what its words need besides these three.

## Names and paths, used by other messages

product-name =
    { $product ->
        [saas-manager] 1Password SaaS Manager
       *[trelica] Trelica
    }
app-name = SCIM Setup Assistant
about = Independent software. Not made by Microsoft, Trelica, or 1Password.
button-about = About this program
about-program = About this program
    .why = Its version, what’s inside, and what your organization has set.
window-title-about-program = About this program
about-version = Version { $version }
about-license = Open source, under the MIT License or the Apache License 2.0.
about-updates = This program doesn’t look for new versions by itself, and it doesn’t send anything to its makers.
about-inside = { $count } open source packages are inside
about-inside-list = Name, version, and license
about-policy = Set by your organization
about-policy-hosts = The token may go only to { $hosts }.
about-policy-no-hosts = The token may not go to any server.
about-policy-practice-only = Only practice is available.
about-policy-token = The token is never saved on this computer.
about-policy-product = The product is called { $name } from the start.
about-policy-help-desk = Help desk: { $help-desk }
card-help-desk = Your organization’s help desk: { $help-desk }
blocked-host-not-allowed = Your organization doesn’t allow this server
path-users =
    { $product ->
        [saas-manager] **{ -label-settings }** › **{ -label-users }** (in some versions, **{ -label-settings }** › **{ -label-accounts }**)
       *[trelica] **{ -label-admin }** › **{ -label-settings }** › **{ -label-users }**
    }
path-domains =
    { $product ->
        [saas-manager] **{ -label-settings }** › **{ -label-organization }** › **{ -label-your-organization }** › **{ -label-domains }** (in some versions, **{ -label-settings }** › **{ -label-accounts }** › **{ -label-domains }**)
       *[trelica] **{ -label-admin }** › **{ -label-settings }** › **{ -label-organization }** › **{ -label-your-organization }** › **{ -label-domains }**
    }
path-mapping =
    { $portal ->
        [older] **{ -label-manage }** › **{ -label-provisioning }**, then open **{ -label-mappings }**
       *[newer] **{ -label-manage }** › **{ -label-attribute-mapping }**
    }
path-properties =
    { $portal ->
        [older] **{ -label-manage }** › **{ -label-provisioning }** › **{ -label-settings-of-provisioning }**
       *[newer] **{ -label-overview }** › **{ -label-properties }** (select the pencil icon or **{ -label-edit }**)
    }
path-token =
    { $portal ->
        [older] **{ -label-manage }** › **{ -label-provisioning }** › **{ -label-admin-credentials }**
       *[newer] **{ -label-manage }** › **{ -label-connectivity }**
    }
place-mapping =
    { $portal ->
        [older] { -label-provisioning }
       *[newer] { -label-attribute-mapping }
    }
message-start = We are setting up automatic user provisioning (SCIM) from Microsoft Entra ID to { product-name }.
