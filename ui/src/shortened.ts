/** A text without the middle of what is too long to be sent: of a pasted log, only its ends are read. */
export function shortened(text: string): string {
  return text.length <= 2 * MOST ? text : `${text.slice(0, MOST)}\n…\n${text.slice(-MOST)}`;
}

/** In UTF-16 code units. With the escapes of JSON, two of these stay below the largest request. */
const MOST = 1_000_000;
