/** The whole way again, with the keyboard only. The pretend portals are not this program's pages. */
import { expectPage, follow, pasteInto, pick, press, tabTo, typeInto } from "./helpers/keys";
import * as pretend from "./helpers/pretend";
import { expectReady, expectRow, expectStep, primary } from "./helpers/steps";
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
  await expect(page.getByText("First enter at least one email domain.")).toBeFocused();
  await tabTo(box("Email domains of your people"), "Shift+Tab");
  await typeInto(box("Email domains of your people"), "contoso.com");
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
  await goOn();

  await expectStep(page, "Check the connection");
  await goOn();
  await expectRow(page, "entra-question", "passed");
  await expectReady(page);
  await expect(primary(page), "the focus stays on the button, which now leads on").toBeFocused();
  await page.keyboard.press("Enter");

  await expectStep(page, "Create the application");
  await goOn();

  await expectStep(page, "Connect and test");
  const entra = await follow(page, /Open the connection page in Entra/);
  await pretend.connect(entra, address, token);
  await page.bringToFront();
  await pick(page, "What did Entra answer?", "It worked");
  await goOn();

  // A question about another screen is opened, left with Escape, and the focus is back where it was.
  await expectStep(page, "Switch off groups");
  const different = page.getByRole("button", { name: "I see something different" });
  await press(different);
  await expect(page.getByRole("heading", { name: "What do you see?" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(different).toBeFocused();
  await goOn();

  await expectStep(page, "Choose the role");
  await typeInto(box("Default role in Trelica"), "App management");
  await pick(page, "Which role should people get?", "Give everybody one other role");
  await typeInto(box("Exact name of the role"), "Read-only");
  await press(page.getByRole("button", { name: "One administrator stays outside" }));
  await expect(page.getByRole("button", { name: "Take this back" })).toBeFocused();
  const mapping = await follow(page, /Open Attribute mapping in Entra/);
  await pretend.switchGroupsOff(mapping);
  await pretend.mapRole(mapping, "Read-only");
  await page.bringToFront();
  await goOn();

  await expectStep(page, "Check the email domains");
  await tabTo(page.getByRole("checkbox", { name: "contoso.com", exact: true }));
  await page.keyboard.press("Space");
  await typeInto(box("The pilot’s user principal name"), "ada@contoso.com");
  await typeInto(box("The pilot’s email address"), "ada@contoso.com");
  await expect(page.getByRole("heading", { name: /ada@contoso.com will be the user name/ })).toBeVisible();
  await goOn();
  await expect(page.getByRole("heading", { name: "Nobody in Trelica has this user name yet" })).toBeVisible();
  await goOn();

  await expectStep(page, "Provision one person");
  const users = await follow(page, /Open Users and groups in Entra/);
  await pretend.assign(users, "ada@contoso.com");
  await page.bringToFront();
  const onDemand = await follow(page, /Open Provision on demand in Entra/);
  await pretend.provision(onDemand, "ada@contoso.com");
  await page.bringToFront();
  await pick(page, "What did Entra show?", "Success");
  await goOn();

  await expectStep(page, "Check that person");
  await goOn();
  await expectRow(page, "person-role", "warned");
  await goOn();

  await expectStep(page, "Turn on provisioning");
  await goOn();
  await expectPage(page, "Provisioning is on");
});

test("the drawer of practice keeps the focus inside and gives it back", async ({ wizard }) => {
  const { page } = wizard;
  const opener = page.getByRole("button", { name: "Choose what goes wrong" });
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
