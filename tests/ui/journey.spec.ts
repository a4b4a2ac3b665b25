/** The whole way with the mouse: both pretend portals are clicked as the real ones are. */
import * as pretend from "./helpers/pretend";
import {
  bar,
  card,
  choose,
  expectRow,
  expectStep,
  goOn,
  heading,
  paste,
  primary,
  tick,
  type,
} from "./helpers/steps";
import { expect, test } from "./helpers/wizard";

test("somebody who has never heard of SCIM gets from the first page to the receipt", async ({ wizard }) => {
  const { page } = wizard;

  // Before you start.
  await expect(page).toHaveTitle("Before you start: SCIM Setup Assistant");
  await expect(heading(page)).toHaveText("Before you start");
  await expect(primary(page)).toHaveAccessibleDescription("First enter at least one email domain.");
  await type(page, "Email domains of your people", "contoso.com\nfabrikam.com");
  await expect(page.getByText("We read these domains: contoso.com, fabrikam.com")).toBeVisible();
  await goOn(page);

  // 1: both values are pasted at once; SCIM itself is forgotten.
  await expectStep(page, "Turn on SCIM");
  const trelica = await wizard.pretend(/Open the settings in Trelica/);
  const { address, token } = await pretend.generateToken(trelica);
  await pretend.copyFrom(trelica, "Base URL");
  await paste(page, "Base URL");
  await expect(page.getByLabel("Base URL", { exact: true })).toHaveValue(address);
  await pretend.copyFrom(trelica, "Bearer token");
  await paste(page, "Bearer token");
  await expect(page.getByText(`ends in ${token.slice(-4)}`)).toBeVisible();
  await expect(page.locator("body")).not.toContainText(token);
  await goOn(page);

  // 2: red until Enable SCIM is clicked, then green.
  await expectStep(page, "Check the connection");
  await bar(page, "Check the connection").click();
  await expectRow(page, "token-accepted", "failed");
  await expectRow(page, "scim-answer", "not-checked");
  const rejected = card(page, /Trelica did not accept the token/);
  await expect(rejected).toContainText("T23");
  await expect(rejected).toContainText("Tango two three");
  await expect(rejected).toContainText("Enable SCIM");
  await expect(primary(page), "there is no way on past a red line").toHaveText("Try again");
  await trelica.bringToFront();
  await pretend.enableScim(trelica);
  await page.bringToFront();
  await bar(page, "Try again").click();
  await expect(page.getByRole("heading", { name: "Trelica answers the way Entra needs" })).toBeVisible();
  await expectRow(page, "entra-question", "passed");
  await goOn(page);

  // 3
  await expectStep(page, "Create the application");
  const application = await wizard.pretend("Open the application in Entra");
  await type(page, "Address of the application’s page in Entra", application.url());
  await expect(page.getByText("The application was found: object ID")).toBeVisible();
  await goOn(page);

  // 4: Entra itself asks the pretend Trelica.
  await expectStep(page, "Connect and test");
  const entra = await wizard.pretend("Open the connection page in Entra");
  await pretend.connect(entra, address, token);
  await page.bringToFront();
  await choose(page, "What did Entra answer?", "It worked");
  await goOn(page);

  // 5
  await expectStep(page, "Switch off groups");
  const mappings = await wizard.pretend("Open Attribute mapping in Entra");
  await pretend.switchGroupsOff(mappings);
  await page.bringToFront();
  await goOn(page);

  // 6: one role for everybody, and an administrator who stays outside.
  await expectStep(page, "Choose the role");
  await type(page, "Default role in Trelica", "App management");
  await choose(page, "Which role should people get?", "Give everybody one other role");
  await type(page, "Exact name of the role", "Read-only");
  await expect(primary(page)).toHaveAccessibleDescription(
    "First confirm that one administrator stays outside.",
  );
  await card(page, "Keep one administrator outside")
    .getByRole("button", { name: "One administrator stays outside" })
    .click();
  await mappings.bringToFront();
  await pretend.mapRole(mappings, "Read-only");
  await page.bringToFront();
  await goOn(page);

  // 7: one domain has no tick yet.
  await expectStep(page, "Check the email domains");
  const question = "Which domains have the tick under User requests?";
  await tick(page, question, "contoso.com");
  await type(page, "The pilot’s user principal name", "ada@contoso.com");
  await type(page, "The pilot’s email address", "ada@contoso.com");
  await expect(page.getByRole("heading", { name: /ada@contoso.com will be the user name/ })).toBeVisible();
  await expect(primary(page)).toHaveAccessibleDescription(
    "First tick every domain.",
  );
  const domains = await wizard.pretend("Open the domains in Trelica");
  await pretend.tickDomain(domains, "fabrikam.com");
  await page.bringToFront();
  await tick(page, question, "fabrikam.com");
  await bar(page, "Ask Trelica for this user name").click();
  await expect(page.getByRole("heading", { name: "Nobody in Trelica has this user name yet" })).toBeVisible();
  await goOn(page);

  // 8
  await expectStep(page, "Provision one person");
  const users = await wizard.pretend("Open Users and groups in Entra");
  await pretend.assign(users, "ada@contoso.com");
  await page.bringToFront();
  const onDemand = await wizard.pretend("Open Provision on demand in Entra");
  await pretend.provision(onDemand, "ada@contoso.com");
  await page.bringToFront();
  await choose(page, "What did Entra show?", "Success");
  await goOn(page);

  // 9: there, and the role is not: Provision on demand sent none.
  await expectStep(page, "Check that person");
  await bar(page, "Check this person").click();
  await expectRow(page, "person-found", "passed");
  await expectRow(page, "person-new", "passed");
  await expectRow(page, "person-role", "warned");
  await expect(card(page, /The role is still the default one/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "The person was created correctly" })).toBeVisible();
  await goOn(page);

  // 10
  await expectStep(page, "Turn on provisioning");
  await expect(page.getByRole("heading", { name: "What is set up" })).toBeVisible();
  await expect(page.getByText("one role for everybody: Read-only")).toBeVisible();
  const overview = await wizard.pretend("Open the provisioning overview in Entra");
  await pretend.startAndRunCycle(overview);
  await page.bringToFront();
  await goOn(page);

  // The receipt: after a whole cycle the role is right.
  await expect(page).toHaveTitle("Provisioning is on: SCIM Setup Assistant");
  await expect(heading(page)).toHaveText("Provisioning is on");
  await expect(heading(page)).toBeFocused();
  await tick(page, "Has a full cycle finished?", "A full cycle has finished since then");
  await page.getByRole("button", { name: "Check this person’s role again" }).click();
  await expectRow(page, "person-role", "passed");
  await expect(card(page, /The role is still the default one/)).toHaveCount(0);
});
