/**
 * What is being typed into one field, until the engine has it.
 *
 * While a person types, their text wins over the text of any View that arrives. It leaves 400 ms after the last key,
 * when the field is left, and at once when it was pasted or chosen. The engine's text is shown again when the field
 * was left, and after a paste: it may have been tidied.
 */
const PAUSE_MS = 400;

export class Draft {
  #typed = $state<string | null>(null);
  #sent: string | null = null;
  #focused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stored: () => string;
  #save: (value: string) => Promise<boolean>;

  /** `save` tells whether the text arrived; a text that did not is kept and sent with the next flush. */
  constructor(stored: () => string, save: (value: string) => Promise<boolean>) {
    this.#stored = stored;
    this.#save = save;
  }

  /** What the field shows. */
  get shown(): string {
    return this.#typed ?? this.#stored();
  }

  /** The field has the focus. */
  enter(): void {
    this.#focused = true;
  }

  /** A key was pressed. */
  type(value: string): void {
    this.#typed = value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** The whole text is there at once: it was pasted, or chosen. */
  put(value: string): void {
    this.#typed = value;
    void this.#leaveWith(true);
  }

  /** The field has lost the focus. */
  leave(): void {
    this.#focused = false;
    void this.#leaveWith(true);
  }

  /** Sends what was not sent yet. */
  flush(): void {
    void this.#leaveWith(false);
  }

  async #leaveWith(release: boolean): Promise<void> {
    clearTimeout(this.#timer);
    const value = this.#typed;
    if (value === null) return;
    if (value !== (this.#sent ?? this.#stored())) {
      this.#sent = value;
      const arrived = await this.#save(value);
      if (!arrived) {
        this.#sent = null;
        return;
      }
    }
    const untouched = this.#typed === value;
    if (untouched && (release || !this.#focused)) {
      this.#typed = null;
      this.#sent = null;
    }
  }
}
