/** Every fault that practice mode can bring about, in every variant, as a person meets it in step 2. */
import type { Page } from "@playwright/test";
import type { Card, View } from "../../ui/src/view";
import * as pretend from "./helpers/pretend";
import {
  bar,
  enterDomains,
  expectReady,
  expectCheckingStep,
  expectRow,
  expectStep,
  goOn,
  heading,
  help,
  paste,
  primary,
  rowStates,
  tick,
} from "./helpers/steps";
import { expect, test, type Wizard } from "./helpers/wizard";

/**
 * These take the whole time limit, 15 and 30 seconds each. That they end there with the right problem is held where
 * the clock can be turned (`crates/wizard/tests`); here it is held that nobody has to wait for it.
 */
const SLOW = ["connection-timed-out", "server-slow"];
/** Links that have not passed because of a fault. */
const BROKEN = ["failed", "could-not-check"];
/** These have no red line: the check goes on, with a note. */
const WARNINGS = ["certificate-not-public", "token-not-checked", "filter-case-sensitive"];
const QUICKLY = [50];

for (const [half, name] of ["odd", "even"].entries()) {
  test(`each of the ${name} faults shows one red line, its code and a text for the help desk`, async ({
    wizard,
  }) => {
    test.setTimeout(180_000);
    const token = await atTheCheck(wizard);
    const { practice } = await wizard.view();
    const faults = (practice?.scenarios ?? []).filter(({ group }) => group === "connection");
    expect(faults.length).toBeGreaterThan(30);
    for (const { id, variants } of faults.filter((_, index) => index % 2 === half)) {
      if (SLOW.includes(id)) continue;
      for (let variant = 0; variant < variants; variant += 1) {
        await test.step(`${id}, variant ${variant + 1}`, async () => {
          await bringAbout(wizard, id, variant);
          await expectFault(wizard, id, variant, token);
        });
      }
    }
  });
}

test("a fault that is chosen in the list shows at once, and is gone when it is put away there", async ({ wizard }) => {
  const { page } = wizard;
  await atTheCheck(wizard);
  await chooseInDrawer(page, /web page/);
  await expect(page.getByRole("region", { name: "Practice", exact: true })).toContainText("web page");
  await expectRow(page, "scim-answer", "failed");
  await chooseInDrawer(page, /^Everything works$/);
  await expectRow(page, "entra-question", "passed");
});

test("a fault that is found by its code brings its own address along", async ({ wizard }) => {
  const { page } = wizard;
  await atTheCheck(wizard);
  await page.getByRole("button", { name: "Choose a fault" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Find a fault by word or code").fill("h22");
  await expect(drawer.getByRole("button", { name: /H22$/ })).toHaveCount(1);
  await drawer.getByRole("button", { name: /We can’t find this server/ }).click();
  await expect(drawer).toBeHidden();
  await expectRow(page, "host-found", "failed");
  await page.getByRole("button", { name: /Turn on SCIM/ }).click();
  await expectStep(page, "Turn on SCIM");
  await expect(page.getByLabel("Base URL", { exact: true })).toHaveValue(/trelica\.invalid/);

  // What was chosen stays on until it is turned off, in the drawer whatever is searched for, or in the strip.
  const strip = page.getByRole("region", { name: "Practice", exact: true });
  await expect(strip).toContainText("It stays on until you turn it off.");
  await strip.getByRole("button", { name: "Choose a fault" }).click();
  await expect(drawer.getByRole("button", { name: "Everything works", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await strip.getByRole("button", { name: "Turn it off" }).click();
  await expectRow(page, "entra-question", "passed");
  await expect(strip).toContainText("Everything works.");
});

test("a fault that has no effect yet says where it shows, and leads there", async ({ wizard }) => {
  const { page } = wizard;
  await chooseInDrawer(page, "The connection was refused");
  const strip = page.getByRole("region", { name: "Practice", exact: true });
  await expect(strip).toContainText("No effect before step 2");
  await enterDomains(page, ["contoso.com"]);
  await strip.getByRole("button", { name: "Go there" }).click();
  await expectStep(page, "Turn on SCIM");
});

test("a server that never answers can be left at once, and the page goes on working", async ({ wizard }) => {
  const { page } = wizard;
  await atTheCheck(wizard);
  await wizard.act({ do: "scenario", id: "server-slow", variant: 0 });
  await bar(page, "Try again").click();
  const cancel = page.getByRole("button", { name: "Cancel" });
  await cancel.waitFor();
  await cancel.click();
  // Long before the server's thirty seconds are over.
  await expect(cancel).toBeHidden();
  await expect(page.locator("[data-check].could-not-check")).toHaveCount(1);
  await expect(page.locator("[data-check].failed")).toHaveCount(0);
  await wizard.act({ do: "scenario", id: "healthy", variant: 0 });
  await primary(page).click();
  await expectRow(page, "entra-question", "passed");
  await bar(page, "Back").click();
  await expect(heading(page)).toHaveText("Turn on SCIM");
});

/** In step 2, with address and token of a pretend Trelica in which SCIM is on, checked once. Gives the token. */
async function atTheCheck(wizard: Wizard): Promise<string> {
  const { page } = wizard;
  await enterDomains(page, ["contoso.com"]);
  await goOn(page);
  await expectStep(page, "Turn on SCIM");
  const trelica = await wizard.pretend(/Open the settings in Trelica/);
  const { token } = await pretend.generateToken(trelica);
  await pretend.copyFrom(trelica, "Base URL");
  await paste(page, "Base URL");
  await pretend.copyFrom(trelica, "Bearer token");
  await paste(page, "Bearer token");
  await pretend.enableScim(trelica);
  await trelica.close();
  await tick(page, "Is SCIM enabled?", "I selected Enable SCIM");
  await goOn(page);
  await expectCheckingStep(page, "Check the connection");
  // It is checked on arrival.
  await expectRow(page, "entra-question", "passed");
  await expectReady(page);
  return token;
}

/** Chooses a fault, which closes the list. */
async function chooseInDrawer(page: Page, label: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: "Choose a fault" }).click();
  const drawer = page.getByRole("dialog", { name: "What should go wrong?" });
  await drawer.getByRole("button", { name: label }).click();
  await expect(drawer).toBeHidden();
}

/**
 * Switches a fault on, pastes the address that belongs to it, runs the check and waits for its end. An address that is
 * not one of Trelica's is confirmed, as step 1 asks for.
 */
async function bringAbout(wizard: Wizard, id: string, variant: number): Promise<void> {
  const { practice } = await wizard.act({ do: "scenario", id, variant });
  const address = practice?.address ?? "";
  await wizard.act({ do: "answer", field: "address", value: address });
  await wizard.act({ do: "answer", field: "host-confirmed", value: new URL(address).host });
  await wizard.act({ do: "run" });
  await expect.poll(async () => chain(await wizard.view()).running, { intervals: QUICKLY }).toBeNull();
}

async function expectFault(wizard: Wizard, id: string, variant: number, token: string): Promise<void> {
  const { page } = wizard;
  const what = `${id} (${variant})`;
  const view = await wizard.view();
  await expect
    .poll(() => rowStates(page), { message: what, intervals: QUICKLY })
    .toEqual(Object.fromEntries(chain(view).rows.map((row) => [row.id, row.state])));
  const states = Object.values(await rowStates(page));
  const broken = states.filter((state) => BROKEN.includes(state));
  expect.soft(broken.length, `broken links of ${what}: ${states}`).toBe(WARNINGS.includes(id) ? 0 : 1);
  if (broken.length > 0) {
    const later = states.slice(states.findIndex((state) => BROKEN.includes(state)) + 1);
    expect
      .soft(
        later.every((state) => state === "not-checked"),
        `links after the broken one, ${what}: ${states}`,
      )
      .toBe(true);
  }

  const found = cards(view).find(({ problem }) => problem === id);
  expect.soft(found?.code, `code of ${what}`).toMatch(/^[A-HJ-NP-Z][2-9]{2}$/);
  const code = found?.code ?? id;
  await expect.soft(page.locator("main section .code", { hasText: code }), what).toBeVisible();

  await page.evaluate(() => navigator.clipboard.writeText("nothing yet"));
  await help(page, /^(Copy|Copied) for help desk$/);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect
    .poll(copied, { message: `what is copied for ${what}`, intervals: QUICKLY })
    .toContain(`Problem ${code} `);
  expect.soft(await copied(), `what is copied for ${what}`).not.toContain(token);
}

function chain(view: View) {
  for (const block of view.page.blocks) if (block.kind === "checks") return block;
  throw new Error("this page has no chain of checks");
}

const cards = (view: View): Card[] => view.page.blocks.filter((block) => block.kind === "card");
