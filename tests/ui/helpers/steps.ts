/** The wizard's pages as a person sees them: where they are, what they answer, what they press. */
import { expect, type Locator, type Page } from "@playwright/test";
import type { CheckId, Field, RowState } from "../../../ui/src/view";
import { expectNoMissingWords } from "./wizard";

/** The headings of the ten steps. */
export const STEPS = [
  "Turn on SCIM",
  "Check the connection",
  "Create the application",
  "Connect and test",
  "Switch off groups",
  "Choose the role",
  "Check the email domains",
  "Provision one person",
  "Check that person",
  "Turn on provisioning",
] as const;

export type StepName = (typeof STEPS)[number];

/** A step begins: the title says so, its heading has the focus, the list of steps marks it, and every word is there. */
export async function expectStep(page: Page, name: StepName): Promise<void> {
  const number = STEPS.indexOf(name) + 1;
  await expect(page).toHaveTitle(`Step ${number} of 10: ${name}`);
  await expect(heading(page)).toHaveText(name);
  await expect(heading(page), "the focus moves to the new heading").toBeFocused();
  await expect(page.getByRole("navigation", { name: "Steps" }).locator("[aria-current=step]")).toHaveCount(1);
  await expect(page.getByRole("region", { name: "Practice: everything here is pretend" })).toBeVisible();
  await expectNoMissingWords(page);
}

export const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });

/** A button of the bar at the bottom. */
export const bar = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("contentinfo").getByRole("button", { name, exact: typeof name === "string" });

/** The one button that leads on. */
export const primary = (page: Page): Locator => page.getByRole("contentinfo").locator(".primary");

/** The button that leads on is neither held back nor at work. */
export async function expectReady(page: Page): Promise<void> {
  await expect(primary(page)).not.toHaveAttribute("aria-disabled");
  await expect(primary(page)).not.toHaveAttribute("aria-busy");
}

/** Presses the button that leads on. */
export async function goOn(page: Page): Promise<void> {
  await expectReady(page);
  await primary(page).click();
}

export const field = (page: Page, id: Field): Locator => page.locator(`[data-field="${id}"]`);

/** Types into a box and leaves it. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const box = page.getByLabel(label, { exact: true });
  await box.fill(text);
  await box.blur();
}

/** Pastes what is on the clipboard, as a person does. */
export async function paste(page: Page, label: string): Promise<void> {
  await page.bringToFront();
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.press("ControlOrMeta+V");
}

export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page.getByRole("group", { name: question }).getByRole("radio", { name: answer, exact: true }).check();
}

export async function tick(page: Page, question: string, answer: string): Promise<void> {
  await page
    .getByRole("group", { name: question })
    .getByRole("checkbox", { name: answer, exact: true })
    .check();
}

/** A link of a chain. */
export const row = (page: Page, check: CheckId): Locator => page.locator(`[data-check="${check}"]`);

export async function expectRow(page: Page, check: CheckId, state: RowState): Promise<void> {
  await expect(row(page, check)).toHaveClass(new RegExp(`(^| )${state}( |$)`));
}

/** The states of every link of the chain, in order. */
export async function rowStates(page: Page): Promise<Record<string, string>> {
  const rows = await page
    .locator("[data-check]")
    .evaluateAll((rows) => rows.map((row) => [row.getAttribute("data-check") ?? "", row.className] as const));
  return Object.fromEntries(rows.map(([check, names]) => [check, names.split(" ")[0] ?? ""]));
}

/** A card, found by its headline. */
export const card = (page: Page, title: string | RegExp): Locator =>
  page.locator("main section").filter({ has: page.getByRole("heading", { name: title }) });
