/**
 * Makes the application's icons from the drawings in src-tauri/icons: `npm run icons`. Chromium draws, since the project
 * has it anyway for its tests. Only needed when a drawing changes.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const FOLDER = join(import.meta.dirname, "../../src-tauri/icons");
/** At most this many pixels, gaps and thin lines blur. */
const SMALL = 32;

/** @typedef {{ size: number, png: Buffer, rgba: Buffer }} Picture */

const drawings = ["icon-small.svg", "icon.svg"].map(
  (name) => `data:image/svg+xml;base64,${readFileSync(join(FOLDER, name), "base64")}`,
);
const executablePath =
  process.env.CHROMIUM ??
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"].find((place) => existsSync(place));
// Without a Chromium of the system: the Chrome that Playwright knows how to find.
const browser = await chromium.launch(
  executablePath
    ? { executablePath, args: ["--no-sandbox", "--force-color-profile=srgb"] }
    : { channel: "chrome" },
);
const page = await browser.newPage();

/** The drawing in the middle of a transparent square. @returns {Promise<Picture>} */
async function draw(size, inner = size) {
  const source = drawings[size <= SMALL ? 0 : 1];
  const { png, rgba } = await page.evaluate(
    async ({ source, size, inner }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = size;
      const context = canvas.getContext("2d");
      context.drawImage(image, (size - inner) / 2, (size - inner) / 2, inner, inner);
      return {
        png: canvas.toDataURL("image/png").split(",")[1],
        rgba: [...context.getImageData(0, 0, size, size).data],
      };
    },
    { source, size, inner },
  );
  return { size, png: Buffer.from(png, "base64"), rgba: Buffer.from(rgba) };
}

/** Windows: PNG for 256 pixels, bitmaps for the others, which is what NSIS can read. @param {Picture[]} pictures */
function ico(pictures) {
  const images = pictures.map((picture) => (picture.size === 256 ? picture.png : bitmap(picture)));
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach((image, index) => {
    const at = 6 + 16 * index;
    const { size } = pictures[index];
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}

/** A bitmap as it is in an icon: rows from the bottom, and a mask of what is transparent. @param {Picture} picture */
function bitmap({ size, rgba }) {
  const maskRow = Math.ceil(size / 32) * 4;
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(size, 4);
  // Colors and mask count as one picture of twice the height.
  head.writeInt32LE(size * 2, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  head.writeUInt32LE(size * (size * 4 + maskRow), 20);
  const colors = Buffer.alloc(size * size * 4);
  const mask = Buffer.alloc(size * maskRow);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [red, green, blue, alpha] = rgba.subarray((y * size + x) * 4, (y * size + x) * 4 + 4);
      const row = size - 1 - y;
      colors.set([blue, green, red, alpha], (row * size + x) * 4);
      if (alpha === 0) mask[row * maskRow + (x >> 3)] |= 0x80 >> (x & 7);
    }
  }
  return Buffer.concat([head, colors, mask]);
}

/** macOS: chunks of a type, a length and a picture. @param {[string, Buffer][]} chunks */
function icns(chunks) {
  const parts = chunks.map(([type, picture]) => [
    Buffer.from(type, "latin1"),
    length(8 + picture.length),
    picture,
  ]);
  const body = Buffer.concat(parts.flat());
  return Buffer.concat([Buffer.from("icns", "latin1"), length(8 + body.length), body]);
}

function length(bytes) {
  const field = Buffer.alloc(4);
  field.writeUInt32BE(bytes);
  return field;
}

/** Four compressed planes: what macOS expects at 16 and 32 pixels, where it doesn't show a PNG. @param {Picture} picture */
function argb({ rgba }) {
  const planes = [3, 0, 1, 2].map((channel) => packed(rgba.filter((_, index) => index % 4 === channel)));
  return Buffer.concat([Buffer.from("ARGB", "latin1"), ...planes]);
}

/** Run lengths: below 128 that many bytes and one more follow; else the next byte stands there that many times less 125. */
function packed(bytes) {
  const out = [];
  let literal = [];
  const flush = () => {
    if (literal.length > 0) out.push(literal.length - 1, ...literal);
    literal = [];
  };
  for (let at = 0; at < bytes.length; ) {
    let run = 1;
    while (run < 130 && bytes[at + run] === bytes[at]) run++;
    if (run >= 3) {
      flush();
      out.push(run + 125, bytes[at]);
      at += run;
    } else {
      literal.push(bytes[at++]);
      if (literal.length === 128) flush();
    }
  }
  flush();
  return Buffer.from(out);
}

/** Icons on macOS have a margin: 824 of 1024 pixels are drawn on, and at 16 all but the outermost. */
const onMac = (size) => draw(size, size === 16 ? 14 : Math.round((size * 824) / 2048) * 2);

const save = (name, bytes) => writeFileSync(join(FOLDER, name), bytes);
save("32x32.png", (await draw(32)).png);
save("128x128.png", (await draw(128)).png);
save("128x128@2x.png", (await draw(256)).png);
save("icon.png", (await draw(512)).png);
// The first one is what the window shows during development.
save("icon.ico", ico(await Promise.all([32, 16, 24, 48, 64, 256].map((size) => draw(size)))));
const pngs = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 };
save(
  "icon.icns",
  icns([
    ["ic04", argb(await onMac(16))],
    ["ic05", argb(await onMac(32))],
    ...(await Promise.all(Object.entries(pngs).map(async ([type, size]) => [type, (await onMac(size)).png]))),
  ]),
);
await browser.close();
