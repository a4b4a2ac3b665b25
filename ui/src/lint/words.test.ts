/** No component says anything by itself: every word comes from the catalog. */
import { expect, test } from "vitest";
import { COMPONENTS, type Node, walk } from "./sources";

const WORD = /\p{L}/u;
/** A sentence, or the label of something. */
const TWO_WORDS = /\p{L}{2,} \p{L}{2,}/u;
/** Attributes whose text a person sees or hears. */
const SPOKEN = [
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "label",
  "placeholder",
  "title",
];
/** Attributes that hold several keywords. */
const KEYWORDS = ["class", "rel"];

test("every word in a component comes from the catalog", () => {
  const found: string[] = [];
  let path = "";
  const check = (text: unknown, word: RegExp) => {
    if (typeof text === "string" && word.test(text)) found.push(`${path}: ${text.trim()}`);
  };
  const visit = (node: Node): boolean => {
    if (node.type === "Attribute") {
      const name = String(node.name);
      const parts = [node.value].flat() as Node[];
      for (const part of parts.filter(({ type }) => type === "Text")) {
        if (!KEYWORDS.includes(name)) check(part.data, SPOKEN.includes(name) ? WORD : TWO_WORDS);
      }
      walk(
        parts.filter(({ type }) => type !== "Text"),
        visit,
      );
      return false;
    }
    if (node.type === "Text") check(node.data, WORD);
    if (node.type === "Literal") check(node.value, TWO_WORDS);
    if (node.type === "TemplateElement") check((node.value as { raw: string }).raw, TWO_WORDS);
    return true;
  };
  for (const { path: of, tree } of COMPONENTS) {
    path = of;
    walk([tree.fragment, tree.instance, tree.module], visit);
  }
  expect(COMPONENTS.length).toBeGreaterThan(40);
  expect(found).toEqual([]);
});
