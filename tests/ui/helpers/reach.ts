/** The way to a page by actions alone, for journeys that are about that page and not about the way. */
import type { StepId } from "../../../ui/src/view";
import type { Wizard } from "./wizard";

/** What Trelica gives, and how to press a button of a pretend page. */
interface Begun {
  address: string;
  token: string;
  click(name: string, form: Record<string, string>): Promise<string>;
}

/** Trelica's two steps, up to the first one in Entra. */
export async function reachEntra(wizard: Wizard): Promise<Begun> {
  const { page, act } = wizard;
  await act({ do: "answer", field: "email-domains", value: "contoso.com" });
  await act({ do: "answer", field: "domains-ticked", value: "contoso.com" });
  const { practice } = await act({ do: "next" });
  const address = practice?.address ?? "";
  const click = async (name: string, form: Record<string, string>) => {
    const href = practice?.pages.find(({ id }) => id === name)?.href ?? "";
    return (await page.request.post(href, { form })).text();
  };
  const shown = await click("trelica-scim", { do: "generate" });
  const token = /id="bearer-token">([^<]+)</.exec(shown)?.[1] ?? "";
  await click("trelica-scim", { do: "enable" });
  await act({ do: "answer", field: "scim-enabled", value: "yes" });
  await act({ do: "answer", field: "address", value: address });
  await wizard.saveToken({ value: token, session_only: false });
  await act({ do: "next" });
  await checked(wizard);
  await act({ do: "next" });
  await page.reload();
  return { address, token, click };
}

/** Everything answered and checked, up to the page before the receipt; then the page is opened at a step. */
export async function reach(wizard: Wizard, step: StepId): Promise<{ address: string; token: string }> {
  const { page, act } = wizard;
  const { address, token, click } = await reachEntra(wizard);
  await act({ do: "confirm", check: "application-created", go_on: true });
  await act({ do: "answer", field: "entra-test", value: "worked" });
  await act({ do: "next" });
  await act({ do: "confirm", check: "groups-switched-off", go_on: true });
  await act({ do: "answer", field: "role-choice", value: "default" });
  await act({ do: "answer", field: "default-role", value: "App management" });
  await act({ do: "confirm", check: "role-set", go_on: true });
  await act({ do: "answer", field: "pilot-upn", value: "ada@contoso.com" });
  await act({ do: "answer", field: "pilot-mail", value: "ada@contoso.com" });
  await run(wizard);
  await act({ do: "next" });
  await click("entra-connect", { do: "create", "tenant-url": address, "secret-token": token });
  const person = "0f6d2a31-5be4-4c7a-8f10-2d93b6a5e101";
  await click("entra-users", { do: "assign", person });
  await click("entra-provision-on-demand", { do: "provision", person });
  await act({ do: "answer", field: "provision-result", value: "success" });
  await act({ do: "next" });
  await checked(wizard);
  await act({ do: "next" });
  const view = await act({ do: "goto", step });
  if (view.page.id !== step) throw new Error(`${step} was not reached: the wizard is at ${view.page.id}`);
  await page.reload();
  return { address, token };
}

/** Runs the check of the page and waits for its end. */
async function run(wizard: Wizard): Promise<void> {
  await wizard.act({ do: "run" });
  await checked(wizard);
}

/** Waits for the end of the check, which may have begun by itself on arrival. */
async function checked(wizard: Wizard): Promise<void> {
  let view = await wizard.view();
  while (view.page.primary?.busy) view = await wizard.view();
}
