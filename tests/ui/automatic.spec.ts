/** The Entra half done by the assistant, through the pretend Microsoft Graph, as slow as the real one. */
import type { Page } from "@playwright/test";
import * as pretend from "./helpers/pretend";
import { signIn, signInPage } from "./helpers/sign-in";
import {
  bar,
  card,
  choose,
  chooseWay,
  enterDomains,
  expectCheckingStep,
  expectRow,
  expectStep,
  goOn,
  heading,
  tick,
  type,
  unfold,
} from "./helpers/steps";
import { expect, test, type Wizard } from "./helpers/wizard";

/** As slow as Entra is with a new application; nothing here may take longer than a person would wait. */
const WHOLE_WAY = 90_000;
const SOON = { timeout: 45_000 };

/** Trelica's two steps, by the person, with the page of Trelica as it was left. */
async function trelicaHalf(wizard: Wizard): Promise<Page> {
  const { page } = wizard;
  await expectStep(page, "Turn on SCIM");
  const trelica = await wizard.pretend(/Open the settings in Trelica/);
  const { address, token } = await pretend.generateToken(trelica);
  await pretend.enableScim(trelica);
  await page.bringToFront();
  await type(page, "Base URL", address);
  await type(page, "Bearer token", token);
  await tick(page, "Is SCIM enabled?", "I selected Enable SCIM");
  await goOn(page);
  await expectCheckingStep(page, "Check the connection");
  await expect(page.getByRole("heading", { name: "Trelica answers the way Entra needs" })).toBeVisible();
  await goOn(page);
  return trelica;
}

/** Makes the changes that are on the page, and waits until the receipt says so. */
async function makeChanges(page: Page, changes: string): Promise<void> {
  await expect(card(page, changes)).toBeVisible();
  await bar(page, "Make these changes").click();
  await expect(card(page, /^Done: /).first()).toBeVisible(SOON);
}

async function domainsAndPilot(wizard: Wizard, trelica: Page): Promise<void> {
  const { page } = wizard;
  await expectStep(page, "Choose a pilot");
  await type(page, "Find the pilot in Entra", "ada");
  await page.getByRole("button", { name: "Search in Entra" }).click();
  await choose(page, "Who is it?", "Ada Byron (ada@contoso.com)");
  await expect(page.getByLabel("The pilot’s user principal name")).toHaveValue("ada@contoso.com");
  await bar(page, "Check this pilot").click();
  await expect(page.getByRole("heading", { name: "Trelica doesn’t know this person yet" })).toBeVisible();
  await goOn(page);
  await trelica.close();
}

/** Through the half in Trelica to step 3, and signed in for *Do it for me*: the page that sets up Entra. */
async function toWholeSetup(wizard: Wizard): Promise<void> {
  const { page } = wizard;
  await enterDomains(page, ["contoso.com"]);
  await goOn(page);
  await (await trelicaHalf(wizard)).close();
  await expectStep(page, "Create the application");
  await chooseWay(page, "Do it for me");
  await bar(page, "Sign in to Microsoft").click();
  await signIn(wizard);
}

test("one page shows every change in Entra, and one press makes them", async ({ wizard }) => {
  test.setTimeout(150_000);
  const { page } = wizard;
  await toWholeSetup(wizard);
  await expect(heading(page)).toHaveText("Set up Entra for me");
  await expect(heading(page)).toBeFocused();

  const changes = page.getByRole("list").filter({ hasText: "Create the application Trelica" });
  await type(page, "Find the pilot in Entra", "ada byron");
  await page.getByRole("button", { name: "Search in Entra" }).click();
  await expect(changes).toContainText("Provision Ada Byron on demand");
  await expect(card(page, "This will change in Entra")).toContainText("Nothing has changed yet");
  await bar(page, "Make these changes").click();
  await expect(changes.getByText("Working…")).toHaveCount(1);
  await expect(card(page, "Entra is set up")).toContainText("test of the connection passed", SOON);
  await expect(changes.getByText("Done", { exact: true })).toHaveCount(await changes.getByRole("listitem").count());
  // The same page waits for the pilot, and leads past step 9.
  await expect(card(page, "ada@contoso.com is in Trelica")).toBeVisible(SOON);
  await expectRow(page, "person-new", "passed");
  await goOn(page);
  await expectCheckingStep(page, "Turn on provisioning");
});

test("after everything was undone, the page shows what would change, and not what was done", async ({ wizard }) => {
  test.setTimeout(150_000);
  const { page } = wizard;
  await toWholeSetup(wizard);
  await type(page, "Find the pilot in Entra", "ada byron");
  await page.getByRole("button", { name: "Search in Entra" }).click();
  await expect(page.getByText("Pilot: ada@contoso.com")).toBeVisible();
  await bar(page, "Make these changes").click();
  await expect(card(page, "Entra is set up")).toBeVisible(SOON);

  await page.getByRole("button", { name: "Undo everything" }).click();
  await expect(heading(page)).toHaveText("Undo changes");
  await bar(page, "Undo now").click();
  await expect(page.getByText("Nothing to undo")).toHaveCount(0);
  await expectCheckingStep(page, "Create the application");
  await page.getByRole("button", { name: "All steps at once" }).click();
  await expect(heading(page)).toHaveText("Set up Entra for me");
  await expect(card(page, "This will change in Entra")).toContainText("Nothing has changed yet", SOON);
  await expect(card(page, "Entra is set up")).toHaveCount(0);
});

test("an administrator lets the assistant do everything in Entra, and sees before and after what changes", async ({
  wizard,
}) => {
  test.setTimeout(150_000);
  const { page } = wizard;
  const begin = Date.now();

  await enterDomains(page, ["contoso.com"]);
  await goOn(page);
  const trelica = await trelicaHalf(wizard);

  // 3: the way is chosen, and remembered. Is this account good enough?
  await expectStep(page, "Create the application");
  await chooseWay(page, "Do it for me");
  await bar(page, "Sign in to look only").click();
  await signIn(wizard);
  await expect(page.locator("summary", { hasText: /^Signed in as/ })).toBeVisible();
  await expect(heading(page), "the link that had the focus is gone").toBeFocused();
  await bar(page, "Step by step").click();
  await page.getByRole("button", { name: /Before you start/ }).click();
  await expect(card(page, "Your Microsoft account has the right role")).toBeVisible();
  await page.getByRole("button", { name: /Create the application/ }).click();
  await expectStep(page, "Create the application");

  // What can change something is asked for only here.
  await expect(card(page, "We need your permission to make changes")).toContainText(
    "Application.ReadWrite.All",
  );
  await bar(page, "Give permission").click();
  await signIn(wizard);
  await expect(card(page, "This will change in Entra")).toContainText("Create the application Trelica");
  await bar(page, "Make these changes").click();
  await expect(page.getByText(/Entra is copying the new application.*Next try in \d+ s/)).toBeVisible();
  await expect(card(page, /^Done: /)).toContainText("We created the application Trelica.", SOON);
  await goOn(page);

  // 4: Entra tests the connection itself, before anything is saved.
  await expectStep(page, "Connect and test");
  await expect(card(page, "This will change in Entra")).toContainText("Entra tests the connection");
  await makeChanges(page, "This will change in Entra");
  await goOn(page);

  // 5
  await expectStep(page, "Turn off groups");
  await expect(card(page, "This will change in Entra")).toContainText("Enabled from Yes to No");
  await makeChanges(page, "This will change in Entra");
  await goOn(page);

  // 6
  await expectStep(page, "Choose the role");
  await choose(page, "Which role should new people get?", "Give everyone one other role");
  await type(page, "Exact name of the role", "Read-only");
  await type(page, "Which administrator won’t be assigned?", "grace@contoso.com");
  await card(page, "Keep one administrator out")
    .getByRole("button", { name: "This administrator won’t be assigned" })
    .click();
  await expect(card(page, "This will change in Entra")).toContainText("from no role to Read-only");
  await makeChanges(page, "This will change in Entra");
  await goOn(page);

  // 7 by the person, who finds the pilot by name.
  await domainsAndPilot(wizard, trelica);

  // 8: the assignment takes its time to be known everywhere.
  await expectStep(page, "Provision the pilot");
  await makeChanges(page, "This will change in Entra");
  await expect(card(page, /^Done: /)).toContainText("We provisioned Ada Byron on demand.");
  await goOn(page);

  // 9
  await expectCheckingStep(page, "See the pilot arrive");
  await expectRow(page, "person-found", "passed");
  await expectRow(page, "person-new", "passed");
  await goOn(page);

  // 10
  await expectStep(page, "Turn on provisioning");
  await type(page, "Find people and groups in Entra", "trelica");
  await page.getByRole("button", { name: "Search in Entra" }).click();
  await tick(page, "Assign these", "Trelica's people, a group");
  await expect(card(page, "This will change in Entra")).toContainText("Start provisioning");
  await bar(page, "Make these changes").click();
  await expect(heading(page)).toHaveText("Provisioning is on", SOON);
  expect(Date.now() - begin, "the whole way").toBeLessThan(WHOLE_WAY);

  // The receipt reads from Graph how the first cycle went.
  await expect(async () => {
    await page.getByRole("button", { name: "Look again" }).first().click();
    await expect(page.getByText(/^Succeeded, started/)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(heading(page)).toHaveText("Undo changes");
  await expect(card(page, "What this means for people in Trelica")).toContainText("Entra deactivates them in Trelica");
});

test("by hand and automatic steps take turns, on the same application", async ({ wizard }) => {
  test.setTimeout(150_000);
  const { page } = wizard;
  await enterDomains(page, ["contoso.com"]);
  await goOn(page);
  const trelica = await trelicaHalf(wizard);

  // 3 by hand: the address of its page says which application it is.
  await expectStep(page, "Create the application");
  const application = await wizard.pretend("Open New application in Entra");
  await pretend.createApplication(application, "Trelica");
  await page.bringToFront();
  await unfold(page, "Optional: make our links open the right page");
  await type(page, "Address of the application’s page in Entra", application.url());
  await goOn(page);

  // 4 automatic, signed in only here.
  await expectStep(page, "Connect and test");
  await chooseWay(page, "Do it for me");
  await bar(page, "Sign in to Microsoft").click();
  await signIn(wizard);
  await makeChanges(page, "This will change in Entra");
  await goOn(page);

  // 5 by hand while signed in: what was said is held against what Graph shows.
  await expectStep(page, "Turn off groups");
  await chooseWay(page, "I do it");
  const mappings = await wizard.pretend("Open Attribute mapping in Entra");
  await pretend.switchGroups(mappings, "No");
  await page.bringToFront();
  await page.getByRole("button", { name: "Groups are off", exact: true }).click();

  // 6 automatic.
  await expectStep(page, "Choose the role");
  await expect(page.getByRole("navigation", { name: "Steps" })).toContainText(/Turn off groups/);
  await chooseWay(page, "Do it for me");
  await choose(page, "Which role should new people get?", "Keep Trelica’s default role (recommended)");
  await goOn(page);
  await domainsAndPilot(wizard, trelica);

  // 8 by hand.
  await expectStep(page, "Provision the pilot");
  await chooseWay(page, "I do it");
  const users = await wizard.pretend("Open Users and groups in Entra");
  await pretend.assign(users, "ada@contoso.com");
  await page.bringToFront();
  const onDemand = await wizard.pretend("Open Provision on demand in Entra");
  await pretend.provision(onDemand, "ada@contoso.com");
  await page.bringToFront();
  await choose(page, "What does Entra show now?", "Success");
  await goOn(page);
  await expectCheckingStep(page, "See the pilot arrive");
  await expectRow(page, "person-new", "passed");
  await goOn(page);

  // 10 automatic: the pilot is assigned already, so one more person and the start.
  await expectStep(page, "Turn on provisioning");
  await chooseWay(page, "Do it for me");
  await type(page, "Find people and groups in Entra", "mary");
  await page.getByRole("button", { name: "Search in Entra" }).click();
  await tick(page, "Assign these", "Mary Fabrik (mary@fabrikam.com)");
  await expect(card(page, "This will change in Entra")).toContainText("Assign Mary Fabrik");
  await bar(page, "Make these changes").click();
  await expect(heading(page)).toHaveText("Provisioning is on", SOON);

  // Somebody else switches groups on again: the next look says so, and leads there.
  await mappings.bringToFront();
  await pretend.switchGroups(mappings, "Yes");
  await page.bringToFront();
  await page.getByRole("button", { name: "Look again" }).first().click();
  await expect(page.getByText("Groups are turned on again").first()).toBeVisible();
});

test("a sign-in that Microsoft refuses is told by its number, and by hand goes on", async ({ wizard }) => {
  const { page } = wizard;
  await enterDomains(page, ["contoso.com"]);
  await goOn(page);
  await trelicaHalf(wizard);
  await expectStep(page, "Create the application");
  await wizard.act({ do: "scenario", id: "sign-in-blocked-by-policy", variant: 1 });
  await chooseWay(page, "Do it for me");
  await bar(page, "Sign in to Microsoft").click();
  const microsoft = await signInPage(wizard);
  await microsoft.getByRole("button", { name: "Accept" }).click();
  const said = await microsoft.locator(".bad").innerText();
  await page.bringToFront();
  await page.getByText("Microsoft shows an error instead").click();
  await type(page, "What does Microsoft’s page say?", said);
  await expect(card(page, "A Conditional Access policy blocked the sign-in")).toContainText("AADSTS53003");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Waiting for you to sign in with your browser.")).toHaveCount(0);
  await expect(card(page, "A Conditional Access policy blocked the sign-in"), "it is still said").toBeVisible();
  await chooseWay(page, "I do it");
  await goOn(page);
  await expectStep(page, "Connect and test");
});

test("a sign-in that ends in the middle is renewed, and nothing is done twice", async ({ wizard }) => {
  test.setTimeout(120_000);
  const { page } = wizard;
  await toWholeSetup(wizard);
  await bar(page, "Step by step").click();
  await wizard.act({ do: "scenario", id: "sign-in-expired", variant: 1 });
  await bar(page, "Make these changes").click();
  await expect(card(page, "Your sign-in has ended")).toBeVisible();
  await page.getByRole("button", { name: "Sign in again" }).click();
  await signIn(wizard);
  await bar(page, "Make these changes").click();
  await expect(card(page, /^Done: /)).toContainText("We created the application Trelica.", SOON);
});

test("taking back a new application says what that means, and then it is gone", async ({ wizard }) => {
  test.setTimeout(120_000);
  const { page } = wizard;
  await toWholeSetup(wizard);
  await bar(page, "Step by step").click();
  await makeChanges(page, "This will change in Entra");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(heading(page)).toHaveText("Undo changes");
  await expect(page.getByRole("listitem").filter({ hasText: "Delete the application Trelica" })).toBeVisible();
  await bar(page, "Undo now").click();
  await expect(card(page, /^These changes were undone: /)).toBeVisible(SOON);
  await expect(card(page, "This will change in Entra")).toContainText("Create the application Trelica", SOON);
});
