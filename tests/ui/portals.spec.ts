/** Every page of the pretend portals: for everybody, light and dark, from 320 px on, and never mistaken for the real ones. */
import type { BrowserContext, Page } from "@playwright/test";
import { broken, COLOUR, NARROW, RULES, sticksOut, WIDE } from "./helpers/accessible";
import * as pretend from "./helpers/pretend";
import { reachEntra } from "./helpers/reach";
import { signInPage } from "./helpers/sign-in";
import { bar, chooseWay } from "./helpers/steps";
import { expect, test, type Wizard } from "./helpers/wizard";

/** Opens a pretend page from the drawer of practice. */
async function fromDrawer(wizard: Wizard, label: string): Promise<Page> {
  await wizard.page.bringToFront();
  await wizard.page.getByRole("button", { name: "Choose a fault" }).click();
  const opened = await wizard.pretend(label);
  await wizard.page.keyboard.press("Escape");
  return opened;
}

/** Looks at the page as it is now. */
async function look(page: Page, portal: `Pretend ${string}`, what: string): Promise<void> {
  await test.step(what, async () => {
    await expect.soft(page, what).toHaveTitle(new RegExp(`^${portal}: .`));
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      await expect.soft(page.getByText("Pretend", { exact: true }), what).toBeInViewport({ ratio: 1 });
      await expect.soft(page.getByText("Nothing here is real."), what).toBeInViewport();
      const found = await broken(page, { type: "tag", values: RULES });
      expect.soft(found, `${what}, ${size.width} px`).toEqual([]);
      expect.soft(await sticksOut(page), `${what}, ${size.width} px`).toEqual([]);
    }
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await broken(page, { type: "rule", values: COLOUR });
    expect.soft(dark, `${what}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  });
}

test("every page of the pretend Trelica can be read by everybody, and says what it is", async ({ wizard }) => {
  const trelica = await fromDrawer(wizard, "Trelica: SCIM settings");
  const see = (what: string) => look(trelica, "Pretend Trelica", what);
  await see("Users");
  await trelica.getByRole("button", { name: "Enable SCIM" }).click();
  await see("Enable SCIM before there is a token");
  await pretend.generateToken(trelica);
  await see("Generate Token");
  await pretend.enableScim(trelica);
  await see("Enable SCIM");
  for (const [entry, heading] of [
    ["Organization", "Domains"],
    ["People", "People"],
    ["Workflows", "Workflows"],
  ] as const) {
    await trelica.getByRole("link", { name: entry, exact: true }).click();
    await expect(trelica.getByRole("heading", { level: 1 })).toHaveText(heading);
    await see(heading);
  }
});

interface Visit {
  entra: Page;
  address: string;
  token: string;
  see(what: string): Promise<void>;
  follow(link: string): Promise<void>;
  press(button: string): Promise<void>;
}

/** The pretend Entra, at its list of applications, with what the pretend Trelica gave. */
async function visit(wizard: Wizard): Promise<Visit> {
  const trelica = await fromDrawer(wizard, "Trelica: SCIM settings");
  const { address, token } = await pretend.generateToken(trelica);
  await pretend.enableScim(trelica);
  await trelica.close();
  const entra = await fromDrawer(wizard, "Entra: New application");
  return {
    entra,
    address,
    token,
    see: (what) => look(entra, "Pretend Entra", what),
    follow: (name) => entra.getByRole("link", { name, exact: true }).first().click(),
    press: (name) => entra.getByRole("button", { name, exact: true }).click(),
  };
}

test("the pages that make an application and connect it can be read by everybody", async ({ wizard }) => {
  test.setTimeout(300_000);
  const { entra, address, token, see, follow, press } = await visit(wizard);
  const { origin } = new URL(entra.url());

  await see("Enterprise apps, empty");
  await follow("New application");
  await see("the gallery");
  await follow("Create your own application");
  await entra.getByLabel("What’s the name of your app?").fill("trelica");
  await see("Create your own application");
  await follow("Trelica Gallery application");
  await see("the app of the gallery");
  await press("Create");
  await follow("Provisioning");
  await see("an app without provisioning");
  for (const path of ["registration", "proxy"]) {
    await entra.goto(`${origin}/entra/gallery/${path}`);
    await see(path);
  }
  await follow("Enterprise apps");
  await pretend.createApplication(entra, "Trelica");
  await see("the overview of the application");
  await follow("Properties");
  await press("Delete");
  await see("Properties");
  await follow("No");
  await follow("Owners");
  await see("a page that practice has no use for");

  await follow("Provisioning");
  await see("Get started");
  await follow("Connect your application");
  await see("New provisioning configuration");
  await entra.getByLabel("Tenant URL").fill(`${address}nowhere`);
  await entra.getByLabel("Secret token").fill(token);
  await press("Test connection");
  await see("a test that fails");
  await entra.getByLabel("Select authentication method").selectOption("OAuth2 client credentials grant");
  await expect(entra.getByLabel("Secret token"), "the other method has other boxes").toBeHidden();
  await see("OAuth2");
  await entra.getByLabel("Select authentication method").selectOption("Bearer authentication");
  await pretend.connect(entra, address, token);
  await see("Overview");
  await follow("Connectivity");
  await see("Connectivity");
  await follow("Home");
  await see("Home");
  await follow("Enterprise apps");
  await see("Enterprise apps");
  await entra.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Users", exact: true }).click();
  await see("Users");
  await entra.getByRole("searchbox", { name: "Search resources, services, and docs" }).fill("Enterprise applications");
  await entra.keyboard.press("Enter");
  await see("Search results");
});

test("the pages that set provisioning up and run it can be read by everybody", async ({ wizard }) => {
  test.setTimeout(300_000);
  const { entra, address, token, see, follow, press } = await visit(wizard);
  await entra.goto(new URL("/entra/connect", entra.url()).href);
  await pretend.connect(entra, address, token);
  await entra.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Provisioning", exact: true }).click();
  await see("Provisioning");
  await follow("Attribute mapping");
  await see("Attribute mapping");
  await pretend.switchGroups(entra, "No");
  await see("the mapping of groups");
  await follow("Attribute mapping");
  await follow("Provision Microsoft Entra ID Users");
  await follow("userName");
  await see("Edit Attribute");
  await pretend.mapRole(entra, "Read-only");
  await see("the mapping of users");

  await follow("Users and groups");
  await see("Users and groups, empty");
  await follow("Add user/group");
  await follow("None Selected");
  await see("selecting people");
  await follow("Cancel");
  await see("Add Assignment");
  await follow("Users and groups");
  await pretend.assign(entra, "ada@contoso.com");
  await see("Users and groups");
  await follow("Provisioning");
  await follow("Provision on demand");
  await see("Provision on demand");
  await pretend.provision(entra, "ada@contoso.com");
  await see("Provision on demand, done");
  await follow("Provision another object");
  await entra.getByRole("radio", { name: "mary@fabrikam.com" }).check();
  await press("Provision");
  await see("Provision on demand, skipped");
  await follow("Overview");
  await pretend.startAndRunCycle(entra);
  await see("Overview, running");
  await entra.getByRole("navigation", { name: "Overview" }).getByRole("link", { name: "Properties" }).click();
  await follow("Edit");
  await see("Edit properties");
  await entra.getByLabel("Notification email").fill("it@contoso.com");
  await press("Apply");
  await expect(entra.getByText("it@contoso.com")).toBeVisible();
  await follow("Provisioning logs");
  await see("Provisioning logs");
});

test("the pretend sign-in can be read by everybody, and says what it is", async ({ wizard }) => {
  const { page } = wizard;
  await reachEntra(wizard);
  await chooseWay(page, "Do it for me");
  await bar(page, "Sign in to Microsoft").click();
  const microsoft = await signInPage(wizard);
  await look(microsoft, "Pretend Microsoft", "Pick an account");
  await wizard.act({ do: "scenario", id: "sign-in-blocked-by-policy", variant: 1 });
  await microsoft.getByRole("button", { name: "Accept" }).click();
  await look(microsoft, "Pretend Microsoft", "a refusal");
});

test("on a narrow screen the menu opens with the keyboard, closes with Escape, and gives the focus back", async ({
  wizard,
}) => {
  const entra = await fromDrawer(wizard, "Entra: New application");
  await entra.setViewportSize(NARROW);
  const menu = entra.getByRole("navigation", { name: "Menu" });
  await expect(menu).toBeHidden();
  await entra.keyboard.press("Tab");
  await expect(entra.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await entra.keyboard.press("Tab");
  await expect(entra.getByRole("button", { name: "Show menu" })).toBeFocused();
  await entra.keyboard.press("Enter");
  await expect(menu.getByRole("link", { name: "Enterprise apps" })).toBeVisible();
  await entra.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(entra.getByRole("button", { name: "Show menu" })).toBeFocused();
});

test("without scripts the portals are worked as with them", async ({ wizard, browser }) => {
  const href = await fromDrawer(wizard, "Entra: New application").then((page) => page.url());
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false });
  const entra = await context.newPage();
  await entra.goto(href);
  await pretend.createApplication(entra, "Trelica SCIM");
  await entra.getByRole("link", { name: "Users and groups", exact: true }).first().click();
  await pretend.assign(entra, "ada@contoso.com");
  await context.close();
});
