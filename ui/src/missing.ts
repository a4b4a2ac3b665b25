/** The field that holds a page back: the first one with a problem, or else the first one without an answer. */
export function missingField(): HTMLElement | null {
  const within = (selector: string) => document.querySelector<HTMLElement>(`main ${selector}`);
  const wrong = within("[aria-invalid='true']");
  if (wrong) return wrong;
  for (const field of document.querySelectorAll<HTMLElement>("main [data-field]")) {
    if (field.closest("details:not([open])") || field.dataset.optional !== undefined) continue;
    const boxes = [...field.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
    const choices = boxes.filter(({ type }) => type === "radio" || type === "checkbox");
    if (choices.length ? !choices.some((box) => (box as HTMLInputElement).checked) : boxes[0]?.value === "") {
      return boxes[0] ?? null;
    }
  }
  return null;
}
