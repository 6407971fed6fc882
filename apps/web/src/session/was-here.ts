/** The mark that somebody signed in on this device: no token stands there. */
const NAME = 'enjuku.session';

/** Whether it is worth asking for a session: a visitor's browser need not be refused one. Without a memory, it asks. */
export function wasHere(): boolean {
  try {
    return localStorage.getItem(NAME) !== null;
  } catch {
    return true;
  }
}

export function remember(here: boolean): void {
  try {
    if (here) localStorage.setItem(NAME, '1');
    else localStorage.removeItem(NAME);
  } catch {
    // A browser that keeps nothing asks each time.
  }
}
