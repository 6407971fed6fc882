import { BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';

import type { BaselineVersionView } from '../../../libs/baselines/src/http/version.dto.js';
import { done } from '../../support/client.js';
import type { Person } from './person.js';

interface Cell {
  readonly questionKey: string;
  readonly classKey: string;
  readonly target: number;
  readonly must: boolean;
}

/** A copy of the built-in baseline, published: a first version that campaigns may be issued with. */
export async function anOwnBaseline({ browser }: Person): Promise<BaselineVersionView> {
  const copy = await done(browser.post<BaselineVersionView>('/api/baselines', { versionId: BUILT_IN_BASELINE_VERSION_ID }));
  await done(browser.post(`/api/baselines/versions/${copy.id}/publish`, { version: copy.version }));
  return copy;
}

/** Its next version, which asks otherwise at these squares, published. */
export async function renew({ browser }: Person, { baselineId }: BaselineVersionView, cells: readonly Cell[]): Promise<void> {
  const next = await done(browser.post<BaselineVersionView>(`/api/baselines/${baselineId}/versions`));
  await done(browser.patch(`/api/baselines/versions/${next.id}/grid`, { version: next.version, cells }));
  const { version } = await done(browser.get<BaselineVersionView>(`/api/baselines/versions/${next.id}`));
  await done(browser.post(`/api/baselines/versions/${next.id}/publish`, { version }));
}
