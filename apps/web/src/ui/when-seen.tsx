import { useIntersection } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';

/** Something further down a page, made and fetched when one comes near; it stays from then on. */
export function WhenSeen({ children, height }: { readonly children: ReactNode; readonly height: number }) {
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: '800px' });
  const [seen, setSeen] = useState(false);
  const isNear = entry?.isIntersecting === true;
  useEffect(() => {
    if (isNear) setSeen(true);
  }, [isNear]);
  return seen ? children : <div ref={ref} style={{ minHeight: height }} />;
}
