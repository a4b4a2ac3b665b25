/** What every style sheet keeps to. */
import { expect, test } from "vitest";
import { NARROW } from "../breakpoints";
import { STYLE_SHEETS } from "./sources";

const declarations = STYLE_SHEETS.flatMap(({ path, declarations }) =>
  declarations.map(({ property, value }) => ({ path, property, value })),
);
const defined = new Set(declarations.map(({ property }) => property).filter((name) => name.startsWith("--")));
const uses = declarations.flatMap(({ path, value }) =>
  [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => ({ path, name: name ?? "" })),
);

test("every custom property that a style uses is defined", () => {
  expect(uses.length).toBeGreaterThan(200);
  expect(uses.filter(({ name }) => !defined.has(name))).toEqual([]);
});

test("every custom property that is defined is used", () => {
  const used = new Set(uses.map(({ name }) => name));
  expect([...defined].filter((name) => !used.has(name))).toEqual([]);
});

test("colors and fonts come from the tokens", () => {
  const own = declarations
    .filter(({ path }) => path !== "tokens.css")
    .filter(
      ({ property, value }) =>
        /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i.test(value) ||
        (property === "font-family" && !value.startsWith("var(")),
    );
  expect(own).toEqual([]);
});

/** CSS has no names for them: a media query can't read a custom property. */
const SIZES = [
  NARROW,
  // Narrower than two choices side by side.
  "(width < 40em)",
  // A phone, or very large text in a narrow window.
  "(width < 25em)",
  // A window too low for a footer that is always visible.
  "(height < 32.5em)",
];

test("every media query about the size of the window is one of four", () => {
  const asked = STYLE_SHEETS.flatMap(({ path, atRules }) =>
    atRules
      .filter(({ name, prelude }) => name === "media" && /width|height/.test(prelude))
      .map(({ prelude }) => ({ path, prelude })),
  );
  expect(asked.filter(({ prelude }) => !SIZES.includes(prelude))).toEqual([]);
  expect(SIZES.filter((size) => !asked.some(({ prelude }) => prelude === size))).toEqual([]);
});
