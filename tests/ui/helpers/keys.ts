/** The keyboard, and nothing else: a control is reached with Tab or not at all. */
import { expect, type Locator, type Page } from "@playwright/test";
import { heading } from "./steps";

/** More often than this nobody presses Tab to get to one control. */
const BOUND = 40;

/** Presses Tab, or Shift+Tab, until a control has the focus. */
export async function tabTo(control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const page = control.page();
  for (let pressed = 0; pressed <= BOUND; pressed += 1) {
    if (await hasFocus(control)) return expectVisibleFocus(page);
    await page.keyboard.press(key);
  }
  throw new Error(`${control} is not reached by pressing ${key} ${BOUND} times`);
}

/** Reaches a button or a link and presses Enter. The focus is somewhere afterwards. */
export async function press(control: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(control);
  await control.page().keyboard.press(key);
}

/** Types into a box, in place of what is in it. */
export async function typeInto(box: Locator, text: string): Promise<void> {
  await tabTo(box);
  await box.page().keyboard.press("ControlOrMeta+A");
  await box.page().keyboard.insertText(text);
}

/** Pastes into a box. */
export async function pasteInto(box: Locator): Promise<void> {
  await box.page().bringToFront();
  await tabTo(box);
  await box.page().keyboard.press("ControlOrMeta+V");
}

/** Chooses one of several: Tab leads to the group, the arrows to the choice. */
export async function pick(page: Page, question: string, answer: string): Promise<void> {
  const choices = page.getByRole("group", { name: question }).getByRole("radio");
  const wanted = page
    .getByRole("group", { name: question })
    .getByRole("radio", { name: answer, exact: true });
  await tabTo(choices.first());
  if (await hasFocus(wanted)) await page.keyboard.press("Space");
  for (let pressed = 0; !(await wanted.isChecked()) && pressed < 5; pressed += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(wanted).toBeChecked();
  await expect(wanted).toBeFocused();
}

/** Follows a link on screen to a pretend page. */
export async function follow(page: Page, link: RegExp): Promise<Page> {
  const opening = page.context().waitForEvent("page");
  await press(page.getByRole("link", { name: link }));
  const tab = await opening;
  await tab.waitForLoadState();
  return tab;
}

/** The next page has come: its heading has the focus, from where Tab leads on. */
export async function expectPage(page: Page, name: string): Promise<void> {
  await expect(heading(page)).toHaveText(name);
  await expect(heading(page)).toBeFocused();
}

async function hasFocus(control: Locator): Promise<boolean> {
  return (await control.count()) === 1 && control.evaluate((element) => element === document.activeElement);
}

/** Who looks at the screen sees where the focus is, and nothing lies over it. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const hidden = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return "nothing has the focus";
    // A choice shows it on the card around it.
    const shown = focused.closest("label") ?? focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    if (outlineStyle === "none" || outlineWidth === "0px") return "the focus cannot be seen";
    const box = focused.getBoundingClientRect();
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const isCovered = !middle || !(shown.contains(middle) || middle.contains(shown));
    return isCovered ? `covered by ${middle?.tagName}.${middle?.className}` : "";
  });
  expect(hidden).toBe("");
}
