/** Signing in to the pretend Microsoft. */
import { expect, type Wizard } from "./wizard";

/** Picks an account and says yes. */
export async function signIn(wizard: Wizard, account = "admin@contoso.com"): Promise<void> {
  const microsoft = await wizard.pretend("Open Microsoft’s sign-in page");
  await microsoft.getByRole("radio", { name: new RegExp(account) }).check();
  await microsoft.getByRole("button", { name: "Accept" }).click();
  await expect(microsoft.getByRole("heading", { name: "You can close this page" })).toBeVisible();
  await microsoft.close();
  await wizard.page.bringToFront();
}
