/** Signing in to the pretend Microsoft. */
import type { Page } from "@playwright/test";
import { expect, type Wizard } from "./wizard";

/** The sign-in page, which opens by itself. */
export async function signInPage(wizard: Wizard): Promise<Page> {
  const find = () => wizard.page.context().pages().find((tab) => tab.url().includes("/oauth2/v2.0/authorize"));
  await expect.poll(() => find() !== undefined, "the sign-in page opens by itself").toBe(true);
  const tab = find();
  if (!tab) throw new Error("the sign-in page was closed again");
  await tab.waitForLoadState();
  return tab;
}

/** Picks an account and says yes. */
export async function signIn(wizard: Wizard, account = "admin@contoso.com"): Promise<void> {
  const microsoft = await signInPage(wizard);
  await microsoft.getByRole("radio", { name: new RegExp(account) }).check();
  await microsoft.getByRole("button", { name: "Accept" }).click();
  await expect(microsoft.getByRole("heading", { name: "You can close this page" })).toBeVisible();
  await microsoft.close();
  await wizard.page.bringToFront();
}
