/**
 * The media query of a narrow window: one column, and the steps fold into one line.
 *
 * Style sheets repeat it: a media query can't read a custom property. `lint/styles.test.ts` holds them to it.
 */
export const NARROW = "(width < 62.5em)";
