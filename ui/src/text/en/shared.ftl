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
about = Independent software. Not made by Microsoft, Trelica or 1Password.
path-users =
    { $product ->
        [saas-manager] **Settings** › **Users** (in some versions **Settings** › **Accounts**)
       *[trelica] **Admin** › **Settings** › **Users**
    }
path-domains =
    { $product ->
        [saas-manager] **Settings** › **Organization** › **Your organization** › **Domains** (in some versions **Settings** › **Accounts** › **Domains**)
       *[trelica] **Admin** › **Settings** › **Organization** › **Your organization** › **Domains**
    }
path-mapping =
    { $portal ->
        [older] **Manage** › **Provisioning**, then open **Mappings**
       *[newer] **Manage** › **Attribute mapping**
    }
path-properties =
    { $portal ->
        [older] **Manage** › **Provisioning** › **Settings**
       *[newer] **Overview** › **Properties**, then the pencil or **Edit**
    }
path-token =
    { $portal ->
        [older] **Manage** › **Provisioning** › **Admin Credentials**
       *[newer] **Manage** › **Connectivity**
    }
place-mapping =
    { $portal ->
        [older] Provisioning
       *[newer] Attribute mapping
    }
message-start = We are setting up automatic user provisioning (SCIM) from Microsoft Entra ID to { product-name }.
