/**
 * What is on screen: the newest View, and whether anybody is still there to send one.
 *
 * Actions leave one after the other, in the order in which they were made. What is being typed leaves before any
 * button's action does, so that a button never works on an older answer than the one in front of the person.
 *
 * Nothing is drawn while the pointer is pressed: leaving a box sends its answer, and what comes back would move the
 * button from under the pointer before it is let go, so that the click would be lost or meet another one.
 */
import { tick } from "svelte";
import { backend } from "./backend";
import { putOnClipboard } from "./clipboard";
import { saveFile } from "./files";
import { setWords } from "./text";
import type { Command, SaveToken, View } from "./view";

const RETRY_AFTER_MS = 2000;
/** Longer than anybody takes to click; a pointer that never comes up again holds nothing back for longer. */
const PRESS_MS = 1000;
/** A window that nobody sees draws no picture to wait for. */
const UNSEEN_MS = 200;

export class Screen {
  view = $state.raw<View | null>(null);
  /** Nobody answers: the terminal program has stopped. */
  gone = $state(false);

  #queue: Promise<unknown> = Promise.resolve();
  #flushes = new Set<() => void>();
  #stop: () => void = () => {};
  #retry: ReturnType<typeof setTimeout> | undefined;
  #connecting = false;
  #pressed: ReturnType<typeof setTimeout> | undefined;
  #held: View | undefined;

  /** Starts listening and draws the first View. Returns how to stop. */
  start(): () => void {
    const asking = new AbortController();
    if (backend.first) {
      this.show(backend.first);
      // What is asked for in the meantime would hold up the first picture.
      void pictureIsDrawn().then(() => {
        if (!asking.signal.aborted) void this.#connect();
      });
    } else {
      void this.#connect();
    }
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    window.addEventListener("pointerdown", () => this.#hold(PRESS_MS), options);
    // The click comes in the turn of pointerup: drawn after it.
    window.addEventListener("pointerup", () => this.#pressed && this.#hold(0), options);
    window.addEventListener("pointercancel", () => this.#letGo(), options);
    return () => {
      asking.abort();
      listening.abort();
      clearTimeout(this.#retry);
      this.#stop();
    };
  }

  /** Draws a View, unless a newer one is on screen already. */
  show(next: View): void {
    if (next.desk.hand_over !== null) void putOnClipboard(next.desk.hand_over);
    if (next.desk.save) saveFile(next.desk.save);
    const newest = this.#held ?? this.view;
    if (newest && next.revision < newest.revision) return;
    if (this.#pressed && this.view) {
      this.#held = next;
      return;
    }
    setWords(next.words);
    this.view = next;
  }

  /** Sends an action. Tells whether it arrived. */
  send(action: Command): Promise<boolean> {
    if (action.do !== "answer") this.#flush();
    return this.#enqueue(() => backend.act(action));
  }

  /** Sends the token, in turn with the actions. Tells whether it arrived. */
  saveToken(token: SaveToken): Promise<boolean> {
    return this.#enqueue(() => backend.saveToken(token));
  }

  /** Sends what is being typed, and waits until its answer is drawn. */
  async settle(): Promise<void> {
    this.#flush();
    await this.#queue;
    await tick();
  }

  /** Has `flush` called before a button's action leaves, and when the connection is back. Returns how to undo that. */
  beforeLeaving(flush: () => void): () => void {
    this.#flushes.add(flush);
    return () => this.#flushes.delete(flush);
  }

  /** Asks at once whether somebody is there again. It is asked every few seconds anyway. */
  retry(): void {
    void this.#connect();
  }

  #enqueue(request: () => Promise<View>): Promise<boolean> {
    const sent = this.#queue.then(() => this.#answered(request));
    this.#queue = sent;
    return sent;
  }

  async #answered(request: () => Promise<View>): Promise<boolean> {
    try {
      this.show(await request());
      return true;
    } catch {
      void this.#connect();
      return false;
    }
  }

  /** Listens and asks for the whole screen; keeps trying while nobody answers. */
  async #connect(): Promise<void> {
    if (this.#connecting) return;
    this.#connecting = true;
    clearTimeout(this.#retry);
    this.#stop();
    this.#stop = backend.onView(
      (view) => this.show(view),
      () => void this.#connect(),
    );
    try {
      const view = await backend.view();
      // A program that was started again counts its revisions from the beginning.
      if (this.gone) {
        this.view = null;
        this.#held = undefined;
      }
      this.show(view);
      this.gone = false;
      this.#flush();
    } catch {
      this.gone = true;
      this.#stop();
      this.#retry = setTimeout(() => void this.#connect(), RETRY_AFTER_MS);
    } finally {
      this.#connecting = false;
    }
  }

  #hold(milliseconds: number): void {
    clearTimeout(this.#pressed);
    this.#pressed = setTimeout(() => this.#letGo(), milliseconds);
  }

  #letGo(): void {
    clearTimeout(this.#pressed);
    this.#pressed = undefined;
    const held = this.#held;
    this.#held = undefined;
    if (held) this.show(held);
  }

  #flush(): void {
    for (const flush of this.#flushes) flush();
  }
}

/** Resolves behind the next picture, or after a moment where none is drawn because nobody sees the window. */
function pictureIsDrawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN_MS);
  });
}

export const screen = new Screen();
