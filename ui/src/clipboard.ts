/**
 * Puts a text on the clipboard from the page, where the program cannot reach the clipboard of the person's computer
 * (a terminal without a desktop). Secrets are never copied this way.
 */
export async function putOnClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // The older interface works in older browsers, and in a page without the focus.
    const box = document.createElement("textarea");
    box.value = text;
    box.className = "visually-hidden";
    box.setAttribute("aria-hidden", "true");
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  }
}
