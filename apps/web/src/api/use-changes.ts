import { useEffect, useEffectEvent } from 'react';

import { changeStream } from './change-stream';

/**
 * Calls back when something under this topic may have changed, so that the page reads again what it may see.
 *
 * @param topic e.g. `assessment:<id>`
 */
export function useChanges(topic: string, onChange: () => void): void {
  const changed = useEffectEvent(onChange);
  useEffect(() => changeStream.listen(topic, () => changed()), [topic]);
}
