import { render } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { t } from "../text";
import Drawing from "./Drawing.svelte";
import { PICTURES, type Words } from "./pictures";

const id = (words: Words) => (typeof words === "string" ? words : words.otherwise);
const labels = Object.values(PICTURES).flatMap(({ shapes }) =>
  shapes.flatMap((shape) => (shape.is === "text" ? [id(shape.words)] : [])),
);

test("every word in a drawing is in the catalog", () => {
  expect(labels.length).toBeGreaterThan(40);
  expect(labels.filter((label) => t(label) === label)).toEqual([]);
});

test("a drawing has the person's own values, cut where they are too long, and says to a screen reader what it shows", () => {
  const drawing = PICTURES.connect;
  if (!drawing) throw new Error("there is no such drawing");
  const values = { address: `https://app.trelica.com/${"x".repeat(90)}` };
  const { container, getByRole } = render(Drawing, { drawing, values, alt: t("picture-connect") });
  expect(getByRole("img").getAttribute("aria-label")).toBe(t("picture-connect"));
  const words = [...container.querySelectorAll("text")].map((label) => label.textContent ?? "");
  expect(words).toContain("Select authentication method");
  const address = words.find((word) => word.startsWith("https://"));
  expect(address).toMatch(/^https:\/\/app\.trelica\.com\/x+…$/);
  expect(address?.length).toBeLessThan(40);
});

test("a label that is too wide for its place in a drawing goes on in the next line", () => {
  const shown = (name: string) => {
    const drawing = PICTURES[name];
    if (!drawing) throw new Error("there is no such drawing");
    const { container } = render(Drawing, { drawing, values: {}, alt: t(`picture-${name}`) });
    return [...container.querySelectorAll("text:not(.mark text)")].map((label) => ({
      words: label.textContent,
      y: Number(label.getAttribute("y")),
    }));
  };
  const menu = shown("provision-one");
  const first = menu.findIndex(({ words }) => words === "Provision on");
  expect(menu[first + 1]?.words).toBe("demand");
  expect(menu[first + 1]?.y).toBeGreaterThan(menu[first]?.y ?? 0);
  const choice = shown("create-application").map(({ words }) => words);
  expect(choice).toContain("Integrate any other application you");
  expect(choice).toContain("don’t find in the gallery (Non-gallery)");
});

test("each number in a drawing is that of an instruction, and stands there once", () => {
  for (const { shapes } of Object.values(PICTURES)) {
    const numbers = shapes.flatMap((shape) => (shape.is === "mark" ? [shape.number] : []));
    expect(numbers).toEqual([...new Set(numbers)].sort());
  }
});
