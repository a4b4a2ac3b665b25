/** What a person does in the pretend Trelica and the pretend Entra, in a tab of their own. */
import { expect, type Page } from "@playwright/test";

/** Trelica: *Generate Token*. The token is shown until the page is left. */
export async function generateToken(trelica: Page): Promise<{ address: string; token: string }> {
  await trelica.getByRole("button", { name: "Generate Token" }).click();
  return {
    address: await trelica.locator("#base-url").innerText(),
    token: await trelica.locator("#bearer-token").innerText(),
  };
}

/** Trelica: the copy button beside *Base URL* or *Bearer token*. */
export async function copyFrom(trelica: Page, label: "Base URL" | "Bearer token"): Promise<void> {
  await trelica.bringToFront();
  const value = await trelica.locator(label === "Base URL" ? "#base-url" : "#bearer-token").innerText();
  await trelica.getByRole("button", { name: `Copy ${label}` }).click();
  // Another page may come to the front only when the value is there.
  await expect.poll(() => trelica.evaluate(() => navigator.clipboard.readText())).toBe(value);
}

/** Trelica: *Enable SCIM*. */
export async function enableScim(trelica: Page): Promise<void> {
  await trelica.getByRole("button", { name: "Enable SCIM" }).click();
  await expect(trelica.getByRole("status")).toHaveText("SCIM is enabled.");
}

/** Trelica: *User requests* ticked for a domain. */
export async function tickDomain(trelica: Page, domain: string): Promise<void> {
  const tick = trelica.getByRole("checkbox", { name: `User requests for ${domain}` });
  await expect(tick, "nobody has ticked it yet").not.toBeChecked();
  await tick.check();
  await trelica.getByRole("button", { name: "Save" }).click();
  await expect(trelica.getByRole("status")).toHaveText("The domains were saved.");
}

/** Entra, from the list of applications: an application of one's own, past the app that Entra suggests. */
export async function createApplication(entra: Page, name: string): Promise<void> {
  await openOwn(entra, name);
  await expect(entra.getByRole("radio", { name: /\(Non-gallery\)$/ })).toBeChecked();
  await entra.getByRole("button", { name: "Create", exact: true }).click();
  await expect(entra.getByRole("status")).toContainText(`Application ${name} added successfully`);
}

/** Entra, from the list of applications: the trap. The app of the gallery that is suggested as soon as the name stands there. */
export async function createSuggested(entra: Page, name: string): Promise<void> {
  await openOwn(entra, name);
  await entra.getByRole("link", { name: "Trelica Gallery application" }).click();
  await entra.getByRole("button", { name: "Create", exact: true }).click();
  await expect(entra.getByRole("status")).toContainText("added successfully");
}

async function openOwn(entra: Page, name: string): Promise<void> {
  await entra.getByRole("link", { name: "New application" }).click();
  await entra.getByRole("link", { name: "Create your own application" }).click();
  await expect(entra.getByText("We found the following applications")).toBeHidden();
  await entra.getByLabel("What’s the name of your app?").fill(name);
  await expect(entra.getByText("We found the following applications")).toBeVisible();
}

/** Entra: both values, *Test connection*, then *Create*. */
export async function connect(entra: Page, address: string, token: string): Promise<void> {
  for (const button of ["Test connection", "Create"]) {
    await entra.getByLabel("Tenant URL").fill(address);
    await entra.getByLabel("Secret token").fill(token);
    await entra.getByRole("button", { name: button, exact: true }).click();
    await expect(entra.locator(".notice")).toHaveClass(/good/);
  }
}

/** Entra, from Attribute mapping: whether groups are copied. */
export async function switchGroups(entra: Page, to: "Yes" | "No"): Promise<void> {
  await entra.getByRole("link", { name: "Attribute mapping" }).first().click();
  await entra.getByRole("link", { name: "Provision Microsoft Entra ID Groups" }).click();
  await entra.getByRole("radio", { name: to }).check();
  await save(entra);
}

/** Entra, from Attribute mapping: one role for everybody, as a constant. */
export async function mapRole(entra: Page, role: string): Promise<void> {
  await entra.getByRole("link", { name: "Attribute mapping" }).first().click();
  await entra.getByRole("link", { name: "Provision Microsoft Entra ID Users" }).click();
  await entra.getByRole("link", { name: "Add New Mapping" }).click();
  await entra.getByLabel("Mapping type").selectOption("Constant");
  await entra.getByLabel("Constant Value").fill(role);
  await entra.getByLabel("Target attribute").selectOption('roles[primary eq "True"].value');
  await entra.getByRole("button", { name: "Ok" }).click();
  await save(entra);
}

/** Entra asks before it saves a mapping. */
async function save(entra: Page): Promise<void> {
  await entra.getByRole("button", { name: "Save" }).click();
  await entra.getByRole("button", { name: "Yes" }).click();
  await expect(entra.getByRole("status")).toContainText("was saved.");
}

/** Entra: somebody is assigned. */
export async function assign(entra: Page, person: string): Promise<void> {
  await entra.getByRole("link", { name: "Add user/group" }).click();
  await entra.getByRole("link", { name: "None Selected" }).click();
  await entra.getByRole("checkbox", { name: person }).check();
  await entra.getByRole("button", { name: "Select", exact: true }).click();
  await entra.getByRole("button", { name: "Assign" }).click();
  await expect(entra.getByRole("status")).toContainText("have been assigned");
}

/** Entra: *Provision on demand* for somebody. */
export async function provision(entra: Page, person: string): Promise<void> {
  await entra.getByLabel("Select a user").fill(person);
  await entra.getByRole("button", { name: "Search", exact: true }).click();
  await entra.getByRole("radio", { name: person }).check();
  await entra.getByRole("button", { name: "Provision", exact: true }).click();
  await expect(entra.getByRole("status")).toContainText("Success");
}

/** Entra: *Start provisioning*, and a cycle at once. */
export async function startAndRunCycle(entra: Page): Promise<void> {
  await entra.getByRole("button", { name: "Start provisioning", exact: true }).click();
  await expect(entra.getByRole("status")).toContainText("Provisioning was started.");
  await entra.getByRole("button", { name: "Run a cycle now" }).click();
  await expect(entra.getByRole("status")).toContainText("The cycle is complete.");
}
