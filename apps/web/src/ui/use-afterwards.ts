import { startTransition, useEffect, useState } from 'react';

/**
 * Whether what comes first stands in the page. What can wait is made afterwards, in small pieces, so that a slow phone listens meanwhile.
 *
 * @param first whether what comes first can be drawn already
 */
export function useAfterwards(first = true): boolean {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    if (first) startTransition(() => setStands(true));
  }, [first]);
  return stands;
}
