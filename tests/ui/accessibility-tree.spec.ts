/** What a screen reader is given: each page tells in the order in which a person would tell it. */
import { expect, recorded, test } from "./helpers/stage";

/** Pages, and what is told one after the other: step, place, heading, why, instructions with their values, questions. */
const TOLD: Record<string, string[]> = {
  "turn-on-scim-empty": [
    "Step 1 of 10. Trelica: Settings › Single Sign-On (SSO) › SCIM",
    'heading "Turn on SCIM" [level=1]',
    "Trelica gives you an address and a token.",
    "In Trelica, go to Admin",
    'link "Open app.trelica.com (opens in your browser)"',
    "Select Generate Token.",
    "Copy Base URL and paste it here.",
    'textbox "Base URL"',
    "Copy Bearer token and paste it here now.",
    'textbox "Bearer token"',
    "In Trelica, select Enable SCIM.",
    'group "Is SCIM enabled?"',
    'checkbox "I selected Enable SCIM"',
    'img "The SCIM settings in Trelica.',
    'button "Back"',
    'button "Help"',
    'button "Check the connection"',
  ],
  "check-connection-good": [
    "Step 2 of 10. This computer: From here to Trelica",
    'heading "Check the connection" [level=1]',
    "We ask Trelica the same question",
    'heading "Trelica answers the way Entra needs" [level=2]',
    'heading "From this computer to Trelica" [level=2]',
    "Address and token are readable: Passed",
    "The token is accepted: Passed",
    "The server describes itself: For information",
    'button "Back"',
    'button "Continue"',
  ],
  "problem-token-rejected": [
    "Step 2 of 10. This computer: From here to Trelica",
    'heading "Check the connection" [level=1]',
    "We ask Trelica the same question",
    'heading "Trelica didn’t accept the token Code T23" [level=2]',
    "SCIM probably isn’t turned on yet.",
    "and select Enable SCIM. Then select Try again.",
    'button "Paste a new token"',
    "On the phone? Say Tango two three.",
    'heading "From this computer to Trelica" [level=2]',
    "Address and token are readable: Passed",
    "The token is accepted: Failed",
    "The answer is SCIM: Not checked yet",
    'button "Back"',
    'button "Try again"',
    "status: Trelica didn’t accept the token",
  ],
  connect: [
    "Step 4 of 10. Microsoft Entra: Trelica › Provisioning",
    'heading "Connect and test" [level=1]',
    'group "Who makes the changes in Entra?"',
    "Entra needs Trelica’s address and the token.",
    "select Provisioning, then Connect your application.",
    'link "Open Provisioning in Entra (opens in your browser)"',
    "select Bearer authentication.",
    "Paste these into the boxes with the same names.",
    "Tenant URL",
    "https://app.trelica.com/api/scim/v2",
    'button "Copy: Tenant URL"',
    "Secret token",
    'button "Copy: Secret token"',
    "Select Test connection.",
    "Select Create at the bottom.",
    'group "What does Entra show now?"',
    'radio "The Overview page"',
    'radio "An error message"',
    'img "The page in Entra.',
    'button "Back"',
    'button "Continue"',
  ],
  receipt: [
    'heading "Provisioning is on" [level=1]',
    "The first people should be in Trelica from about",
    'heading "What happens now" [level=2]',
    'heading "Receipt" [level=2]',
    "term: Connection",
    "definition: https://app.trelica.com/api/scim/v2, token ending in 7f3c",
    "definition: Checked",
    "term: Provisioning",
    'button "Copy receipt"',
    'heading "Later on" [level=2]',
    'button "How to stop"',
    'button "Back"',
    'button "Done"',
  ],
};

for (const [name, told] of Object.entries(TOLD)) {
  test(`a screen reader tells ${name} in the order in which a person would`, async ({ stage }) => {
    await stage.show(recorded(name));
    const snapshot = await stage.page.locator("body").ariaSnapshot();
    // Where one part of a line ends, the snapshot puts a space, also before a full stop or colon that is only read out.
    const tree = snapshot.replace(/ ([.:])(?= |"?$)/gm, "$1");
    await test.info().attach("tree", { body: tree });
    // After the steps, which every page has before it.
    let rest = tree.slice(tree.indexOf("- main:"));
    for (const part of told) {
      const at = rest.indexOf(part);
      expect(at, `“${part}” is told after what stands before it in the list:\n${tree}`).toBeGreaterThanOrEqual(0);
      rest = rest.slice(at + part.length);
    }
  });
}

test("the meaning of the marks is not read out: each step says its own state", async ({ stage }) => {
  await stage.show(recorded("receipt"));
  const tree = await stage.page.locator("body").ariaSnapshot();
  expect(tree).not.toContain("Checked You confirmed");
  expect(tree).toContain('button "1. Turn on SCIM (Checked)"');
  expect(tree).toContain('button "4. Connect and test (You confirmed)"');
});
