/** What people, browsers and other programs do that nobody asked them to. */
import { request as ask } from "node:http";
import type { BrowserContext } from "@playwright/test";
import type { Field, StepId } from "../../ui/src/view";
import { reach } from "./helpers/reach";
import { bar, expectStep, field, goOn, heading, primary, STEPS, type } from "./helpers/steps";
import { expect, test } from "./helpers/wizard";

const ODD = [
  "x".repeat(50_000),
  "👩‍👩‍👧‍👦 é אבג \u202eمرحبا\u202c <img src=x onerror=window.hurt=1><script>window.hurt=1</script> one\u0000two\u0007three",
];
/** Every box that text can be typed into, from the last page to the first: an odd answer closes the pages behind it. */
const BOXES: [StepId, Field][] = [
  ["provision-one", "provision-message"],
  ["domains", "pilot-mail"],
  ["domains", "pilot-upn"],
  ["role", "todays-admins"],
  ["role", "role-name"],
  ["role", "default-role"],
  ["connect", "entra-test-message"],
  ["create-application", "application-page"],
  ["turn-on-scim", "address"],
  ["before", "email-domains"],
];
/** Boxes that appear only after another answer. */
const OPENED_BY: { [id in Field]?: { field: Field; value: string } } = {
  "provision-message": { field: "provision-result", value: "failed" },
  "todays-admins": { field: "role-choice", value: "one-role" },
  "entra-test-message": { field: "entra-test", value: "failed" },
};

test("whatever is typed into any box is shown as text and is still there after a reload", async ({
  wizard,
}) => {
  test.setTimeout(120_000);
  const { page, act } = wizard;
  await reach(wizard, "go-live");
  for (const [step, id] of BOXES) {
    await act({ do: "goto", step });
    const opened = OPENED_BY[id];
    if (opened) await act({ do: "answer", ...opened });
    // What was pasted for an address was taken for a token, and a token is masked wherever else it is pasted.
    if (id === "email-domains") await act({ do: "forget-secret" });
    await page.reload();
    for (const odd of ODD) {
      const box = field(page, id).locator("input, textarea");
      const saved = page.waitForResponse("**/api/act");
      await box.fill(odd);
      await box.blur();
      await saved;
      await expect(heading(page)).toBeVisible();
      const shown = await box.inputValue();
      // An address is tidied; everything else stays as it was typed, but for what nobody can see.
      if (id === "address") expect.soft(shown, id).not.toBe("");
      else expect.soft(shown, id).toBe(odd.replaceAll(/[\u0000-\u001f]/g, " "));
      await page.reload();
      expect.soft(await field(page, id).locator("input, textarea").inputValue(), `${id} later`).toBe(shown);
      await expect(page.locator("img[src=x]")).toHaveCount(0);
    }
    expect(await page.evaluate(() => "hurt" in window)).toBe(false);
  }
});

test("odd tokens are refused or kept, and never shown", async ({ wizard }) => {
  const { page, act } = wizard;
  await type(page, "Email domains of your people", "contoso.com");
  await goOn(page);
  for (const odd of ODD) {
    await act({ do: "forget-secret" });
    await page.reload();
    const empty = page.getByLabel("Bearer token", { exact: true });
    const saved = page.waitForResponse("**/api/token");
    await empty.fill(odd);
    await empty.press("Enter");
    await saved;
    await expect(heading(page)).toHaveText("Turn on SCIM");
    await expect(page.locator("body")).not.toContainText(odd.slice(0, 40));
  }
});

test("a double click on the way on goes one step, not two", async ({ wizard }) => {
  const { page } = wizard;
  await reach(wizard, "create-application");
  const box = await primary(page).boundingBox();
  if (!box) throw new Error("the button is not there");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(x, y);
  await expectStep(page, "Connect and test");
  // The second half of a double click comes when the next page is there already, with its button in the same place.
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await page.evaluate(() => fetch("/api/view"));
  expect((await wizard.view()).page.id).toBe("connect");
  await expect(heading(page)).toHaveText("Connect and test");
});

test("Back leads from the receipt to the first page, step by step, in practice on every screen", async ({
  wizard,
}) => {
  const { page } = wizard;
  const banner = page.getByRole("region", { name: "Practice: everything here is pretend" });
  await reach(wizard, "go-live");
  await goOn(page);
  await expect(page).toHaveTitle("Provisioning is on: SCIM Setup Assistant");
  for (const [button, shown] of [
    ["How to stop", "How to stop provisioning"],
    ["Remove everything from this computer", "Remove everything from this computer"],
  ] as const) {
    await page.getByRole("button", { name: button, exact: true }).click();
    await expect(heading(page)).toHaveText(shown);
    await expect(heading(page)).toBeFocused();
    await expect(banner).toBeVisible();
    await bar(page, "Back").click();
    await expect(heading(page)).toHaveText("Provisioning is on");
  }
  for (const name of STEPS.slice(0, -1).reverse()) {
    await bar(page, "Back").click();
    await expectStep(page, name);
  }
  await bar(page, "Back").click();
  await expect(heading(page)).toHaveText("Before you start");
  await expect(banner).toBeVisible();
  await bar(page, "Back").click();
  await expect(page.getByRole("button", { name: "Practise first" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Set it up for real" })).toBeVisible();
});

test("a reload lands on the same step, with the same answers", async ({ wizard }) => {
  const { page } = wizard;
  await reach(wizard, "domains");
  await expect(heading(page)).toHaveText("Check the email domains");
  await page.reload();
  await expect(page).toHaveTitle("Step 7 of 10: Check the email domains");
  await expect(page.getByLabel("The pilot’s user principal name")).toHaveValue("ada@contoso.com");
  await expect(page.getByRole("checkbox", { name: "contoso.com" })).toBeChecked();
});

test("a second tab shows the same page", async ({ wizard, context }) => {
  await reach(wizard, "groups-off");
  const second = await context.newPage();
  await second.goto(wizard.served.origin);
  await expect(second).toHaveTitle("Step 5 of 10: Switch off groups");
});

test("what is done in one tab shows in the other", async ({ wizard, context }) => {
  await reach(wizard, "groups-off");
  const second = await context.newPage();
  await second.goto(wizard.served.origin);
  await expect(heading(second)).toHaveText("Switch off groups");
  await goOn(wizard.page);
  await expectStep(wizard.page, "Choose the role");
  await expect(heading(second)).toHaveText("Choose the role");
});

test("when the program ends, the page says so calmly and shows nothing else", async ({ wizard }) => {
  const { page, served } = wizard;
  wizard.mayComplain = [/Failed to load resource: net::ERR_/, /ERR_CONNECTION_REFUSED/];
  await type(page, "Email domains of your people", "contoso.com");
  served.kill();
  await expect(page.getByRole("alert")).toContainText("This page has lost its program");
  await expect(page).toHaveTitle("This page has lost its program");
  await expect(page.getByRole("heading")).toHaveCount(1);
  await expect(page.getByRole("button")).toHaveText(["Try again"]);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toContainText("Everything up to your last action is saved");
});

test("the link works once", async ({ wizard, browser }) => {
  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  const answer = await page.goto(wizard.served.link);
  expect(answer?.status()).toBe(403);
  await expect(page.locator("body")).toContainText("This link has been used");
  expect((await page.goto(wizard.served.origin))?.status()).toBe(403);
  await stranger.close();
});

test("other pages and other names are turned away, cookie or not", async ({ wizard, context }) => {
  const { origin } = wizard.served;
  const cookie = await cookies(context);
  const host = new URL(origin).host;
  const act = { path: "/api/act", method: "POST", body: JSON.stringify({ do: "leave-mode" }) };
  expect(await status(origin, act, { cookie, host, origin: "https://evil.example" })).toBe(403);
  expect(await status(origin, act, { cookie, host, origin: "null" })).toBe(403);
  expect(await status(origin, act, { cookie, host })).toBe(403);
  expect(await status(origin, act, { host, origin })).toBe(403);
  const token = { ...act, path: "/api/token", body: JSON.stringify({ value: "abcd-1234-7f3c", session_only: true }) };
  expect(await status(origin, token, { cookie, host, origin: "https://evil.example" })).toBe(403);
  expect(await status(origin, token, { cookie, host })).toBe(403);
  expect(await status(origin, token, { host, origin })).toBe(403);
  const view = { path: "/api/view", method: "GET" };
  expect(await status(origin, view, { cookie, host: "evil.example" })).toBe(403);
  expect(await status(origin, view, { cookie, host: host.replace("127.0.0.1", "localhost") })).toBe(403);
  expect(await status(origin, view, { host })).toBe(403);
  expect(await status(origin, view, { cookie, host })).toBe(200);
  await expect(heading(wizard.page)).toHaveText("Before you start");
});

async function cookies(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Asks without a browser, which would not let a page choose these headers. */
function status(
  origin: string,
  { path, method, body }: { path: string; method: string; body?: string },
  headers: Record<string, string>,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const asking = ask(new URL(path, origin), { method, headers: { ...headers, ...json } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asking.once("error", reject);
    asking.end(body);
  });
}

test("what an answer moves does not move under a pressed pointer: the click meets what was pressed", async ({
  wizard,
}) => {
  const { page } = wizard;
  await type(page, "Email domains of your people", "contoso.com");
  await goOn(page);
  await page.getByLabel("Base URL", { exact: true }).fill("https://scim.example.com/scim/v2");
  const only = page.getByLabel("Keep it for this session only");
  const box = await only.boundingBox();
  if (!box) throw new Error("the box to tick is not there");
  const answered = page.waitForResponse("**/api/act");
  await page.mouse.move(box.x + 5, box.y + box.height / 2);
  await page.mouse.down();
  await answered;
  // Two frames: what is drawn at once is drawn by now.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.mouse.up();
  await expect(only).toBeChecked();
  await expect(page.getByText("scim.example.com").first()).toBeVisible();
});
