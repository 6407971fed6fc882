import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Leads to the place that the address names (`nameOf`), once it is drawn: a problem in a list leads to the field it is about. */
export function usePlaceInAddress(): void {
  const { hash, href } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same place of another question is another place
  useEffect(() => {
    if (hash === '') return;
    const found = document.getElementById(hash);
    found?.scrollIntoView({ block: 'center' });
    found?.focus({ preventScroll: true });
  }, [hash, href]);
}
