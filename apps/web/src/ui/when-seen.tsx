import { useIntersection } from '@mantine/hooks';
import { type ReactNode, startTransition, useEffect, useState } from 'react';

interface WhenSeenProps {
  readonly children: ReactNode;
  /** About as high as what comes, so that nothing jumps. */
  readonly height: number;
  /** Nobody misses it who does not come near: its numbers stand beside it. */
  readonly costly?: boolean;
}

/** Longer than a page takes to begin: what nobody has come near by then is made quietly, for whoever searches the page. */
const LATER_MILLISECONDS = 15_000;

/** Something further down a page, made and fetched when one comes near; it stays from then on. What prints it says so where it is not there yet. */
export function WhenSeen({ children, height, costly = false }: WhenSeenProps) {
  // In shares of the window: on a phone less is near than on a desk.
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: '60%' });
  const [seen, setSeen] = useState(false);
  const isNear = entry?.isIntersecting === true;
  useEffect(() => {
    if (isNear) startTransition(() => setSeen(true));
  }, [isNear]);
  useEffect(() => {
    if (seen || costly) return;
    const timer = setTimeout(() => startTransition(() => setSeen(true)), LATER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [seen, costly]);
  return seen ? children : <div ref={ref} data-unseen style={{ minHeight: height }} />;
}
