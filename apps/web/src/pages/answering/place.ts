/** Where one was in an assessment, for as long as the tab is open: reading the page again leads back there. */
export function rememberPlace(assessmentId: string, key: string): void {
  try {
    sessionStorage.setItem(nameOf(assessmentId), key);
  } catch {
    // Without a memory one begins at the first open question.
  }
}

export function rememberedPlace(assessmentId: string): string | null {
  try {
    return sessionStorage.getItem(nameOf(assessmentId));
  } catch {
    return null;
  }
}

function nameOf(assessmentId: string): string {
  return `enjuku.place:${assessmentId}`;
}
