import { useEffect } from 'react';

/** What stands at the foot of every page of paper, from where `@page` takes it. */
export function usePrintedAbout(words: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--printed-about', JSON.stringify(words));
    return () => void style.removeProperty('--printed-about');
  }, [words]);
}
