/** For tests: the other side of `session.ts`, with a key of its own choice. */
import { createHmac } from "node:crypto";

/** The session key that the tests put into the tab. */
export const KEY = "ab".repeat(32);

/** HMAC-SHA-256 as `crates/cli/src/serve/auth.rs` computes it. */
export function mac(key: string, ...parts: string[]): string {
  return createHmac("sha256", Buffer.from(key, "hex")).update(parts.join("\n")).digest("hex");
}

export class FakeServer {
  status = 200;
  /** The chunks of the event stream. */
  stream: string[] = [];
  /** Method, path and body of each request, in order. */
  readonly received: string[] = [];
  #view: unknown;
  #key: string;

  constructor(view: unknown, key = KEY) {
    this.#view = view;
    this.#key = key;
  }

  readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
    this.received.push([init.method, path, init.body].filter(Boolean).join(" "));
    const [nonce = ""] = (new Headers(init.headers).get("scim-setup-session") ?? "").split(" ");
    const headers = { "scim-setup-session": mac(this.#key, "answer", nonce) };
    return new Response(this.#body(path), { status: this.status, headers });
  };

  #body(path: string): BodyInit {
    if (path !== "/api/events") return JSON.stringify(this.#view);
    const encoder = new TextEncoder();
    const chunks = this.stream.map((chunk) => encoder.encode(chunk));
    return new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    });
  }
}
