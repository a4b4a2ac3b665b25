## Terminal

cli-ready = Ready: the address answers the way Entra needs
cli-problem = A problem was found
cli-could-not-check = It could not be checked
cli-from-here = Checked from this computer. Entra asks from Microsoft’s cloud.
cli-token-prompt = Bearer token (it stays hidden while you type or paste):
cli-token-missing = There is no token. Give it with --token-stdin, in the environment variable SCIM_TOKEN, or when asked.
cli-serve-open = Open this link in a browser on this computer. It works once:
cli-serve-stop = To stop, press Ctrl+C
# params: code
cli-serve-code = The page asks for this code: { $code }
cli-serve-other-user = A connection from another user of this computer was refused.
# params: domain
cli-domain-unreadable = “{ $domain }” does not look like one email domain. Give the part behind the @, for example contoso.com.
# params: domain
cli-rehearse-consent =
    A rehearsal writes. It creates test people whose names begin with scim-setup-test- and end with @{ $domain } (three for each dialect, and up to seven more where something is refused), changes them, switches them off and deletes them.
    Each may use a seat for a moment, may cause an invitation mail to an address that does not exist, and stays in { product-name }’s audit log. Nobody else is changed.
    To begin, give the same command with --yes.
cli-role-missing = Give the role’s exact name behind --role, or leave --role out.
cli-rehearse-stopping = Stopping. The test people are being removed.
# params: attributes
cli-not-kept = Not kept here, which is allowed: { $attributes }
# params: names
cli-left-behind = These test people may still be there: { $names }. The next rehearsal from this computer tries again to remove those that it created. Remove the others by hand.
severity-blocks = Entra will fail here
severity-degrades = people will be wrong, doubled or stay active
severity-note = worth knowing
step-of-rehearsal-match = Nobody has the test person’s name
step-of-rehearsal-create = A person can be created
step-of-rehearsal-match-again = A new person is found
step-of-rehearsal-other-case = The same name in capitals is found
step-of-rehearsal-by-external-id = People can be found by externalId
step-of-rehearsal-by-work-email = People can be found by email address
step-of-rehearsal-by-two = Two conditions at once are understood
step-of-rehearsal-paging = The list can be read page by page
step-of-rehearsal-duplicate = The same person is not created twice
step-of-rehearsal-read = Everything that was sent is there
step-of-rehearsal-update-text = A text can be changed
step-of-rehearsal-update-name = A part of the name can be changed
step-of-rehearsal-update-email = The email address can be changed
step-of-rehearsal-add-phone = A mobile number can be added
step-of-rehearsal-update-extension = The department can be changed
step-of-rehearsal-update-several = Several things can be changed at once
step-of-rehearsal-manager = A manager can be set
step-of-rehearsal-role-create = A person can be created with a role
step-of-rehearsal-role-update = A role can be set later
step-of-rehearsal-disable = A person can be switched off
step-of-rehearsal-find-disabled = Who is switched off is still found
step-of-rehearsal-restore = A person can be switched on again
step-of-rehearsal-delete = A person can be deleted
step-of-rehearsal-after-delete = Who was deleted is gone
