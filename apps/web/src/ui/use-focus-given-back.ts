import { useLayoutEffect } from 'react';

/** As long as what uses it is there, the keyboard is elsewhere; afterwards it is again where it was. Mantine does so only for what stays mounted. */
export function useFocusGivenBack(): void {
  useLayoutEffect(() => {
    const opener = openerOf(document.activeElement);
    return () => {
      // What was open still holds the keyboard until it has gone.
      setTimeout(() => opener?.focus({ preventScroll: true }));
    };
  }, []);
}

/** An item of a menu goes with its menu: then it is what the menu belongs to. */
function openerOf(active: Element | null): HTMLElement | null {
  const menu = active?.closest('[role=menu]');
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : active;
  return opener instanceof HTMLElement ? opener : null;
}
