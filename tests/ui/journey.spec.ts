/** The whole way with the mouse: both pretend portals are clicked as the real ones are. */
import * as pretend from "./helpers/pretend";
import { reachEntra } from "./helpers/reach";
import {
  bar,
  card,
  choose,
  enterDomains,
  expectCheckingStep,
  expectRow,
  expectStep,
  goOn,
  heading,
  paste,
  primary,
  tick,
  type,
  unfold,
} from "./helpers/steps";
import { expect, test } from "./helpers/wizard";

test("somebody who has never heard of SCIM gets from the first page to the receipt", async ({ wizard }) => {
  const { page } = wizard;

  // Before you start.
  await expect(page).toHaveTitle("Before you start: SCIM Setup Assistant");
  await expect(heading(page)).toHaveText("Before you start");
  await expect(primary(page)).toHaveAccessibleDescription("Enter at least one email domain first.");
  await enterDomains(page, ["contoso.com", "fabrikam.com"], ["contoso.com"]);
  await expect(page.getByText("Domains: contoso.com, fabrikam.com")).toBeVisible();
  const unready = card(page, "fabrikam.com isn’t ready yet");
  await expect(unready, "one domain has no tick yet: that is said, and nobody is held back").toContainText(
    "You can go on and add these people later.",
  );
  await goOn(page);

  // 1: both values are pasted at once; SCIM itself is forgotten, whatever was ticked.
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
  await expect(primary(page)).toHaveAccessibleDescription(
    "Select Enable SCIM in Trelica. Then select the checkbox on this page.",
  );
  await tick(page, "Is SCIM enabled?", "I selected Enable SCIM");
  await goOn(page);

  // 2: checked on arrival. Red until Enable SCIM is clicked, then green.
  await expectCheckingStep(page, "Check the connection");
  await expectRow(page, "token-accepted", "failed");
  await expectRow(page, "scim-answer", "not-checked");
  const rejected = card(page, /Trelica didn’t accept the token/);
  // What was found may be there as soon as the page is: then its heading has the focus.
  const focused = page.locator("main h1:focus, main .title[data-title=problem-token-rejected]:focus");
  await expect(focused, "the focus is on what was found, or on the page's heading").toHaveCount(1);
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

  // 3: made by hand in the pretend Entra, past the app of the gallery.
  await expectStep(page, "Create the application");
  const application = await wizard.pretend("Open New application in Entra");
  await pretend.createApplication(application, "Trelica");
  await page.bringToFront();
  await unfold(page, "Optional: make our links open the right page");
  await type(page, "Address of the application’s page in Entra", application.url());
  await expect(page.getByText("We found the application: object ID")).toBeVisible();
  await goOn(page);

  // 4: Entra itself asks the pretend Trelica.
  await expectStep(page, "Connect and test");
  const entra = await wizard.pretend("Open the connection page in Entra");
  await pretend.connect(entra, address, token);
  await page.bringToFront();
  await choose(page, "What does Entra show now?", "The Overview page");
  await goOn(page);

  // 5
  await expectStep(page, "Turn off groups");
  const mappings = await wizard.pretend("Open Attribute mapping in Entra");
  await pretend.switchGroups(mappings, "No");
  await page.bringToFront();
  await goOn(page);

  // 6: one role for everybody, and an administrator who stays outside.
  await expectStep(page, "Choose the role");
  const which = "Which role should new people get?";
  await choose(page, which, "Keep Trelica’s default role (recommended)");
  await type(page, "What is the default role? (optional)", "App management");
  await choose(page, which, "Give everyone one other role");
  await type(page, "Exact name of the role", "Read-only");
  await expect(primary(page)).toHaveAccessibleDescription(
    "Confirm first which administrator won’t be assigned.",
  );
  await type(page, "Which administrator won’t be assigned?", "grace@contoso.com");
  await expect(page.getByText("Values for the new mapping")).toHaveCount(0);
  await card(page, "Keep one administrator out")
    .getByRole("button", { name: "This administrator won’t be assigned" })
    .click();
  await expect(card(page, /^Your choice: everyone Entra adds gets Read-only/)).toContainText("grace@contoso.com");
  await expect(page.getByText("Values for the new mapping")).toBeVisible();
  await mappings.bringToFront();
  await pretend.mapRole(mappings, "Read-only");
  await page.bringToFront();
  await goOn(page);

  // 7: somebody whose domain has no tick yet cannot go first, until it has one.
  await expectStep(page, "Choose a pilot");
  const question = "Domains with a check mark under User requests";
  await type(page, "The pilot’s user principal name", "mary@fabrikam.com");
  await expect(page.getByRole("heading", { name: /mary@fabrikam.com will be the user name/ })).toBeVisible();
  await expect(primary(page)).toHaveAccessibleDescription(
    "Choose a pilot whose email domain is ready, or select the domain on this page.",
  );
  await expect(page.locator("main section.bad")).toContainText("fabrikam.com");
  const domains = await wizard.pretend("Open the domains in Trelica");
  await pretend.tickDomain(domains, "fabrikam.com");
  await page.bringToFront();
  // The question leaves with its answer, so there is no ticked box to wait for.
  await page.getByRole("group", { name: question }).getByRole("checkbox", { name: "fabrikam.com" }).click();
  await expect(page.locator("main section.bad")).toHaveCount(0);
  await type(page, "The pilot’s user principal name", "ada@contoso.com");
  await type(page, "The pilot’s email address, if it’s different", "ada@contoso.com");
  await expect(page.getByRole("heading", { name: /ada@contoso.com will be the user name/ })).toBeVisible();
  await bar(page, "Check this pilot").click();
  await expect(page.getByRole("heading", { name: "Trelica doesn’t know this person yet" })).toBeVisible();
  await goOn(page);

  // 8
  await expectStep(page, "Provision the pilot");
  const users = await wizard.pretend("Open Users and groups in Entra");
  await pretend.assign(users, "ada@contoso.com");
  await page.bringToFront();
  const onDemand = await wizard.pretend("Open Provision on demand in Entra");
  await pretend.provision(onDemand, "ada@contoso.com");
  await page.bringToFront();
  await choose(page, "What does Entra show now?", "Success");
  await goOn(page);

  // 9: checked on arrival. There, and the role is not: Provision on demand sent none.
  await expectCheckingStep(page, "See the pilot arrive");
  await expectRow(page, "person-found", "passed");
  await expectRow(page, "person-new", "passed");
  await expectRow(page, "person-role", "warned");
  await expect(card(page, /The person still has the default role/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "ada@contoso.com is in Trelica" })).toBeVisible();
  await goOn(page);

  // 10
  await expectStep(page, "Turn on provisioning");
  await unfold(page, "Your setup so far");
  await expect(page.getByText("Read-only for everyone")).toBeVisible();
  const overview = await wizard.pretend("Open the provisioning overview in Entra");
  await pretend.startAndRunCycle(overview);
  await page.bringToFront();
  await goOn(page);

  // The receipt: after a whole cycle the role is right.
  await expect(page).toHaveTitle("Provisioning is on: SCIM Setup Assistant");
  await expect(heading(page)).toHaveText("Provisioning is on");
  await expect(heading(page)).toBeFocused();
  await expect(primary(page)).toHaveText("Done");
  await unfold(page, "The role after the first cycle");
  await tick(page, "Has a full cycle finished?", "A full cycle has finished since I turned on provisioning");
  await page.getByRole("button", { name: "Check this person’s role again" }).click();
  await expectRow(page, "person-role", "passed");
  await expect(card(page, /The person still has the default role/)).toHaveCount(0);
});

test("whoever takes the app that Entra suggests finds no provisioning there, and then the way out", async ({
  wizard,
}) => {
  const { page } = wizard;
  await reachEntra(wizard);
  await expect(heading(page)).toHaveText("Create the application");
  const applications = await wizard.pretend("Open New application in Entra");
  await pretend.createSuggested(applications, "Trelica");
  await page.bringToFront();
  await unfold(page, "Optional: make our links open the right page");
  await type(page, "Address of the application’s page in Entra", applications.url());
  await goOn(page);

  // The page has nothing to connect. Entra says no more; the assistant does, and leads back to step 3.
  await expectStep(page, "Connect and test");
  const connection = await wizard.pretend("Open the connection page in Entra");
  await expect(connection.getByText("Manual", { exact: true })).toBeVisible();
  await expect(connection.getByLabel("Tenant URL")).toHaveCount(0);
  await page.bringToFront();
  await bar(page, "Help").click();
  await page.locator("#help-menu").getByRole("button", { name: "I see something different" }).click();
  await page.getByText("There’s no Provisioning, or only Manual").click();
  await expect(page.getByText(/this application is the wrong kind\. It’s from the gallery/)).toBeVisible();

  await applications.bringToFront();
  await applications.getByRole("link", { name: "Enterprise apps" }).first().click();
  await pretend.createApplication(applications, "Trelica");
  await connection.bringToFront();
  await connection.reload();
  await expect(connection.getByRole("heading", { name: "New provisioning configuration" })).toBeVisible();
});
