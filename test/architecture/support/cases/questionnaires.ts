import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from '@app/questionnaires';

import { ownerOf } from '../world.js';
import type { Moment, RouteCases } from './route-case.js';

const seen = ({ lab, id }: Moment) => lab.version('questionnaire_version', 'id', id);
const ja = { ja: '改', en: 'Changed' };

/** A copy of the built-in one: a draft of a questionnaire that nobody uses. */
const copied = async ({ lab, own }: Pick<Moment, 'lab' | 'own'>) =>
  lab.must<{ id: string; questionnaireId: string }>(ownerOf(own), 'POST', 'questionnaires', {
    versionId: BUILT_IN_QUESTIONNAIRE_VERSION_ID,
  });
const freshDraft = async (moment: Pick<Moment, 'lab' | 'own'>) => (await copied(moment)).id;

export const QUESTIONNAIRES: RouteCases = {
  'GET /api/frameworks': { by: 'buyer' },
  'GET /api/frameworks/:id/requirements': { by: 'buyer', texts: { id: 'nist-csf-2.0' } },
  'GET /api/questionnaires': { by: 'buyer' },
  'POST /api/questionnaires': {
    by: 'buyer',
    ids: { versionId: 'questionnaireVersion' },
    body: () => ({ name: { ja: '写し', en: 'Copy' } }),
  },
  'POST /api/questionnaires/:id/versions': {
    by: 'buyer',
    ids: { id: 'questionnaire' },
    fresh: async (moment) => {
      const { id, questionnaireId } = await copied(moment);
      await moment.lab.must(ownerOf(moment.own), 'POST', `questionnaires/versions/${id}/publish`, { version: 1 });
      return questionnaireId;
    },
  },
  'GET /api/questionnaires/versions/:id': { by: 'buyer', ids: { id: 'questionnaireDraft' } },
  'GET /api/questionnaires/versions/:id/differences': {
    by: 'buyer',
    ids: { id: 'questionnaireDraft', '?from': 'questionnaireVersion' },
  },
  'GET /api/questionnaires/versions/:id/problems': { by: 'buyer', ids: { id: 'questionnaireDraft' } },
  'PATCH /api/questionnaires/versions/:id': {
    by: 'buyer',
    ids: { id: 'questionnaireDraft' },
    body: async (moment) => ({ version: await seen(moment), name: { ja: '改題' } }),
  },
  'PUT /api/questionnaires/versions/:id/sections': {
    by: 'buyer',
    ids: { id: 'questionnaireDraft' },
    fresh: freshDraft,
    body: async (moment) => {
      const { content } = await moment.lab.row<{ content: { sections: object[] } }>(
        `select content from app.questionnaire_version where id = $1`,
        [BUILT_IN_QUESTIONNAIRE_VERSION_ID],
      );
      return { version: await seen(moment), sections: content.sections };
    },
  },
  'PATCH /api/questionnaires/versions/:id/profile-questions/:key': {
    by: 'buyer',
    ids: { id: 'questionnaireDraft' },
    texts: { key: 'P-01' },
    body: async (moment) => ({ version: await seen(moment), label: ja }),
  },
  'PATCH /api/questionnaires/versions/:id/questions/:key': {
    by: 'buyer',
    ids: { id: 'questionnaireDraft' },
    texts: { key: 'GOV-01' },
    body: async (moment) => ({ version: await seen(moment), texts: { topic: ja } }),
  },
  'POST /api/questionnaires/versions/:id/questions': {
    by: 'buyer',
    ids: { id: 'questionnaireDraft' },
    body: async (moment) => ({ version: await seen(moment), key: 'NEW-01', sectionKey: 'GOV', type: 'ynp', max: 2, phase: 'governance' }),
  },
  'PUT /api/questionnaires/versions/:id/order': {
    by: 'buyer',
    ids: { id: 'questionnaireDraft' },
    body: async (moment) => {
      const keys = await moment.lab.rows<{ key: string }>(`select key from app.question where version_id = $1 order by position desc`, [
        moment.id,
      ]);
      return { version: await seen(moment), keys: keys.length > 0 ? keys.map(({ key }) => key) : ['GOV-01'] };
    },
  },
  'DELETE /api/questionnaires/versions/:id/questions/:key': {
    by: 'buyer',
    ids: { id: 'questionnaireDraft' },
    texts: { key: 'NEW-01' },
    query: { version: 'seen' },
  },
  'POST /api/questionnaires/versions/:id/publish': {
    by: 'buyer',
    ids: { id: 'questionnaireDraft' },
    fresh: freshDraft,
    body: async (moment) => ({ version: await seen(moment) }),
  },
  'DELETE /api/questionnaires/versions/:id': {
    by: 'buyer',
    ids: { id: 'questionnaireDraft' },
    fresh: freshDraft,
    query: { version: 'seen' },
  },
};
