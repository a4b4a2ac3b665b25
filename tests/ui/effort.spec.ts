/**
 * The least that a person does from *Before you start* to *Provisioning is on*, by hand and with the changes made for
 * them: what they press and fill in, and how many words they meet. Prints a table of what was counted.
 */
import { Effort } from "./helpers/effort";
import * as pretend from "./helpers/pretend";
import { signIn } from "./helpers/sign-in";
import { bar, chooseWay, choose, enterDomains, goOn, heading, paste, searchFor, STEPS, tick, type, type StepName } from "./helpers/steps";
import { table } from "./helpers/table";
import { expect, test, type Wizard } from "./helpers/wizard";

interface Count {
  presses: number;
  inputs: number;
  words: number;
}

type Way = "by hand" | "automatic";

/** What is aimed at. */
const AIM: Record<Way, Count> = {
  "by hand": { presses: 24, inputs: 7, words: 1500 },
  automatic: { presses: 12, inputs: 4, words: 1500 },
};

/** What was counted when this was last changed: it may become less, and then it is written here, but not more. */
const LIMIT: Record<Way, Count> = {
  "by hand": { presses: 24, inputs: 4, words: 1500 },
  automatic: { presses: 12, inputs: 4, words: 1170 },
};

const counted = new Map<Way, Count>();

// Both in one process, for one table.
test.describe.configure({ mode: "default" });

test.afterAll(() => {
  const rows = [...counted].map(([way, count]) => {
    const aim = AIM[way];
    return [way, count.presses, aim.presses, count.inputs, aim.inputs, count.words, aim.words];
  });
  console.log(`\n${table(["Way", "Presses", "Aim", "Inputs", "Aim", "Words", "Aim"], rows)}\n`);
});

/** Holds the journey against its limits, and attaches what was done for whoever wants to know. */
async function settle(way: Way, effort: Effort): Promise<void> {
  const acts = await effort.acts();
  const of = (kind: string) => acts.filter((act) => act.kind === kind).length;
  const words = [...effort.words.values()].reduce((sum, some) => sum + some, 0);
  const count = { presses: of("press"), inputs: of("input"), words };
  counted.set(way, count);
  const lines = acts.map(({ kind, on, what }) => `${kind}: ${on}: ${what}`);
  lines.push(...[...effort.words].map(([page, some]) => `${some} words: ${page}`));
  await test.info().attach("effort", { body: lines.join("\n") });
  const kinds = ["presses", "inputs", "words"] as const;
  const more = kinds.filter((kind) => count[kind] > LIMIT[way][kind]);
  expect(more, `more than before, ${way}:\n${lines.join("\n")}`).toEqual([]);
}

/** The two steps in Trelica, which are the same for both. */
async function trelicaHalf(wizard: Wizard, effort: Effort): Promise<{ address: string; token: string }> {
  const { page } = wizard;
  await effort.arrive("Before you start");
  await enterDomains(page, ["contoso.com"]);
  await goOn(page);
  await effort.arrive("Turn on SCIM");
  const trelica = await wizard.pretend(/Open the settings in Trelica/);
  const values = await pretend.generateToken(trelica);
  for (const value of ["Base URL", "Bearer token"] as const) {
    await pretend.copyFrom(trelica, value);
    await paste(page, value);
  }
  await expect(page.getByText(`ends in ${values.token.slice(-4)}`)).toBeVisible();
  await pretend.enableScim(trelica);
  await page.bringToFront();
  await tick(page, "Is SCIM enabled?", "I selected Enable SCIM");
  await goOn(page);
  await effort.arrive("Check the connection");
  await goOn(page);
  return values;
}

test("by hand, a setup takes no more presses, inputs and words than it did", async ({ wizard }) => {
  const { page } = wizard;
  const effort = await Effort.begin(page);
  const arrive = (step: StepName) => effort.arrive(step);
  const { address, token } = await trelicaHalf(wizard, effort);

  await arrive("Create the application");
  await pretend.createApplication(await wizard.pretend("Open New application in Entra"), "Trelica");
  await page.bringToFront();
  await goOn(page);

  await arrive("Connect and test");
  await pretend.connect(await wizard.pretend("Open the connection page in Entra"), address, token);
  await page.bringToFront();
  await choose(page, "What does Entra show now?", "The Overview page");
  await goOn(page);

  await arrive("Turn off groups");
  await pretend.switchGroups(await wizard.pretend("Open Attribute mapping in Entra"), "No");
  await page.bringToFront();
  await goOn(page);

  await arrive("Choose the role");
  await choose(page, "Which role should new people get?", "Keep Trelica’s default role (recommended)");
  await goOn(page);

  await arrive("Choose a pilot");
  await type(page, "The pilot’s user principal name", "ada@contoso.com");
  await bar(page, "Check this pilot").click();
  await expect(page.getByRole("heading", { name: "Trelica doesn’t know this person yet" })).toBeVisible();
  await goOn(page);

  await arrive("Provision the pilot");
  await pretend.assign(await wizard.pretend("Open Users and groups in Entra"), "ada@contoso.com");
  await page.bringToFront();
  await pretend.provision(await wizard.pretend("Open Provision on demand in Entra"), "ada@contoso.com");
  await page.bringToFront();
  await choose(page, "What does Entra show now?", "Success");
  await goOn(page);

  await arrive("See the pilot arrive");
  await goOn(page);

  await arrive("Turn on provisioning");
  await pretend.startAndRunCycle(await wizard.pretend("Open the provisioning overview in Entra"));
  await page.bringToFront();
  await goOn(page);

  await effort.arrive("Provisioning is on");
  expect([...effort.words.keys()]).toEqual(["Before you start", ...STEPS, "Provisioning is on"]);
  await settle("by hand", effort);
});

test("automatically, a setup takes no more presses, inputs and words than it did", async ({ wizard }) => {
  test.setTimeout(180_000);
  /** As slow as Entra is with a new application. */
  const soon = { timeout: 60_000 };
  const { page } = wizard;
  const effort = await Effort.begin(page);
  await trelicaHalf(wizard, effort);

  await effort.arrive("Create the application");
  await chooseWay(page, "Do it for me");
  await bar(page, "Sign in to Microsoft").click();
  await signIn(wizard);

  await effort.arrive("Set up Entra for me");
  await searchFor(page, "Find the pilot in Entra", "ada byron");
  await bar(page, "Make these changes").click();
  await expect(page.getByRole("heading", { name: "ada@contoso.com is in Trelica" })).toBeVisible(soon);
  await goOn(page);

  await effort.arrive("Turn on provisioning");
  await tick(page, "Assign these", "Trelica's people, a group");
  await bar(page, "Make these changes").click();

  await expect(heading(page)).toHaveText("Provisioning is on", soon);
  await effort.arrive("Provisioning is on");
  await settle("automatic", effort);
});
