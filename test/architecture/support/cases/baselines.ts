import { BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';

import { ownerOf } from '../world.js';
import type { Moment, RouteCases } from './route-case.js';

const seen = ({ lab, id }: Moment) => lab.version('baseline_version', 'id', id);

const copied = ({ lab, own }: Pick<Moment, 'lab' | 'own'>) =>
  lab.must<{ id: string; baselineId: string }>(ownerOf(own), 'POST', 'baselines', { versionId: BUILT_IN_BASELINE_VERSION_ID });
const freshDraft = async (moment: Pick<Moment, 'lab' | 'own'>) => (await copied(moment)).id;

export const BASELINES: RouteCases = {
  'GET /api/baselines': { by: 'buyer' },
  'POST /api/baselines': {
    by: 'buyer',
    ids: { versionId: 'baselineVersion', questionnaireVersionId: 'questionnaireVersion' },
    body: () => ({ name: { ja: '写し', en: 'Copy' } }),
  },
  'POST /api/baselines/:id/versions': {
    by: 'buyer',
    ids: { id: 'baseline' },
    fresh: async (moment) => {
      const { id, baselineId } = await copied(moment);
      await moment.lab.must(ownerOf(moment.own), 'POST', `baselines/versions/${id}/publish`, { version: 1 });
      return baselineId;
    },
  },
  'GET /api/baselines/versions/:id': { by: 'buyer', ids: { id: 'baselineDraft' } },
  'GET /api/baselines/versions/:id/differences': { by: 'buyer', ids: { id: 'baselineDraft', '?from': 'baselineVersion' } },
  'GET /api/baselines/versions/:id/problems': { by: 'buyer', ids: { id: 'baselineDraft' } },
  'PATCH /api/baselines/versions/:id': {
    by: 'buyer',
    ids: { id: 'baselineDraft', questionnaireVersionId: 'questionnaireVersion' },
    body: async (moment) => ({ version: await seen(moment), name: { ja: '改題' } }),
  },
  'PATCH /api/baselines/versions/:id/grid': {
    by: 'buyer',
    ids: { id: 'baselineDraft' },
    body: async (moment) => ({
      version: await seen(moment),
      cells: [{ questionKey: 'GOV-01', classKey: 'hi', target: 3 }],
      weights: [{ questionKey: 'GOV-01', weight: 2 }],
    }),
  },
  'PUT /api/baselines/versions/:id/classes/:classKey': {
    by: 'buyer',
    ids: { id: 'baselineDraft' },
    texts: { classKey: 'hi' },
    body: async (moment) => ({ version: await seen(moment), name: { ja: '秘', en: 'Secret' }, exposure: 2 }),
  },
  'PUT /api/baselines/versions/:id/handling-rules/:classKey/:stageKey': {
    by: 'buyer',
    ids: { id: 'baselineDraft' },
    texts: { classKey: 'hi', stageKey: 'mark' },
    body: async (moment) => ({ version: await seen(moment), text: { ja: '表示する' } }),
  },
  'DELETE /api/baselines/versions/:id/classes/:classKey': {
    by: 'buyer',
    ids: { id: 'baselineDraft' },
    texts: { classKey: 'gokuhi' },
    query: { version: 'seen' },
  },
  'POST /api/baselines/versions/:id/publish': {
    by: 'buyer',
    ids: { id: 'baselineDraft' },
    fresh: freshDraft,
    body: async (moment) => ({ version: await seen(moment) }),
  },
  'DELETE /api/baselines/versions/:id': { by: 'buyer', ids: { id: 'baselineDraft' }, fresh: freshDraft, query: { version: 'seen' } },
};
