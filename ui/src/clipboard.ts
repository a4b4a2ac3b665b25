/**
 * Puts a text on the clipboard from the page itself, where the program behind it cannot reach the clipboard of the
 * person's computer (a terminal without a desktop). Secrets never come this way.
 */
export async function putOnClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Older browsers, or a page that is not in front: the way it was done before.
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
