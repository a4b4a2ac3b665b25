/** What people, browsers and other programs do that nobody asked them to. */
import { createServer } from "node:http";
import type { Field, StepId } from "../../ui/src/view";
import { reach } from "./helpers/reach";
import { bar, enterDomains, expectStep, field, goOn, heading, primary, STEPS, unfold } from "./helpers/steps";
import { expect, secondTab, test } from "./helpers/wizard";

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
  "role-name": { field: "role-choice", value: "one-role" },
  "default-role": { field: "role-choice", value: "default" },
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
    if (id === "application-page") await unfold(page, "Optional: make our links open the right page");
    for (const odd of ODD) {
      const box = field(page, id).locator("input, textarea");
      const saved = page.waitForResponse("**/api/act");
      await box.fill(odd);
      await box.blur();
      await saved;
      await expect(heading(page)).toBeVisible();
      // An address is tidied; everything else stays as it was typed, but for what nobody can see.
      const stays = odd.replaceAll(/[\u0000-\u001f]/g, " ");
      if (id === "address") await expect.soft(box, id).not.toHaveValue("");
      else await expect.soft(box, id).toHaveValue(stays);
      const shown = await box.inputValue();
      await page.reload();
      expect.soft(await field(page, id).locator("input, textarea").inputValue(), `${id} later`).toBe(shown);
      await expect(page.locator("img[src=x]")).toHaveCount(0);
    }
    expect(await page.evaluate(() => "hurt" in window)).toBe(false);
  }
});

test("odd tokens are refused or kept, and never shown", async ({ wizard }) => {
  const { page, act } = wizard;
  await enterDomains(page, ["contoso.com"]);
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
  expect((await wizard.view()).page.id).toBe("connect");
  await expect(heading(page)).toHaveText("Connect and test");
});

test("Back leads from the receipt to the first page, step by step, in practice on every screen", async ({
  wizard,
}) => {
  const { page } = wizard;
  const banner = page.getByRole("region", { name: "Practice", exact: true });
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
  await expect(page.getByRole("button", { name: "Practice first" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Set it up", exact: true })).toBeVisible();
});

test("a reload lands on the same step, with the same answers", async ({ wizard }) => {
  const { page } = wizard;
  await reach(wizard, "domains");
  await expect(heading(page)).toHaveText("Choose a pilot");
  await page.reload();
  await expect(page).toHaveTitle("Step 7 of 10: Choose a pilot");
  await expect(page.getByLabel("The pilot’s user principal name")).toHaveValue("ada@contoso.com");
  await wizard.act({ do: "goto", step: "before" });
  await page.reload();
  await expect(heading(page)).toHaveText("Before you start");
  await expect(page.getByLabel("Your email domains")).toHaveValue("contoso.com");
  await expect(page.getByRole("checkbox", { name: "contoso.com" })).toBeChecked();
});

test("a second tab shows the same page", async ({ wizard }) => {
  await reach(wizard, "groups-off");
  const second = await secondTab(wizard.page);
  await expect(second).toHaveTitle("Step 5 of 10: Turn off groups");
});

test("what is done in one tab shows in the other", async ({ wizard }) => {
  await reach(wizard, "groups-off");
  const second = await secondTab(wizard.page);
  await expect(heading(second)).toHaveText("Turn off groups");
  await goOn(wizard.page);
  await expectStep(wizard.page, "Choose the role");
  await expect(heading(second)).toHaveText("Choose the role");
});

test("when the program ends, the page says so calmly and shows nothing else", async ({ wizard }) => {
  const { page, served } = wizard;
  wizard.mayComplain = [/Failed to load resource: net::ERR_/, /ERR_CONNECTION_REFUSED/];
  await enterDomains(page, ["contoso.com"]);
  served.kill();
  await expect(page.getByRole("alert")).toContainText("This page has lost its program");
  await expect(page).toHaveTitle("This page has lost its program");
  await expect(page.getByRole("heading")).toHaveCount(1);
  await expect(page.getByRole("button")).toHaveText(["Try again"]);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toContainText("Everything up to your last action is saved");
});

test("the link works once, and its key is not in the address bar", async ({ wizard, browser }) => {
  expect(new URL(wizard.page.url()).hash).toBe("");
  const stranger = await browser.newContext({ locale: "en-GB" });
  const page = await stranger.newPage();
  for (const address of [wizard.served.link, wizard.served.origin]) {
    await page.goto(address);
    await expect(heading(page)).toHaveText("Open the link from the terminal");
    await expect(page.getByRole("button")).toHaveCount(0);
  }
  await stranger.close();
});

test("another program that takes the port gets nothing that was typed, and the page stays locked", async ({
  wizard,
}) => {
  const { page, served } = wizard;
  wizard.mayComplain = [/Failed to load resource/, /ERR_CONNECTION/, /ERR_INCOMPLETE_CHUNKED_ENCODING/];
  await enterDomains(page, ["contoso.com"]);
  await goOn(page);
  const view = await wizard.view();
  await page.getByLabel("Bearer token", { exact: true }).fill("abcd-1234-7f3c");
  served.kill();
  const received: string[] = [];
  const impostor = createServer((request, answer) => {
    received.push(`${request.method} ${request.url}`);
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      received.push(body);
      answer.setHeader("scim-setup-session", "00".repeat(32));
      answer.setHeader("content-type", "application/json");
      answer.end(JSON.stringify(view));
    });
  });
  const port = Number(new URL(served.origin).port);
  // The port is free a moment after the program was killed.
  await expect(async () => {
    await new Promise<void>((ready, failed) => {
      impostor.once("error", failed);
      impostor.listen(port, "127.0.0.1", ready);
    });
  }).toPass();
  await expect(page.getByRole("alert")).toContainText("This page has lost its program");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => received.length).toBeGreaterThan(3);
  await expect(page.getByRole("button")).toHaveText(["Try again"]);
  expect(received.join("\n")).not.toMatch(/POST|abcd-1234/);
  impostor.closeAllConnections();
  await new Promise((closed) => impostor.close(closed));
});

test("what an answer moves does not move under a pressed pointer: the click meets what was pressed", async ({
  wizard,
}) => {
  const { page } = wizard;
  await enterDomains(page, ["contoso.com"]);
  await goOn(page);
  await page.getByLabel("Base URL", { exact: true }).fill("https://scim.example.com/scim/v2");
  const only = page.getByLabel("Keep it for this session only");
  // In the middle of the window, clear of the footer: the page is higher than the window.
  await only.evaluate((element) => element.scrollIntoView({ block: "center" }));
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
