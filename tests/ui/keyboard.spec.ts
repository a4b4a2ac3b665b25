/** The whole way again, with the keyboard only. The pretend portals are not this program's pages. */
import { expectPage, follow, pasteInto, pick, press, tabTo, typeInto } from "./helpers/keys";
import * as pretend from "./helpers/pretend";
import { bar, expectReady, expectCheckingStep, expectRow, expectStep, heading, primary } from "./helpers/steps";
import { expect, test } from "./helpers/wizard";

test("somebody without a mouse gets from the first page to the receipt", async ({ wizard }) => {
  test.setTimeout(120_000);
  const { page } = wizard;
  const box = (label: string) => page.getByLabel(label, { exact: true });
  const goOn = async () => {
    await expectReady(page);
    await press(primary(page));
  };

  // What cannot be pressed yet can be reached, and says why.
  await press(primary(page));
  await expect(page.getByText("Enter at least one email domain first.")).toBeVisible();
  await expect(box("Your email domains"), "the focus goes to what is missing").toBeFocused();
  await typeInto(box("Your email domains"), "contoso.com");
  await tabTo(page.getByRole("checkbox", { name: "contoso.com", exact: true }));
  await page.keyboard.press("Space");
  await goOn();

  await expectStep(page, "Turn on SCIM");
  const trelica = await follow(page, /Open the settings in Trelica/);
  const { address, token } = await pretend.generateToken(trelica);
  await pretend.copyFrom(trelica, "Base URL");
  await pasteInto(box("Base URL"));
  await expect(box("Base URL")).toHaveValue(address);
  await pretend.copyFrom(trelica, "Bearer token");
  await pasteInto(box("Bearer token"));
  await expect(page.getByText(`ends in ${token.slice(-4)}`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Paste a new token" })).toBeFocused();
  await pretend.enableScim(trelica);
  await page.bringToFront();
  await tabTo(page.getByRole("checkbox", { name: "I selected Enable SCIM" }));
  await page.keyboard.press("Space");
  await goOn();

  // Checked on arrival: the focus is on what was found, from where Tab leads to the button that leads on.
  await expectCheckingStep(page, "Check the connection");
  await expectRow(page, "entra-question", "passed");
  const good = page.getByRole("heading", { name: "Trelica answers the way Entra needs" });
  await expect(good).toBeFocused();
  // Run once more by its own button: the focus is on what was found again.
  await press(bar(page, "Try again"));
  await expectReady(page);
  await expect(good).toBeFocused();
  await goOn();

  await expectStep(page, "Create the application");
  await goOn();

  await expectStep(page, "Connect and test");
  const entra = await follow(page, /Open the connection page in Entra/);
  await pretend.connect(entra, address, token);
  await page.bringToFront();
  await pick(page, "What does Entra show now?", "The Overview page");
  await goOn();

  // A question about another screen is opened, left with Escape, and the focus is back where it was.
  await expectStep(page, "Turn off groups");
  const opener = bar(page, "Help");
  const different = page.locator("#help-menu").getByRole("button", { name: "I see something different" });
  await press(opener);
  await expect(different, "the focus is in the menu").toBeFocused();
  await page.keyboard.press("Escape");
  await expect(different).toHaveCount(0);
  await expect(opener).toBeFocused();
  await press(opener);
  await press(different);
  await expect(page.getByRole("heading", { name: "What do you see?" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  await goOn();

  await expectStep(page, "Choose the role");
  await pick(page, "Which role should new people get?", "Give everyone one other role");
  await typeInto(box("Exact name of the role"), "Read-only");
  await typeInto(box("Which administrator won’t be assigned?"), "grace@contoso.com");
  await press(page.getByRole("button", { name: "This administrator won’t be assigned" }));
  // The questions, and the button with them, give way to the instructions.
  await expect(page.getByRole("button", { name: "Change role" })).toBeVisible();
  await expect(heading(page)).toBeFocused();
  const mapping = await follow(page, /Open Attribute mapping in Entra/);
  await pretend.switchGroups(mapping, "No");
  await pretend.mapRole(mapping, "Read-only");
  await page.bringToFront();
  await goOn();

  await expectStep(page, "Choose a pilot");
  await typeInto(box("The pilot’s user principal name"), "ada@contoso.com");
  await typeInto(box("The pilot’s email address, if it’s different"), "ada@contoso.com");
  await expect(page.getByRole("heading", { name: /ada@contoso.com will be the user name/ })).toBeVisible();
  await goOn();
  await expect(page.getByRole("heading", { name: "Trelica doesn’t know this person yet" })).toBeVisible();
  await goOn();

  await expectStep(page, "Provision the pilot");
  const users = await follow(page, /Open Users and groups in Entra/);
  await pretend.assign(users, "ada@contoso.com");
  await page.bringToFront();
  const onDemand = await follow(page, /Open Provision on demand in Entra/);
  await pretend.provision(onDemand, "ada@contoso.com");
  await page.bringToFront();
  await pick(page, "What does Entra show now?", "Success");
  await goOn();

  await expectCheckingStep(page, "See the pilot arrive");
  await expectRow(page, "person-role", "warned");
  await expect(page.getByRole("heading", { name: "ada@contoso.com is in Trelica" })).toBeFocused();
  await goOn();

  await expectStep(page, "Turn on provisioning");
  await goOn();
  await expectPage(page, "Provisioning is on");
});

test("the drawer of practice keeps the focus inside and gives it back", async ({ wizard }) => {
  const { page } = wizard;
  const opener = page.getByRole("button", { name: "Choose a fault" });
  await press(opener);
  const drawer = page.getByRole("dialog", { name: "What should go wrong?" });
  await expect(drawer).toBeVisible();
  const inside = await drawer.locator("a, button, input").count();
  for (let pressed = 0; pressed < inside; pressed += 1) {
    await page.keyboard.press("Tab");
    const isOutside = await page.evaluate(
      () => document.hasFocus() && document.activeElement?.closest("dialog, body > :only-child") === null,
    );
    expect(isOutside).toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(opener).toBeFocused();
});
