import { expect, test } from "vitest";
import { shortened } from "./shortened";

test("a pasted log keeps its beginning and its end, and an answer is sent whole", () => {
  expect(shortened("contoso.com")).toBe("contoso.com");
  const sent = shortened(`first${"x".repeat(20_000_000)}last`);
  expect(sent.length).toBeLessThan(2_000_010);
  expect(sent.startsWith("first") && sent.endsWith("last")).toBe(true);
});
