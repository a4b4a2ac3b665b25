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

/** Entra: both values, *Test connection*, then *Create*. */
export async function connect(entra: Page, address: string, token: string): Promise<void> {
  for (const button of ["Test connection", "Create"]) {
    await entra.getByLabel("Tenant URL").fill(address);
    await entra.getByLabel("Secret token").fill(token);
    await entra.getByRole("button", { name: button }).click();
    await expect(entra.locator(".notice")).toHaveClass(/good/);
  }
}

/** Entra: groups are no longer copied. */
export async function switchGroupsOff(entra: Page): Promise<void> {
  const groups = entra.locator("section", { hasText: "Provision Microsoft Entra ID Groups" });
  await groups.getByRole("radio", { name: "No" }).check();
  await groups.getByRole("button", { name: "Save" }).click();
  await expect(entra.getByRole("status")).toHaveText("The mapping of groups was saved.");
}

/** Entra: one role for everybody, as a constant. */
export async function mapRole(entra: Page, role: string): Promise<void> {
  await entra.getByLabel("Constant Value").fill(role);
  await entra.getByRole("button", { name: "Ok" }).click();
  await expect(entra.getByRole("status")).toHaveText("The mapping of the role was saved.");
}

/** Entra: somebody is assigned. */
export async function assign(entra: Page, person: string): Promise<void> {
  await choose(entra, person);
  await entra.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(entra.getByRole("status")).toContainText("was assigned");
}

/** Entra: *Provision on demand* for somebody. */
export async function provision(entra: Page, person: string): Promise<void> {
  await choose(entra, person);
  await entra.getByRole("button", { name: "Provision", exact: true }).click();
  await expect(entra.getByRole("status")).toContainText("Success");
}

/** Entra: *Start provisioning*, and a cycle at once. */
export async function startAndRunCycle(entra: Page): Promise<void> {
  await entra.getByRole("button", { name: "Start provisioning" }).click();
  await expect(entra.getByRole("status")).toHaveText("Provisioning was started.");
  await entra.getByRole("button", { name: "Run a cycle now" }).click();
  await expect(entra.getByRole("status")).toContainText("The cycle is complete.");
}

async function choose(entra: Page, person: string): Promise<void> {
  const select = entra.getByLabel("Select a user");
  const options = await select.getByRole("option").allInnerTexts();
  await select.selectOption({ label: options.find((option) => option.includes(person)) ?? person });
}
