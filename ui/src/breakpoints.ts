/**
 * The media query of a narrow window, where the steps fold into a line of progress.
 *
 * Style sheets repeat it: a media query can't read a custom property. `lint/styles.test.ts` holds them to it.
 */
export const NARROW = "(width <= 43.75em)";
