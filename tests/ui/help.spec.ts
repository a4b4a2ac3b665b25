/** When something is wrong: a message explained, a report saved and opened by somebody else, a code looked up. */
import { readFileSync } from "node:fs";
import { bar, expectRow, heading, help, type } from "./helpers/steps";
import { ask, expect, expectNoMissingWords, serve, test, type Wizard } from "./helpers/wizard";

const TOAST =
  "You appear to have entered invalid credentials. Please confirm you are using the correct information for an administrative account.";

/** To step 4 by what the engine takes, because these journeys are about something else. */
async function toStepFour({ act, saveToken }: Wizard): Promise<void> {
  await act({ do: "answer", field: "email-domains", value: "contoso.com" });
  await act({ do: "answer", field: "domains-ticked", value: "contoso.com" });
  await act({ do: "next" });
  const { practice } = await act({ do: "answer", field: "code", value: "" });
  await act({ do: "answer", field: "address", value: practice?.address ?? "" });
  await saveToken({ value: "a-token-of-nobody-0123456789abcdefghijklmnop", session_only: true });
}

test("whoever pastes what Entra showed gets the right next action in two clicks", async ({ wizard }) => {
  const { page } = wizard;
  await toStepFour(wizard);
  await help(page, "Something went wrong");
  await expect(heading(page)).toHaveText("What went wrong?");
  const message = page.getByLabel("The message that appeared");
  await message.fill(
    `Hi, since this morning:\n${TOAST}\nSystemForCrossDomainIdentityManagementCredentialValidationFailure, 401`,
  );
  await message.blur();
  const card = page.locator("section", { has: page.locator(".code", { hasText: "W22" }) }).last();
  await expect(card).toContainText("rejected Entra’s token");
  await expectNoMissingWords(page);
  await card.getByRole("button", { name: "Paste a new token" }).click();
  await expect(heading(page)).toHaveText("Turn on SCIM");
});

test("a normal skip is called no problem, and what is none of ours is called unknown", async ({ wizard }) => {
  const { page } = wizard;
  await help(page, "Something went wrong");
  const message = page.getByLabel("The message that appeared");
  await message.fill("Status Skipped SkipReason RedundantExport");
  await message.blur();
  await expect(page.getByText("Entra skipped this because nothing had to change")).toBeVisible();
  await message.fill("The printer on the second floor is out of paper.");
  await message.blur();
  await expect(page.getByText("We don’t recognize this message")).toBeVisible();
});

test("a report is read, saved, and opened by somebody else who sees what the administrator saw", async ({
  wizard,
  browser,
}) => {
  const { page } = wizard;
  await toStepFour(wizard);
  await wizard.act({ do: "answer", field: "pilot-upn", value: "ada@contoso.com" });
  await help(page, "Something went wrong");
  await page.getByRole("button", { name: "Save a report" }).click();
  await expect(heading(page)).toHaveText("Report for the help desk");
  const text = page.getByLabel("The report as text (report.txt)");
  await expect(text).toHaveValue(/Steps and checks/);
  expect(await text.inputValue()).not.toContain("ada@");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    bar(page, "Save the report").click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^scim-setup-report-.*\.zip$/);
  await expect(page.getByRole("heading", { name: "The report is saved" })).toBeVisible();
  const file = await download.path();
  expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");

  const second = await serve();
  try {
    const context = await browser.newContext({ locale: "en-GB" });
    const other = await context.newPage();
    await other.goto(second.link);
    await other.getByLabel("Open a file that someone sent you").setInputFiles(file);
    await expect(other.getByText(/You’re looking at a .*report/)).toBeVisible();
    await expect(heading(other)).toHaveText("What’s wrong in this report");
    await other.getByRole("button", { name: /Turn on SCIM/ }).click();
    await expect(heading(other)).toHaveText("Turn on SCIM");
    await expect(other.getByLabel("Base URL", { exact: true })).toBeDisabled();
    await other.getByRole("button", { name: /Choose a pilot/ }).click();
    await expect(other.getByLabel("The pilot’s user principal name")).toHaveValue(/^person-[0-9a-f]{6}@contoso\.com$/);
    await other.getByRole("button", { name: "Close the report" }).click();
    await expect(heading(other)).toHaveText("Your people in Trelica, added by Entra");
    await context.close();
  } finally {
    second.kill();
  }
});

test("whoever helps on the phone finds a code and sees what the caller sees", async ({ browser }) => {
  const served = await serve();
  try {
    const context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(served.link);
    await page.getByRole("button", { name: /Help someone else/ }).click();
    await expect(heading(page)).toHaveText("Help someone else");
    await expect(page.getByRole("navigation", { name: "Steps" })).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Practice", exact: true })).toHaveCount(0);
    await type(page, "Code, step, or message", "sierra two two");
    await expect(page.getByText("Ask the caller")).toBeVisible();
    await page.getByRole("button", { name: "Show me what the caller sees" }).click();
    await expect(heading(page)).toHaveText("Check the connection");
    await expectRow(page, "scim-answer", "failed");
    await expect(page.locator("main section .code", { hasText: "S22" })).toBeVisible();
    await page.getByRole("button", { name: "Back to S22" }).click();
    await expect(page.getByText("Ask the caller")).toBeVisible();
    await context.close();
  } finally {
    served.kill();
  }
});

test("a file that is no report is refused with a sentence that can be put away", async ({ browser }) => {
  const served = await serve();
  try {
    const context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(served.link);
    const choose = page.getByLabel("Open a file that someone sent you");
    await choose.setInputFiles({ name: "holiday.zip", mimeType: "application/zip", buffer: Buffer.from("no zip") });
    const notice = page.getByText("This file isn’t from this program");
    await expect(notice).toBeVisible();
    expect((await ask(page, "/api/view")).page.id).toBe("welcome");
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expect(notice).toHaveCount(0);
    await context.close();
  } finally {
    served.kill();
  }
});
