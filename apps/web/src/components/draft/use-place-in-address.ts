import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Leads to the place that the address names (`nameOf`), once it is drawn: a problem in a list leads to the field it is about. */
export function usePlaceInAddress(): void {
  const { hash, href, state } = useLocation();
  const visit = `${href} ${state.__TSR_key}`;
  const reached = useRef('');
  // After every drawing, since the part that the place is in may come a moment after the address.
  useEffect(() => {
    const found = hash === '' || reached.current === visit ? null : document.getElementById(hash);
    if (!found) return;
    reached.current = visit;
    found.scrollIntoView({ block: 'center' });
    found.focus({ preventScroll: true });
  });
}
