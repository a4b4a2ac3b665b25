/**
 * What is on screen: the newest View, and whether the program behind the page still answers.
 *
 * Actions are sent one at a time, in order. Text that is being typed is sent before any button's action, so that a
 * button never acts on an older answer than the one on screen.
 *
 * No View is drawn while the pointer is down. Leaving a box sends its answer, and the View that comes back could move
 * the button from under the pointer: the click would be lost, or hit another button.
 */
import { tick } from "svelte";
import { backend } from "./backend";
import { putOnClipboard } from "./clipboard";
import { saveFile } from "./files";
import { NoSession } from "./session";
import { setWords } from "./text";
import type { Command, SaveToken, View } from "./view";

const RETRY_AFTER_MS = 2000;
/** Longer than a click takes. A pointer that is never released delays drawing by no more than this. */
const PRESS_MS = 1000;
/** The longest wait for a frame: a hidden window draws none. */
const HIDDEN_MS = 200;

export class Screen {
  view = $state.raw<View | null>(null);
  /** The program does not answer: the terminal program may have stopped. */
  isConnectionLost = $state(false);
  /** What this tab needs before it may show the wizard. */
  needs = $state<"code" | "link">();

  #queue: Promise<unknown> = Promise.resolve();
  #flushes = new Set<() => void>();
  #stop: () => void = () => {};
  #retry: ReturnType<typeof setTimeout> | undefined;
  #connecting = false;
  #pressed: ReturnType<typeof setTimeout> | undefined;
  #held: View | undefined;

  /** Starts listening and draws the first View. Returns a function that stops listening. */
  start(): () => void {
    const stopped = new AbortController();
    if (backend.first) {
      this.show(backend.first);
      // A request before the first frame would delay it.
      void nextFrame().then(() => {
        if (!stopped.signal.aborted) void this.#connect();
      });
    } else {
      void this.#connect();
    }
    const options = { capture: true, signal: stopped.signal };
    window.addEventListener("pointerdown", () => this.#hold(PRESS_MS), options);
    // The click follows in the same task as pointerup. The View is drawn after it.
    window.addEventListener("pointerup", () => this.#pressed && this.#hold(0), options);
    window.addEventListener("pointercancel", () => this.#release(), options);
    return () => {
      stopped.abort();
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

  /** Sends an action. Resolves to whether it arrived. */
  send(action: Command): Promise<boolean> {
    if (action.do !== "answer") this.#flush();
    return this.#enqueue(() => backend.act(action));
  }

  /** Sends the token, in turn with the actions. Resolves to whether it arrived. */
  saveToken(token: SaveToken): Promise<boolean> {
    return this.#enqueue(() => backend.saveToken(token));
  }

  /** Sends the text that is being typed and waits until the View that comes back is drawn. */
  async settle(): Promise<void> {
    this.#flush();
    await this.#queue;
    await tick();
  }

  /**
   * Calls `flush` before each action of a button is sent, and once the connection is back. Returns a function that
   * stops these calls.
   */
  onFlush(flush: () => void): () => void {
    this.#flushes.add(flush);
    return () => this.#flushes.delete(flush);
  }

  /** Tries to reconnect at once, without waiting for the next try. */
  retry(): Promise<void> {
    return this.#connect();
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

  /** Requests the current View and subscribes to the next ones. Tries again until the program answers. */
  async #connect(): Promise<void> {
    if (this.#connecting) return;
    this.#connecting = true;
    clearTimeout(this.#retry);
    this.#stop();
    try {
      const view = await backend.view();
      this.#stop = backend.onView(
        (view) => this.show(view),
        () => void this.#connect(),
      );
      // A restarted program counts its revisions from the beginning.
      if (this.isConnectionLost) {
        this.view = null;
        this.#held = undefined;
      }
      this.show(view);
      this.isConnectionLost = false;
      this.needs = undefined;
      this.#flush();
    } catch (error) {
      this.needs = error instanceof NoSession ? error.needs : undefined;
      this.isConnectionLost = true;
      // A tab without a session gets none by itself.
      if (!this.needs) this.#retry = setTimeout(() => void this.#connect(), RETRY_AFTER_MS);
    } finally {
      this.#connecting = false;
    }
  }

  #hold(milliseconds: number): void {
    clearTimeout(this.#pressed);
    this.#pressed = setTimeout(() => this.#release(), milliseconds);
  }

  #release(): void {
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

/** Resolves after the next frame, or after `HIDDEN_MS` where no frame is drawn. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, HIDDEN_MS);
  });
}

export const screen = new Screen();
