import { render } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { t } from "../text";
import Drawing from "./Drawing.svelte";
import { PICTURES } from "./pictures";

const labels = Object.entries(PICTURES).flatMap(([id, { shapes }]) =>
  shapes.flatMap((shape) => ("text" in shape && shape.text ? [{ id, text: shape.text }] : [])),
);

test("every word in a drawing is in the catalog, with the message that describes the drawing", () => {
  expect(labels.length).toBeGreaterThan(40);
  expect(labels.filter(({ id, text }) => !text.startsWith(`picture-${id}.`) || t(text) === text)).toEqual([]);
});

test("a drawing shows its words and says to a screen reader only what it shows", () => {
  const picture = PICTURES.connect;
  if (!picture) throw new Error("there is no such drawing");
  const { container, getByRole } = render(Drawing, { picture, alt: t("picture-connect") });
  expect(getByRole("img").getAttribute("aria-label")).toBe(t("picture-connect"));
  const words = [...container.querySelectorAll("text")].map((label) => label.textContent);
  expect(words).toContain("Select authentication method");
  expect(words.at(-1)).toBe("Test connection");
});
