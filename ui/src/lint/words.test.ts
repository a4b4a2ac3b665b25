/** No component says anything by itself: every word comes from the catalog, and every label of a portal from its list. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

const FOLDER = join(import.meta.dirname, "../text/en");
const catalog = (name: string) => readFileSync(join(FOLDER, name), "utf8");
/** Each label of a portal, with the comment above it. */
const LABELS = [...catalog("labels.ftl").matchAll(/^((?:#(?!#).*\n)*)-(label-[a-z0-9-]+) = (.+)$/gm)].map(
  ([, comment = "", id = "", text = ""]) => ({ comment, id, text }),
);
/** The lines of all sentences, without comments. */
const LINES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".ftl") && name !== "labels.ftl")
  .flatMap((name) =>
    catalog(name)
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .map((line) => ({ name, line })),
  );

test("no sentence and no drawing writes a portal’s label itself: each refers to the list of labels", () => {
  const labels = new Set(LABELS.map(({ text }) => text));
  const written = LINES.flatMap(({ name, line }) => {
    const bold = line.split("**").filter((_, index) => index % 2 === 1);
    // The help desk's own questions are answered with Yes or No, which is no label of a portal.
    const quoted = [...line.replaceAll(/“(Yes|No)” instructions/g, "").matchAll(/“([^”]+)”/g)].flatMap(
      ([, text = ""]) => [text, text.replace(/\.$/, "")],
    );
    const drawn = name === "pictures.ftl" ? [line.replace(/^[^=]*= /, "")] : [];
    const found = [...bold, ...quoted, ...drawn].flatMap((text) => text.split(" › "));
    return found.filter((text) => labels.has(text)).map((text) => `${name}: ${text}`);
  });
  expect(labels.size).toBeGreaterThan(100);
  expect(written).toEqual([]);
});

test("every label of a portal is in a sentence, and every one in a sentence is on the list", () => {
  const used = new Set(
    LINES.flatMap(({ line }) => [...line.matchAll(/\{ -([\w-]+) \}/g)].map(([, id]) => id)),
  );
  const known = new Set(LABELS.map(({ id }) => id));
  expect([...known].filter((id) => !used.has(id))).toEqual([]);
  expect([...used].filter((id) => !known.has(id ?? ""))).toEqual([]);
  expect(known.size).toBe(LABELS.length);
});

test("every label of a portal says where it is, which page says so and since when, and how sure that is", () => {
  const SAID = /^# Where: .+\n# Source: .+, \d{4}-\d\d-\d\d\n# Certainty: (certain|likely|unsure)(: .+)?\n$/;
  expect(LABELS.filter(({ comment }) => !SAID.test(comment)).map(({ id }) => id)).toEqual([]);
  const unfounded = LABELS.filter(({ comment }) => /Source: none.*\n.*: certain/.test(comment));
  expect(unfounded.map(({ id }) => id)).toEqual([]);
});
