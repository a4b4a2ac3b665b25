/**
 * The connection to the program: how Views arrive and Actions are sent.
 *
 * The desktop window calls its Tauri shell, a browser tab speaks HTTP to `scim-setup serve`. Nothing else in `ui/src`
 * knows which of the two it is. Both answer with a whole View, and send one whenever something changes.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { request } from "./session";
import type { Command, SaveToken, View } from "./view";

declare global {
  interface Window {
    /** The screen when the window was opened. The shell sets it before the page's own script runs. */
    readonly firstView?: View;
  }
}

export interface Backend {
  /** A View for the first frame, without a request. It may be older than what `view` returns. */
  readonly first: View | undefined;
  /** The current screen. Rejects when the program does not answer. */
  view(): Promise<View>;
  /** Sends an action and resolves to the screen after it. Rejects when the program does not answer. */
  act(action: Command): Promise<View>;
  /** Sends the token and resolves to the screen after it. Commands never hold it. */
  saveToken(token: SaveToken): Promise<View>;
  /**
   * Calls `show` with each View that the program sends by itself, and `lost` once when the stream breaks. Returns a
   * function that stops listening.
   */
  onView(show: (view: View) => void, lost: () => void): () => void;
  /** Whether an `open` action opens a link. Otherwise it is an ordinary link in the browser. */
  readonly opensLinks: boolean;
}

export const desktop: Backend = {
  first: window.firstView,
  view: () => invoke<View>("view"),
  act: (action) => invoke<View>("act", { action }),
  saveToken: (token) => invoke<View>("save_token", { token }),
  onView(show) {
    const listening = listen<View>("view", (event) => show(event.payload));
    return () => void listening.then((stop) => stop());
  },
  opensLinks: true,
};

export const served: Backend = {
  first: undefined,
  view: () => ask("/api/view"),
  act: (action) => ask("/api/act", action),
  saveToken: (token) => ask("/api/token", token),
  onView(show, lost) {
    const stopped = new AbortController();
    read(stopped.signal, show)
      .catch(() => {})
      .finally(() => stopped.signal.aborted || lost());
    return () => stopped.abort();
  },
  opensLinks: false,
};

export const backend: Backend = "__TAURI_INTERNALS__" in window ? desktop : served;

async function ask(path: string, body?: Command | SaveToken): Promise<View> {
  // What was typed leaves the page only once the server has proved itself.
  if (body) await request("/api/proof");
  const answer = await request(path, body && { body: JSON.stringify(body) });
  return answer.json();
}

/** Reads the stream of Views to its end: server-sent events, of which each `data` line is a View. */
async function read(signal: AbortSignal, show: (view: View) => void): Promise<void> {
  const answer = await request("/api/events", { signal });
  const chunks = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const chunk = await chunks?.read();
    if (!chunk || chunk.done) return;
    const lines = (rest + chunk.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines)
      if (line.startsWith("data:")) show(JSON.parse(line.slice("data:".length)) as View);
  }
}
