## Terminal

# $surface is terminal or window. What a sentence of a problem says of buttons, boxes, and steps is chosen here, where more
# than one sentence says it.
try-again =
    { $surface ->
        [terminal] run the command again
       *[window] select **Try again**
    }
try-again-first =
    { $surface ->
        [terminal] Run the command again
       *[window] Select **Try again**
    }
look-again =
    { $surface ->
        [terminal] run the command again
       *[window] select **Look again**
    }
look-again-first =
    { $surface ->
        [terminal] Run the command again
       *[window] Select **Look again**
    }
sign-in-again =
    { $surface ->
        [terminal] sign in again
       *[window] select **Sign in again**
    }
sign-in-again-first =
    { $surface ->
        [terminal] Sign in again
       *[window] Select **Sign in again**
    }
run-the-check =
    { $surface ->
        [terminal] run scim-setup check
       *[window] run step 2
    }
run-the-check-first =
    { $surface ->
        [terminal] Run scim-setup check
       *[window] Run step 2 here
    }
copy-for-help-desk =
    { $surface ->
        [terminal] send this output to your help desk
       *[window] select **Copy for help desk**
    }
address-box =
    { $surface ->
        [terminal] enter it after --address
       *[window] paste it into the first box
    }
# Behind the number of a step.
of-the-assistant =
    { $surface ->
        [terminal] {" "}of the assistant
       *[window] {""}
    }
here =
    { $surface ->
        [terminal] of the assistant
       *[window] of this assistant
    }

cli-ready = Ready: the address answers the way Entra needs
# params: first (the code and title of a problem)
cli-problem = We found a problem: { $first }
cli-could-not-check = We couldn’t check this: { $first }
# params: counts (a list of the three below), first
cli-found = Found: { $counts }. First: { $first }
cli-ready-noted = { cli-ready }. { $counts }. First: { $first }
# params: count, number (one, other)
cli-count-blocks =
    { $count } { $number ->
        [one] blocks
       *[other] block
    } Entra
cli-count-degrades =
    { $count } { $number ->
        [one] affects
       *[other] affect
    } people
cli-count-note =
    { $count } { $number ->
        [one] note
       *[other] notes
    }
cli-evidence = The request and the answer:
# Behind it: what was tried, and the error.
cli-what-failed = What failed, for engineers:
cli-from-here = Checked from this computer. Entra connects from Microsoft’s cloud.
cli-token-prompt = Bearer token (hidden while you type or paste):
cli-token-missing = There’s no token. Use --token-stdin, set the environment variable SCIM_TOKEN, or enter the token when you’re asked for it.
cli-serve-open = Open this link in a browser on this computer. The link works only once:
cli-serve-stop = To stop, press Ctrl+C
# params: code
cli-serve-code = The page asks for this code: { $code }
cli-serve-other-user = We rejected a connection from another user on this computer.
# params: domain
cli-domain-unreadable = “{ $domain }” doesn’t look like a single email domain. Enter the part after the @, such as contoso.com.
# params: domain
cli-rehearse-consent =
    A rehearsal makes changes. It creates three test users for each dialect, and up to seven more if something is rejected. Their names begin with scim-setup-test- and end with @{ $domain }. The rehearsal then changes, deactivates, and deletes these test users.
    Each test user may take up a seat for a moment. For each test user, an invitation email may be sent to an address that doesn’t exist. All test users stay in { product-name }’s audit log. No one else is changed.
    To start, run the same command with --yes.
cli-role-missing = Enter the role’s exact name after --role, or leave out --role.
cli-rehearse-stopping = Stopping and removing the test users.
# params: attributes
cli-not-kept = { product-name } didn’t keep these attributes, which is allowed: { $attributes }
# params: names
cli-left-behind = These test users may still exist: { $names }. The next rehearsal from this computer tries again to remove the ones that this computer created. Remove the others by hand.
severity-blocks = Entra will fail here
severity-degrades = entries will be wrong or duplicated, or people will stay active
severity-note = good to know
step-of-rehearsal-match = No one has the test user’s name
step-of-rehearsal-create = A person can be created
step-of-rehearsal-match-again = A new person can be found
step-of-rehearsal-other-case = The same name in capitals can be found
step-of-rehearsal-by-external-id = People can be found by externalId
step-of-rehearsal-by-work-email = People can be found by email address
step-of-rehearsal-by-two = A search with two conditions works
step-of-rehearsal-paging = The list can be read page by page
step-of-rehearsal-duplicate = The same person isn’t created twice
step-of-rehearsal-read = What’s kept matches what we sent
step-of-rehearsal-update-text = A text field can be changed
step-of-rehearsal-update-name = Part of the name can be changed
step-of-rehearsal-update-email = The email address can be changed
step-of-rehearsal-add-phone = A mobile number can be added
step-of-rehearsal-update-extension = A change of department is accepted
step-of-rehearsal-update-several = Several things can be changed at once
step-of-rehearsal-manager = A manager can be set
step-of-rehearsal-role-create = A person can be created with a role
step-of-rehearsal-role-update = A role can be set later
step-of-rehearsal-disable = A person can be deactivated
step-of-rehearsal-find-disabled = A deactivated person can still be found
step-of-rehearsal-restore = A person can be reactivated
step-of-rehearsal-delete = A person can be deleted
step-of-rehearsal-after-delete = A deleted person is gone

## Said by the window program where it can't draw a window. Then the wizard opens in a browser.

no-window-display = There’s no display here, so we can’t open a window. You can use the assistant in a browser instead.
no-window-web-view = We can’t open a window, because Microsoft Edge WebView2 is missing on this computer.
no-window-opened = This computer didn’t let us open a window.
no-window-drawn = This computer couldn’t draw our window, so we closed it.
no-window-then = The assistant opens in your browser instead. Everything works there, too.
no-window-then-console =
    The assistant opens in your browser instead. Everything works there, too. A second, black window shows the link and, if your browser asks for one, a code. Keep that window open while you use the assistant.
# params: error
no-window-no-program =
    The assistant could open in your browser instead, but we can’t start scim-setup, the program for that ({ $error }). Install the assistant again, or keep both programs in the same folder.
