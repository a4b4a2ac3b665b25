import { beforeEach, expect, test } from "vitest";
import { Catalog, pieces, plain, pseudo, setWords, t } from "./text";

const SOURCE = `
-label-save = Save
saving = Select **{ -label-save }**.
greeting = Hello { $name }
    .why = Because of **Enable SCIM**
menu =
    { $product ->
        [saas-manager] Settings
       *[trelica] Admin
    }
people =
    { $count ->
        [one] one person
       *[other] { $count } people
    }
`;

let catalog: Catalog;
beforeEach(() => {
  catalog = new Catalog(SOURCE);
});

test("a text is filled in without marks around the value", () => {
  expect(catalog.say("greeting", { name: "Alex" })).toBe("Hello Alex");
});

test("an id with a point names an attribute", () => {
  expect(catalog.say("greeting.why")).toBe("Because of **Enable SCIM**");
});

test("a sentence has the label of a portal that it refers to, in bold like any other", () => {
  expect(catalog.say("saving")).toBe("Select **Save**.");
  expect(pieces(catalog.say("saving"))[1]).toEqual({ words: "Save", isLabel: true, isControl: true });
});

test("a word chooses between variants", () => {
  expect(catalog.say("menu", { product: "saas-manager" })).toBe("Settings");
  expect(catalog.say("menu", { product: "trelica" })).toBe("Admin");
});

test("a number that arrives as text counts as a number", () => {
  expect(catalog.say("people", { count: "1" })).toBe("one person");
  expect(catalog.say("people", { count: "12" })).toBe("12 people");
});

test("long digits stay as they were typed", () => {
  expect(catalog.say("greeting", { name: "0042" })).toBe("Hello 0042");
  expect(catalog.say("greeting", { name: "1234567" })).toBe("Hello 1234567");
});

test("a missing id shows itself and is collected", () => {
  expect(catalog.say("nowhere.at-all")).toBe("nowhere.at-all");
  expect(catalog.say("greeting.nothing")).toBe("greeting.nothing");
  expect([...catalog.missing]).toEqual(["nowhere.at-all", "greeting.nothing"]);
});

test("a parameter that was forgotten is collected too", () => {
  catalog.say("greeting");
  expect([...catalog.missing].join()).toContain("greeting: ");
});

test("labels between double asterisks become pieces of their own", () => {
  const words = (sentence: string) =>
    pieces(sentence).map(({ words, isLabel }) => (isLabel ? [words] : words));
  expect(words("Select **Provisioning**, then **Connect**.")).toEqual([
    "Select ",
    ["Provisioning"],
    ", then ",
    ["Connect"],
    ".",
  ]);
  expect(words("**Save**")).toEqual([["Save"]]);
});

test("what is to be selected is told from a path and from the name of a box", () => {
  const controls = (sentence: string) =>
    pieces(sentence).flatMap(({ words, isControl }) => (isControl ? [words] : []));
  expect(controls("Select **Provisioning**, then **Connect**.")).toEqual(["Provisioning", "Connect"]);
  expect(controls("Set **Enabled** to **No**.")).toEqual(["No"]);
  expect(controls("Go to **Admin** › **Settings** › **Users**.")).toEqual([]);
  expect(controls("Copy **Base URL** and paste it here.")).toEqual([]);
});

test("the product's name follows the words that came with the View", () => {
  setWords({ product: "trelica" });
  expect(t("product-name")).toBe("Trelica");
  setWords({ product: "saas-manager" });
  expect(t("product-name")).toBe("1Password SaaS Manager");
  setWords({ product: "trelica" });
});

test("a parameter may name another text", () => {
  const params = { number: "4", "name-id": "step-connect" };
  expect(plain({ id: "window-title-step", params })).toContain(t("step-connect"));
});

test("a title has no asterisks", () => {
  expect(plain("rail-phone", { number: 3 })).not.toContain("*");
});

test("an id that is not in the catalog is collected for the browser tests", () => {
  t("not-in-the-catalog");
  expect(window.__missingWords).toContain("not-in-the-catalog");
});

test("the pseudo-locale is a third longer or more and keeps what is filled in", () => {
  const sentence = "Paste these two values into the boxes with the same names.";
  expect(pseudo(sentence).length).toBeGreaterThan(sentence.length * 1.3);
  const strange = new Catalog(SOURCE, pseudo);
  expect(strange.say("greeting", { name: "Alex" })).toBe("Hééllóó Alex");
});
