/**
 * The seam: how Views arrive and Actions leave.
 *
 * The desktop window speaks to its shell, a browser tab speaks HTTP to `scim-setup serve`. Nothing else in `ui/src`
 * knows which of the two it is. Either one answers with a whole View, and sends one whenever something changes.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Command, SaveToken, View } from "./view";

declare global {
  interface Window {
    /** The screen as it was when the window was opened, put there by its shell before the page's own script runs. */
    readonly firstView?: View;
  }
}

export interface Backend {
  /** What can be drawn without waiting, with the page's very first picture; `view` has the truth. */
  readonly first: View | undefined;
  /** The screen as it is now. */
  view(): Promise<View>;
  /** Does what a person did and answers with the screen after it. Rejects when nobody is there any more. */
  act(action: Command): Promise<View>;
  /** Hands the token over, and answers like `act`. Commands never hold it. */
  saveToken(token: SaveToken): Promise<View>;
  /** Calls `show` with each View that comes unasked, and `lost` once when no more can come. Returns how to stop. */
  onView(show: (view: View) => void, lost: () => void): () => void;
  /** Whether a link is opened by an `open` action; otherwise it is an ordinary link of the browser. */
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
  view: () => ask("/api/view", {}),
  act: (action) => post("/api/act", action),
  saveToken: (token) => post("/api/token", token),
  onView(show, lost) {
    const events = new EventSource("/api/events");
    events.onmessage = (event) => show(JSON.parse(event.data) as View);
    events.onerror = () => {
      events.close();
      lost();
    };
    return () => events.close();
  },
  opensLinks: false,
};

export const backend: Backend = "__TAURI_INTERNALS__" in window ? desktop : served;

function post(path: string, body: Command | SaveToken): Promise<View> {
  const headers = { "Content-Type": "application/json" };
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function ask(path: string, request: RequestInit): Promise<View> {
  const answer = await fetch(path, { ...request, credentials: "same-origin", cache: "no-store" });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}
