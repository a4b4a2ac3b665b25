/** The drawings of the portals' pages, by the id of the step that shows them. Their texts are ids in the catalog. */
import type { Place } from "../view";

export interface Drawing {
  /** 372 wide. */
  height: number;
  /** Where the page is, if it isn't where the step is done. */
  place?: Place;
  /** In the order in which they are drawn. */
  shapes: Shape[];
}

/** An id of the catalog, or a value of the person's own with what is shown while there is none. */
export type Words = string | { value: string; otherwise: string; most: number };

type TextLook = "plain" | "soft" | "bold" | "mono" | "on-text" | "bad-text";
type RectLook = "side" | "bar" | "box" | "hit" | "not" | "on";

type Shape =
  | { is: "rect"; look: RectLook; x: number; y: number; width: number; height: number; round: number }
  | { is: "text"; look: TextLook; x: number; y: number; words: Words; letters: number }
  | { is: "line"; look: "rule" | "cross" | "tick" | "tick-on"; d: string }
  | { is: "ring"; x: number; y: number; isOn: boolean }
  | { is: "mark"; x: number; y: number; number: number };

const rect =
  (look: RectLook, round: number) =>
  (x: number, y: number, width: number, height: number): Shape =>
    ({ is: "rect", look, x, y, width, height, round }) as const;
const side = rect("side", 0);
const bar = rect("bar", 0);
/** A bar in place of text that doesn't matter here. */
const gray = (x: number, y: number, width: number): Shape => rect("bar", 4.5)(x, y, width, 9);
const box = rect("box", 4);
const hit = rect("hit", 5);
const not = rect("not", 4);
const on = rect("on", 5);

/** Where only so many letters fit, the words go on in a line below. */
const written =
  (look: TextLook) =>
  (x: number, y: number, words: Words, letters = Number.POSITIVE_INFINITY): Shape => ({
    is: "text",
    look,
    x,
    y,
    words,
    letters,
  });
const plain = written("plain");
const soft = written("soft");
const bold = written("bold");
const mono = written("mono");
const onText = written("on-text");
const badText = written("bad-text");

const rule = (d: string): Shape => ({ is: "line", look: "rule", d });
const ring = (x: number, y: number, isOn = false): Shape => ({ is: "ring", x, y, isOn });
const mark = (number: number, x: number, y: number): Shape => ({ is: "mark", x, y, number });

const own = (value: string, otherwise: string, most: number): Words => ({ value, otherwise, most });

export const PICTURES: Record<string, Drawing> = {
  "turn-on-scim": {
    height: 300,
    shapes: [
      side(0, 0, 84, 300),
      rule("M84.5 0v300"),
      soft(12, 28, "picture-turn-on-scim.menu-1"),
      soft(12, 52, "picture-turn-on-scim.menu-2"),
      hit(6, 64, 72, 26),
      bold(14, 81, "picture-turn-on-scim.menu-3"),
      bold(104, 30, "picture-turn-on-scim.section"),
      box(104, 44, 122, 32),
      bold(116, 64, "picture-turn-on-scim.generate"),
      soft(104, 102, "picture-turn-on-scim.base-url"),
      hit(104, 110, 232, 30),
      mono(111, 129, own("address", "picture-turn-on-scim.address", 33)),
      soft(104, 162, "picture-turn-on-scim.token"),
      hit(104, 170, 232, 30),
      mono(111, 189, own("token", "picture-turn-on-scim.token-dots", 33)),
      rule("M84 222h288"),
      on(104, 240, 108, 34),
      onText(122, 261, "picture-turn-on-scim.enable"),
      mark(1, 82, 64),
      mark(2, 242, 60),
      mark(3, 348, 125),
      mark(4, 348, 185),
      mark(5, 228, 257),
    ],
  },
  "create-application": {
    height: 330,
    shapes: [
      soft(16, 26, "picture-create-application.name-label"),
      hit(16, 34, 304, 30),
      plain(26, 53, own("name", "picture-create-application.name", 40)),
      ring(25, 92),
      gray(42, 87, 200),
      ring(25, 120),
      gray(42, 115, 228),
      hit(10, 136, 336, 42),
      ring(25, 151, true),
      bold(42, 155, "picture-create-application.choice", 40),
      not(16, 196, 304, 56),
      rect("bar", 5)(28, 208, 32, 32),
      soft(72, 221, "picture-create-application.gallery"),
      soft(72, 237, "picture-create-application.gallery-kind"),
      { is: "line", look: "cross", d: "M206 219l10 10m0-10l-10 10" },
      badText(226, 228, "picture-create-application.not-this"),
      on(16, 280, 78, 32),
      onText(36, 300, "picture-create-application.create"),
      mark(3, 346, 49),
      mark(4, 350, 136),
      mark(5, 112, 296),
    ],
  },
  connect: {
    height: 330,
    shapes: [
      side(0, 0, 84, 330),
      rule("M84.5 0v330"),
      soft(12, 28, "picture-connect.menu-1"),
      soft(12, 52, "picture-connect.menu-2"),
      soft(12, 76, "picture-connect.menu-3", 12),
      hit(3, 102, 78, 28),
      bold(7, 120, "picture-connect.menu-4"),
      soft(100, 26, "picture-connect.method"),
      box(100, 34, 236, 30),
      plain(110, 53, "picture-connect.bearer"),
      soft(100, 86, "picture-connect.tenant-url"),
      hit(100, 94, 236, 30),
      mono(107, 113, own("address", "picture-turn-on-scim.address", 33)),
      soft(100, 146, "picture-connect.token"),
      hit(100, 154, 236, 30),
      mono(107, 173, own("token", "picture-turn-on-scim.token-dots", 33)),
      box(100, 202, 124, 32),
      bold(114, 222, "picture-connect.test"),
      rule("M84 262h288"),
      on(100, 280, 80, 32),
      onText(121, 300, "picture-connect.create"),
      mark(1, 20, 142),
      mark(2, 348, 49),
      mark(3, 348, 139),
      mark(4, 242, 218),
      mark(5, 198, 296),
    ],
  },
  "groups-off": {
    height: 214,
    shapes: [
      bar(0, 0, 372, 40),
      on(16, 7, 58, 26),
      onText(32, 24, "picture-groups-off.save"),
      soft(118, 25, "picture-groups-off.discard"),
      bold(16, 76, "picture-groups-off.title"),
      soft(16, 112, "picture-groups-off.enabled"),
      box(100, 94, 58, 30),
      soft(119, 113, "picture-groups-off.yes"),
      on(158, 94, 58, 30),
      onText(178, 113, "picture-groups-off.no"),
      soft(16, 152, "picture-groups-off.source"),
      gray(120, 144, 120),
      soft(16, 180, "picture-groups-off.target"),
      gray(120, 172, 150),
      mark(2, 268, 72),
      mark(3, 236, 109),
      mark(4, 92, 20),
    ],
  },
  role: {
    height: 316,
    shapes: [
      soft(16, 26, "picture-role.type"),
      hit(16, 34, 300, 28),
      plain(26, 52, "picture-role.constant"),
      soft(16, 84, "picture-role.value"),
      hit(16, 92, 300, 28),
      bold(26, 110, own("role", "picture-role.role", 36)),
      soft(16, 142, "picture-role.target"),
      hit(16, 150, 300, 28),
      mono(26, 168, "picture-role.roles"),
      soft(16, 200, "picture-role.apply"),
      hit(16, 208, 300, 28),
      plain(26, 226, own("apply", "picture-role.always", 36)),
      rule("M0 256h372"),
      on(16, 270, 64, 30),
      onText(40, 289, "picture-role.ok"),
      mark(4, 338, 106),
      mark(5, 98, 285),
    ],
  },
  domains: {
    height: 168,
    place: "trelica",
    shapes: [
      bar(0, 0, 372, 34),
      soft(16, 22, "picture-domains.domain"),
      bold(232, 22, "picture-domains.user-requests"),
      plain(16, 60, own("domain", "picture-domains.example", 28)),
      hit(256, 42, 28, 28),
      { is: "line", look: "tick", d: "M263 56l5 5 9-10" },
      rule("M0 76h372M0 116h372"),
      gray(16, 92, 130),
      gray(16, 132, 110),
      mark(3, 306, 56),
    ],
  },
  "provision-one": {
    height: 250,
    shapes: [
      side(0, 0, 104, 250),
      rule("M104.5 0v250"),
      soft(12, 28, "picture-provision-one.menu-1"),
      hit(4, 40, 96, 38),
      bold(12, 56, "picture-provision-one.menu-2", 14),
      soft(12, 102, "picture-provision-one.menu-3", 14),
      soft(122, 30, "picture-provision-one.select"),
      hit(122, 38, 216, 30),
      plain(132, 57, own("pilot", "picture-provision-one.pilot", 28)),
      box(122, 74, 216, 44),
      gray(132, 85, 92),
      soft(132, 109, own("pilot", "picture-provision-one.pilot", 30)),
      rule("M104 196h268"),
      on(122, 208, 86, 30),
      onText(138, 227, "picture-provision-one.provision"),
      mark(2, 92, 82),
      mark(3, 350, 53),
      mark(4, 228, 223),
    ],
  },
  "go-live": {
    height: 300,
    shapes: [
      soft(16, 26, "picture-go-live.scope"),
      hit(16, 34, 308, 28),
      plain(26, 52, "picture-go-live.scope-value"),
      soft(16, 84, "picture-go-live.email"),
      hit(16, 92, 308, 28),
      gray(26, 101, 140),
      on(16, 138, 18, 18),
      { is: "line", look: "tick-on", d: "M20.5 147l3.5 3.5 6-7" },
      plain(44, 151, "picture-go-live.deletions"),
      soft(44, 176, "picture-go-live.threshold"),
      hit(152, 164, 52, 26),
      gray(162, 172, 24),
      rule("M0 212h372"),
      soft(16, 238, "picture-go-live.then"),
      on(16, 248, 150, 34),
      onText(36, 269, "picture-go-live.start"),
      mark(2, 348, 48),
      mark(3, 348, 106),
      mark(4, 224, 177),
      mark(5, 184, 265),
    ],
  },
};
