/** The drawings of the portals, by the id of the step that shows them. Their texts are ids in the catalog. */
import type { ComponentProps } from "svelte";
import type Box from "./Box.svelte";
import type Label from "./Label.svelte";
import type Person from "./Person.svelte";
import type Radio from "./Radio.svelte";

export interface Picture {
  height: number;
  /** The part shown where the drawing is narrow: left, top, width and height. */
  focus: string;
  /** A diagram stands on plain ground, without a portal around it. */
  isPlain?: boolean;
  /** In the order in which they are drawn. */
  shapes: Shape[];
}

type Shape =
  | ({ is: "box" } & ComponentProps<typeof Box>)
  | ({ is: "label" } & ComponentProps<typeof Label>)
  | ({ is: "person" } & ComponentProps<typeof Person>)
  | ({ is: "radio" } & ComponentProps<typeof Radio>)
  | { is: "rect"; look: "placeholder" | "header"; x: number; y: number; width: number; height: number }
  | { is: "path"; look: "divider" | "tick" | "checked" | "unchecked"; d: string }
  | { is: "passed"; x: number; y: number };

type Area = [x: number, y: number, width: number, height?: number];

const box =
  (look: "field" | "button" | "panel") =>
  ([x, y, width, height = 30]: Area, text = "") =>
    ({ is: "box", look, x, y, width, height, text }) as const;
const field = box("field");
const button = box("button");
const panel = box("panel");
const marked = (shape: ReturnType<typeof field>) => ({ ...shape, isMarked: true });

const written = (look: "plain" | "soft" | "title" | "accent") => (x: number, y: number, text: string) =>
  ({ is: "label", look, x, y, text }) as const;
const title = written("title");
const label = written("plain");
const soft = written("soft");
const accent = written("accent");
const centered = (x: number, y: number, text: string) => ({ ...soft(x, y, text), anchor: "middle" }) as const;

const person = (x: number, y: number, size = 14) => ({ is: "person", x, y, size }) as const;
const radio = (x: number, y: number, isOn = false) => ({ is: "radio", x, y, isOn }) as const;
const passed = (x: number, y: number) => ({ is: "passed", x, y }) as const;
const path = (look: "divider" | "tick" | "checked" | "unchecked", d: string) =>
  ({ is: "path", look, d }) as const;
/** A bar in place of text that does not matter here. */
const placeholder = (x: number, y: number, width: number) =>
  ({ is: "rect", look: "placeholder", x, y, width, height: 8 }) as const;
const header = ([x, y, width, height = 32]: Area) =>
  ({ is: "rect", look: "header", x, y, width, height }) as const;

export const PICTURES: Record<string, Picture> = {
  "turn-on-scim": {
    height: 270,
    focus: "144 38 356 224",
    shapes: [
      title(160, 66, "picture-turn-on-scim.section"),
      marked(button([160, 84, 144, 34], "picture-turn-on-scim.generate")),
      label(160, 154, "picture-turn-on-scim.base-url"),
      field([262, 134, 222], "picture-turn-on-scim.address"),
      label(160, 194, "picture-turn-on-scim.token"),
      field([262, 174, 222], "picture-turn-on-scim.token-dots"),
      button([262, 218, 112, 32], "picture-turn-on-scim.enable"),
    ],
  },
  "check-connection": {
    height: 230,
    focus: "126 16 388 198",
    isPlain: true,
    shapes: [
      panel([136, 52, 124, 52], "picture-check-connection.computer"),
      panel([136, 144, 124, 52], "picture-check-connection.entra"),
      panel([408, 98, 96, 52], "picture-check-connection.server"),
      path("checked", "M260 78H396Q416 78 430 96"),
      path("unchecked", "M260 170H396Q416 170 430 152"),
      passed(300, 78),
      passed(332, 78),
      passed(364, 78),
      centered(332, 56, "picture-check-connection.request"),
      centered(332, 194, "picture-check-connection.request"),
      marked(panel([284, 108, 72, 32], "picture-check-connection.answer")),
    ],
  },
  "create-application": {
    height: 280,
    focus: "172 36 386 238",
    shapes: [
      title(190, 64, "picture-create-application.panel"),
      field([190, 80, 270], "picture-create-application.name"),
      placeholder(216, 128, 210),
      radio(198, 132),
      placeholder(216, 153, 170),
      radio(198, 157),
      marked(field([184, 174, 330, 48])),
      radio(200, 198, true),
      accent(218, 194, "picture-create-application.choice"),
      accent(218, 211, "picture-create-application.choice-end"),
      button([190, 236, 84], "picture-create-application.create"),
    ],
  },
  connect: {
    height: 264,
    focus: "144 36 366 220",
    shapes: [
      label(160, 62, "picture-connect.method"),
      field([272, 74, 222], "picture-connect.bearer"),
      label(160, 134, "picture-connect.tenant-url"),
      field([272, 114, 222], "picture-connect.address"),
      label(160, 174, "picture-connect.token"),
      field([272, 154, 222], "picture-connect.token-dots"),
      marked(button([272, 204, 142, 34], "picture-connect.test")),
    ],
  },
  "groups-off": {
    height: 230,
    focus: "144 38 350 182",
    shapes: [
      title(160, 66, "picture-groups-off.mapping"),
      button([160, 84, 70], "picture-groups-off.save"),
      path("divider", "M160 128H620"),
      marked(panel([160, 146, 236, 40])),
      accent(174, 170.5, "picture-groups-off.enabled"),
      radio(272, 166),
      soft(287, 170.5, "picture-groups-off.yes"),
      radio(340, 166, true),
      accent(356, 170.5, "picture-groups-off.no"),
    ],
  },
  role: {
    height: 250,
    focus: "144 38 370 204",
    shapes: [
      label(160, 75, "picture-role.mapping-type"),
      field([280, 55, 190], "picture-role.constant"),
      label(160, 121, "picture-role.constant-value"),
      marked(field([280, 99, 190, 34], "picture-role.role")),
      label(160, 167, "picture-role.target"),
      field([280, 147, 190], "picture-role.roles"),
      button([280, 198, 64, 32], "picture-role.ok"),
    ],
  },
  domains: {
    height: 230,
    focus: "144 38 350 182",
    shapes: [
      title(160, 66, "picture-domains.domains"),
      header([160, 84, 460]),
      label(172, 105, "picture-domains.domains"),
      label(340, 105, "picture-domains.requests"),
      label(172, 146, "picture-domains.domain"),
      marked(button([362, 124, 44, 34])),
      path("tick", "M376 141l6 6 11-12"),
      path("divider", "M160 166H620"),
      placeholder(172, 182, 104),
      placeholder(376, 182, 16),
    ],
  },
  "provision-one": {
    height: 240,
    focus: "144 38 350 192",
    shapes: [
      title(160, 66, "picture-provision-one.page"),
      label(160, 100, "picture-provision-one.select"),
      field([160, 112, 310, 44]),
      person(184, 134),
      label(206, 138.5, "picture-provision-one.person"),
      marked(button([160, 180, 104, 34], "picture-provision-one.provision")),
    ],
  },
  "verify-person": {
    height: 234,
    focus: "144 38 358 188",
    shapes: [
      title(160, 66, "picture-verify-person.users"),
      person(184, 98),
      placeholder(208, 94, 120),
      marked(field([160, 122, 296, 62])),
      person(186, 153, 17),
      accent(216, 149, "picture-verify-person.person"),
      soft(216, 170, "picture-verify-person.status"),
      person(184, 208),
      placeholder(208, 204, 96),
    ],
  },
  "go-live": {
    height: 230,
    focus: "144 38 350 182",
    shapes: [
      title(160, 66, "picture-go-live.overview"),
      marked(button([160, 86, 160, 36], "picture-go-live.start")),
      placeholder(372, 100, 48),
      placeholder(434, 100, 48),
      panel([160, 144, 150, 66]),
      placeholder(176, 162, 64),
      placeholder(176, 184, 104),
      panel([328, 144, 150, 66]),
      soft(344, 172, "picture-go-live.properties"),
      placeholder(344, 186, 90),
    ],
  },
};
