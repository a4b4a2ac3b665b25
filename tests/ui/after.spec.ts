/** After it was set up: what broke meanwhile is found, a new token is led into place; and two administrators take turns. */
import type { Page } from "@playwright/test";
import * as pretend from "./helpers/pretend";
import { bar, enterDomains, heading, unfold } from "./helpers/steps";
import { expect, expectNoMissingWords, serve, test, type Wizard } from "./helpers/wizard";

/** Everything set up and running, with a pilot who was provisioned. */
async function running({ page, act, view }: Wizard): Promise<void> {
  await act({ do: "show-caller", problem: "role-not-yet" });
  await expect.poll(async () => (await view()).page.id, { timeout: 20_000 }).toBe("verify-person");
  await expect.poll(async () => JSON.stringify((await view()).page), { timeout: 20_000 }).toContain("role-not-yet");
  await act({ do: "next" });
  await act({ do: "confirm", check: "started", go_on: false });
  await expect(heading(page)).toHaveText("Provisioning is on");
}

test("what broke meanwhile is found by one button, and a new token is led into place", async ({ wizard }) => {
  const { page, act } = wizard;
  await running(wizard);
  await unfold(page, "Check everything again");
  await page.getByRole("button", { name: "Check everything again" }).click();
  await expect(page.getByRole("heading", { name: "Nothing has changed" })).toBeVisible({ timeout: 20_000 });

  // Somebody generates another token in Trelica.
  const settings = await act({ do: "show", page: "new-token" });
  const href = settings.practice?.pages.find(({ id }) => id === "trelica-scim")?.href ?? "";
  await act({ do: "show", page: "none" });
  const trelica = await page.context().newPage();
  await trelica.goto(href);
  await pretend.generateToken(trelica);
  await page.getByRole("button", { name: "Check everything again" }).click();
  await expect(page.getByRole("heading", { name: "Something has changed" })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.locator("main section .code", { hasText: "T23" })).toBeVisible();
  await expectNoMissingWords(page);

  await page.getByRole("button", { name: "Paste a new token" }).first().click();
  await expect(heading(page)).toHaveText("Replace the token");
  const { token } = await pretend.generateToken(trelica);
  await page.getByRole("button", { name: "Paste a new token" }).click();
  await page.getByLabel("Bearer token", { exact: true }).fill(token);
  await page.getByLabel("Bearer token", { exact: true }).blur();
  await expect(page.getByText(`ends in ${token.slice(-4)}`)).toBeVisible();
  await page.getByRole("button", { name: "Test the new token" }).click();
  await page.getByRole("radio", { name: "The Overview page" }).check({ timeout: 20_000 });
  await page.getByRole("button", { name: "Check everything again" }).click();
  await expect(page.getByText("Trelica accepts the new token")).toBeVisible({ timeout: 20_000 });
  await bar(page, "Close").click();
  await expect(heading(page)).toHaveText("Provisioning is on");
});

/** Saves the file for the other one; answers with its path and its words. */
async function saved(page: Page): Promise<{ file: string; words: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), bar(page, "Save the file").click()]);
  expect(download.suggestedFilename()).toMatch(/^scim-setup-for-(entra|trelica)-.*\.json$/);
  const said = await page.getByText(/these words/).textContent();
  const words = /: ((?:\w+ ){4}\w+)\s*$/.exec(said ?? "")?.[1] ?? "";
  expect(words).not.toBe("");
  return { file: await download.path(), words };
}

async function takeOver(page: Page, { file, words }: { file: string; words: string }): Promise<void> {
  await page.getByLabel("Open the file from the other administrator").setInputFiles(file);
  await expect(heading(page)).toHaveText("Take over from the other administrator");
  await page.getByLabel("Words for this file").fill(words);
  await page.getByLabel("Words for this file").blur();
  await bar(page, "Take over").click();
}

test("the administrator of Trelica hands over to the one of Entra, who hands back", async ({ wizard, browser }) => {
  const { page, act } = wizard;
  await page.getByRole("radio", { name: "I manage only Trelica" }).check();
  await enterDomains(page, ["contoso.com"]);
  await bar(page, "Start").or(page.getByRole("contentinfo").locator(".primary")).first().click();
  await expect(heading(page)).toHaveText("Turn on SCIM");
  const trelica = await wizard.pretend(/Open the settings in Trelica/);
  const { token } = await pretend.generateToken(trelica);
  await pretend.enableScim(trelica);
  const { practice } = await wizard.view();
  await act({ do: "answer", field: "address", value: practice?.address ?? "" });
  await wizard.saveToken({ value: token, session_only: true });
  await act({ do: "answer", field: "scim-enabled", value: "yes" });
  await act({ do: "next" });
  await expect(page.locator("main")).toContainText("Entra’s own question is answered");
  await expect.poll(async () => (await wizard.view()).page.primary?.action.do, { timeout: 20_000 }).toBe("next");
  await act({ do: "next" });
  await expect(heading(page), "the next step of one's own").toHaveText("Choose a pilot");
  await act({ do: "answer", field: "pilot-upn", value: "ada@contoso.com" });
  await act({ do: "answer", field: "pilot-mail", value: "ada@contoso.com" });
  await act({ do: "run" });
  await expect.poll(async () => (await wizard.view()).page.primary?.action.do, { timeout: 20_000 }).toBe("next");
  await act({ do: "next" });
  await expect(page.getByText("This step is for the Entra administrator")).toBeVisible();
  await bar(page, "Hand over").click();
  await expect(page.getByText("Use your password manager for the token")).toBeVisible();
  const first = await saved(page);

  const second = await serve("--practice");
  try {
    const context = await browser.newContext({ locale: "en-GB" });
    const entra = await context.newPage();
    await entra.goto(second.link);
    await entra.getByRole("radio", { name: "I manage only Entra" }).check();
    await takeOver(entra, { ...first, words: "apple apple apple" });
    await expect(entra.getByText("The words don’t match this file")).toBeVisible();
    await entra.getByLabel("Words for this file").fill(first.words);
    await entra.getByLabel("Words for this file").blur();
    await bar(entra, "Take over").click();
    await expect(heading(entra)).toHaveText("Create the application");
    await entra.getByRole("contentinfo").locator(".primary").click();
    await expect(heading(entra)).toHaveText("Connect and test");
    await expect(entra.getByText(/The Trelica administrator sends you the token/)).toBeVisible();
    await entra.getByRole("radio", { name: "The Overview page" }).check();
    await entra.getByRole("contentinfo").locator(".primary").click();
    await expect(heading(entra)).toHaveText("Turn off groups");
    await entra.getByRole("contentinfo").locator(".primary").click();
    await expect(heading(entra)).toHaveText("Choose the role");
    await entra.getByRole("radio", { name: /^Keep Trelica’s default role/ }).check();
    await entra.getByRole("contentinfo").locator(".primary").click();
    await expect(heading(entra)).toHaveText("Provision the pilot");
    await entra.getByRole("radio", { name: /^Success/ }).check();
    await entra.getByRole("contentinfo").locator(".primary").click();
    await expect(entra.getByText("This step is for the Trelica administrator")).toBeVisible();
    await bar(entra, "Hand over").click();
    const back = await saved(entra);

    await bar(page, "Back").click();
    await takeOver(page, back);
    await expect(heading(page)).toHaveText("See the pilot arrive");
    await expectNoMissingWords(page);
    // What was downloaded goes with the context.
    await context.close();
  } finally {
    second.kill();
  }
});
