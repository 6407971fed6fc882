const forms = new Set<symbol>();

/** Whether a form on the page holds something that was typed and not saved: what goes elsewhere without asking the router asks this first. */
export function isSomethingTyped(): boolean {
  return forms.size > 0;
}

/** @returns ends it */
export function noteTyped(): () => void {
  const form = Symbol();
  forms.add(form);
  return () => forms.delete(form);
}
