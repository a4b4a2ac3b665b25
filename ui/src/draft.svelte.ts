/**
 * The text that is being typed into one field, until the engine has it.
 *
 * While a person types, their text wins over the text of any View that arrives. It is sent 400 ms after the last key,
 * when the field loses the focus, and at once when it is pasted or chosen. After a paste, and once the field has lost
 * the focus, the engine's text is shown again: it may have been tidied.
 */
const PAUSE_MS = 400;

export class Draft {
  #typed = $state<string | null>(null);
  #sent: string | null = null;
  #focused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stored: () => string;
  #save: (value: string) => Promise<boolean>;

  /** `save` resolves to whether the text arrived. A text that did not is kept and sent with the next flush. */
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

  /** The whole text was pasted or chosen. */
  put(value: string): void {
    this.#typed = value;
    void this.#send(true);
  }

  /** The field has lost the focus. */
  leave(): void {
    this.#focused = false;
    void this.#send(true);
  }

  /** Sends the text unless it was sent already. */
  flush(): void {
    void this.#send(false);
  }

  async #send(release: boolean): Promise<void> {
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
