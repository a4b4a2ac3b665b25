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
  "Turn off groups",
  "Choose the role",
  "Choose a pilot",
  "Provision the pilot",
  "See the pilot arrive",
  "Turn on provisioning",
] as const;

export type StepName = (typeof STEPS)[number];

/** A step begins: the title says so, its heading has the focus, the list of steps marks it, and every word is there. */
export async function expectStep(page: Page, name: StepName): Promise<void> {
  await expectFrame(page, name);
  await expect(heading(page), "the focus moves to the new heading").toBeFocused();
}

/** A step begins that looks by itself on arrival: the same, but what was found may have taken the focus from the heading. */
export async function expectCheckingStep(page: Page, name: StepName): Promise<void> {
  await expectFrame(page, name);
  const focused = page.locator("main h1:focus, main [data-title]:focus");
  await expect(focused, "the focus is on the new heading, or on what was found").toHaveCount(1);
}

async function expectFrame(page: Page, name: StepName): Promise<void> {
  const number = STEPS.indexOf(name) + 1;
  await expect(page).toHaveTitle(`Step ${number} of 10: ${name}`);
  await expect(heading(page)).toHaveText(name);
  await expect(page.getByRole("navigation", { name: "Steps" }).locator("[aria-current=step]")).toHaveCount(1);
  await expect(page.getByRole("region", { name: "Practice", exact: true })).toBeVisible();
  await expectNoMissingWords(page);
}

export const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });

/** A button of the bar at the bottom. */
export const bar = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("contentinfo").getByRole("button", { name, exact: typeof name === "string" });

/** Opens the menu Help and presses what is in it. */
export async function help(page: Page, name: string | RegExp): Promise<void> {
  const opener = page.getByRole("contentinfo").getByRole("button", { name: "Help", exact: true });
  await opener.click();
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  await page.locator("#help-menu").getByRole("button", { name, exact: typeof name === "string" }).click();
}

/** Who makes the changes in Entra, from this step on: the person, or the program. */
export async function chooseWay(page: Page, way: "I do it" | "Do it for me"): Promise<void> {
  await choose(page, "Who makes the changes in Entra?", way);
}

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

/** Types what to look for, and presses Enter. */
export async function searchFor(page: Page, label: string, words: string): Promise<void> {
  const box = page.getByLabel(label, { exact: true });
  await box.fill(words);
  await box.press("Enter");
}

/** Pastes what is on the clipboard, as a person does. */
export async function paste(page: Page, label: string): Promise<void> {
  await page.bringToFront();
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.press("ControlOrMeta+V");
}

/**
 * Chooses an answer. It clicks rather than checks: an answer may lead to a screen without the question,
 * and `check` would then wait for the radio button to come back.
 */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page.getByRole("group", { name: question }).getByRole("radio", { name: answer, exact: true }).click();
}

export async function tick(page: Page, question: string, answer: string): Promise<void> {
  await page
    .getByRole("group", { name: question })
    .getByRole("checkbox", { name: answer, exact: true })
    .check();
}

/** Opens a fold. */
export async function unfold(page: Page, title: string): Promise<void> {
  await page.locator("main summary", { hasText: new RegExp(`^\\s*${title}\\s*$`) }).click();
}

/** Domains are entered, and ticked as Trelica shows them. */
export async function enterDomains(page: Page, domains: string[], ticked = domains): Promise<void> {
  await type(page, "Your email domains", domains.join("\n"));
  for (const domain of ticked) await tick(page, "Domains with a check mark under User requests", domain);
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
