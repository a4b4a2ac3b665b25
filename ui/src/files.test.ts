import { expect, test } from "vitest";
import { toBase64 } from "./files";

test("bytes of any number become base64 and back", () => {
  for (const length of [0, 1, 2, 3, 0x8000, 0x8001, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
    expect(atob(toBase64(bytes)).length).toBe(length);
    expect(Uint8Array.from(atob(toBase64(bytes)), (character) => character.charCodeAt(0))).toEqual(bytes);
  }
});
