import { baselineDraftsDescribe, baselineDraftsEditGrid, baselineDraftsWriteClass, baselineDraftsWriteRule } from '~/api/generated/sdk.gen';
import type { BaselineVersionView } from '~/api/generated/types.gen';
import type { Change } from '~/components/draft/changes';
import { nested } from '~/components/draft/paths-in';

import { classIn, gridOf, partOf } from './fields';

/** @returns the version that the changes made */
export async function send(view: BaselineVersionView, part: string, changes: readonly Change[]): Promise<number> {
  const { id, version } = view;
  const { kind, key } = partOf({ part, field: '' });
  if (kind === 'grid') return (await baselineDraftsEditGrid({ path: { id }, body: { version, ...gridOf(changes) } })).data.version;
  if (kind === 'rule') {
    const [classKey = '', stageKey = ''] = key.split('/');
    return (await baselineDraftsWriteRule({ path: { id, classKey, stageKey }, body: { version, ...nested(changes) } })).data.version;
  }
  const its = classIn(view, key);
  if (kind === 'class' && its) {
    const { name, exposure, position } = its;
    return (await baselineDraftsWriteClass({ path: { id, classKey: key }, body: { version, name, exposure, position } })).data.version;
  }
  return (await baselineDraftsDescribe({ path: { id }, body: { version, ...nested(changes) } })).data.version;
}
