import { type BaselineVersion, BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { INestApplicationContext } from '@nestjs/common';

import { BaselineCopies } from '../../libs/baselines/src/baseline-copies.service.js';
import { DraftPublishing } from '../../libs/baselines/src/draft-publishing.service.js';
import { GridEditing } from '../../libs/baselines/src/grid-editing.service.js';
import { NextVersions } from '../../libs/baselines/src/next-versions.service.js';

/** What is to be asked: one square of the grid each, and weights. */
export interface AskedOfGrid {
  readonly cells: readonly { readonly questionKey: string; readonly classKey: string; readonly target: number; readonly must: boolean }[];
  readonly weights: readonly { readonly questionKey: string; readonly weight: number }[];
}

/** A baseline of one's own, published, that asks for these squares and nothing else. */
export async function ownBaselineOf(contexts: INestApplicationContext, owner: MemberActor, asked: AskedOfGrid): Promise<BaselineVersion> {
  const copies = contexts.get(BaselineCopies, { strict: false });
  const draft = await contexts.get(TenantDatabase).as(owner, () => copies.copy(BUILT_IN_BASELINE_VERSION_ID, {}));
  const nothing = Object.entries(draft.targets).flatMap(([questionKey, byClass]) =>
    Object.keys(byClass).map((classKey) => ({ questionKey, classKey, target: 0, must: false })),
  );
  const squares = new Map([...nothing, ...asked.cells].map((square) => [`${square.questionKey} ${square.classKey}`, square]));
  await publishWith(contexts, owner, draft, { ...asked, cells: [...squares.values()] });
  return draft;
}

/** The next version of it, published: what is left out stays as it was. */
export async function nextBaselineOf(
  contexts: INestApplicationContext,
  owner: MemberActor,
  baselineId: string,
  asked: AskedOfGrid,
): Promise<void> {
  const versions = contexts.get(NextVersions, { strict: false });
  await publishWith(contexts, owner, await contexts.get(TenantDatabase).as(owner, () => versions.begin(baselineId)), asked);
}

async function publishWith(
  contexts: INestApplicationContext,
  owner: MemberActor,
  { id, version }: Pick<BaselineVersion, 'id' | 'version'>,
  asked: AskedOfGrid,
): Promise<void> {
  const database = contexts.get(TenantDatabase);
  const seen = await database.as(owner, () => contexts.get(GridEditing, { strict: false }).edit(id, version, asked));
  await database.as(owner, () => contexts.get(DraftPublishing, { strict: false }).publish(id, seen));
}
