import { idIn, ownerOf } from '../world.js';
import type { Moment, RouteCases } from './route-case.js';

const seen = ({ lab, id }: Moment) => lab.version('campaign', 'id', id);

/** A campaign wholly within the organization. */
const plan = ({ own }: Pick<Moment, 'own'>) => ({
  name: '点検',
  purpose: '取扱いを確かめるため',
  form: 'short',
  questionnaireVersionId: idIn(own, 'questionnaireVersion'),
  baselineVersionId: idIn(own, 'baselineVersion'),
  recipients: { relationshipIds: [idIn(own, 'supplier')] },
  dueDay: '2099-06-30',
});

const planned = ({ lab, own }: Pick<Moment, 'lab' | 'own'>) =>
  lab.must<{ id: string; version: number }>(ownerOf(own), 'POST', 'campaigns', plan({ own }));
const freshDraft = async (moment: Pick<Moment, 'lab' | 'own'>) => (await planned(moment)).id;

const NAMED = {
  questionnaireVersionId: 'questionnaireVersion',
  baselineVersionId: 'baselineVersion',
  'recipients.relationshipIds.0': 'supplier',
  'recipients.filter.ownerId': 'member',
} as const;

/**
 * Recipients are looked up when they are used (`RecipientsService`), so a foreign id is kept like a random one.
 * They come by list or by filter: this plan has a list, so that a filter beside it is one too many.
 */
const keptWith = (status: number) => ({ 'recipients.relationshipIds.0': status, 'recipients.filter.ownerId': 400 });

export const CAMPAIGNS: RouteCases = {
  'GET /api/campaigns': { by: 'buyer' },
  'POST /api/campaigns': { by: 'buyer', ids: NAMED, body: plan, answers: keptWith(201) },
  'GET /api/campaigns/recipient-count': { by: 'buyer', ids: { '?ownerId': 'member' }, answers: { '?ownerId': 200 } },
  'GET /api/campaigns/:id': { by: 'buyer', ids: { id: 'campaign' } },
  'PATCH /api/campaigns/:id': {
    by: 'buyer',
    ids: { id: 'campaignDraft', ...NAMED },
    body: async (moment) => ({ ...plan(moment), version: await seen(moment) }),
    answers: keptWith(200),
  },
  'GET /api/campaigns/:id/assessments': { by: 'buyer', ids: { id: 'campaign' } },
  'GET /api/campaign-assessments/:id': { by: 'buyer', ids: { id: 'askedAssessment' } },
  'POST /api/campaigns/:id/check': { by: 'buyer', ids: { id: 'campaignDraft' } },
  'GET /api/campaigns/:id/mail-preview': { by: 'buyer', ids: { id: 'campaignDraft' }, query: { language: 'ja' } },
  'DELETE /api/campaigns/:id': { by: 'buyer', ids: { id: 'campaignDraft' }, fresh: freshDraft, query: { version: 'seen' } },
  'POST /api/campaigns/:id/issue': {
    by: 'buyer',
    ids: { id: 'campaignDraft' },
    fresh: freshDraft,
    body: async (moment) => ({ version: await seen(moment) }),
  },
  'POST /api/campaigns/:id/remind': {
    by: 'buyer',
    ids: { id: 'campaign', 'assessmentIds.0': 'askedAssessment' },
    body: () => ({}),
  },
  'POST /api/campaigns/:id/extend': {
    by: 'buyer',
    ids: { id: 'campaign' },
    body: async (moment) => ({ version: await seen(moment), dueDay: '2099-09-30' }),
  },
  'PUT /api/campaigns/:id/assessments/:assessmentId/contact': {
    by: 'buyer',
    ids: { id: 'campaign', assessmentId: 'askedAssessment' },
    body: ({ lab, own }) => ({ name: '新任', email: lab.canaries.address(own.key), language: 'ja' }),
  },
  'POST /api/campaigns/:id/cancel': {
    by: 'buyer',
    ids: { id: 'campaign' },
    fresh: async (moment) => {
      const { id, version } = await planned(moment);
      await moment.lab.must(ownerOf(moment.own), 'POST', `campaigns/${id}/issue`, { version });
      return id;
    },
    body: async (moment) => ({ version: await seen(moment), reason: '取りやめ' }),
  },
  'GET /api/campaigns/:id/report': { by: 'buyer', ids: { id: 'campaign', '?suppliers.0': 'supplier' }, answers: { '?suppliers.0': 200 } },
  'GET /api/campaigns/:id/report/suppliers': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/questions/:key': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    texts: { key: 'IAM-03' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/classes/:class': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    texts: { class: 'hi' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/unevenness': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/matrix': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/phases': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/perception': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/perception/suppliers': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/today': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/today/suppliers': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/today/questions/:key': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    texts: { key: 'IAM-03' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/frameworks': { by: 'buyer', ids: { id: 'campaign' } },
  'GET /api/campaigns/:id/report/frameworks/:framework': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    texts: { framework: 'nist-csf-2.0' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/frameworks/:framework/questions': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    texts: { framework: 'nist-csf-2.0' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/report/frameworks/:framework/requirements/:requirement': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier' },
    texts: { framework: 'nist-csf-2.0', requirement: 'GV.RR-01' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/gap-workbook': {
    by: 'buyer',
    ids: { id: 'campaign', '?suppliers.0': 'supplier', '?campaigns.0': 'campaign' },
    answers: { '?suppliers.0': 200 },
  },
  'GET /api/campaigns/:id/gaps.csv': { by: 'buyer', ids: { id: 'campaign', '?suppliers.0': 'supplier' }, answers: { '?suppliers.0': 200 } },
  'GET /api/report/trend': {
    by: 'buyer',
    ids: { '?questionnaire': 'questionnaire', '?suppliers.0': 'supplier', '?campaigns.0': 'campaign' },
    answers: { '?questionnaire': 404, '?suppliers.0': 200 },
  },
  'GET /api/report/trend/campaigns': { by: 'buyer', ids: { '?questionnaire': 'questionnaire' } },
  'GET /api/suppliers/:id/assessments': { by: 'buyer', ids: { id: 'supplier' } },
  'GET /api/overview': { by: 'buyer' },
  'POST /api/exports/verify': { by: 'buyer', upload: () => ({ name: 'gaps.csv', content: '委託先コード\r\nA-001' }) },
  'GET /api/submissions/:id/result/questions': { by: 'buyer', ids: { id: 'submission' } },
  'GET /api/submissions/:id': { by: 'buyer', ids: { id: 'submission' } },
  'GET /api/submissions/:id/result': { by: 'buyer', ids: { id: 'submission' } },
  'GET /api/submissions/:id/result/today': { by: 'buyer', ids: { id: 'submission' } },
  'GET /api/submissions/:id/result/today/questions': { by: 'buyer', ids: { id: 'submission' } },
  'GET /api/submissions/:id/result/frameworks': { by: 'buyer', ids: { id: 'submission' } },
  'GET /api/submissions/:id/result/frameworks/:framework': {
    by: 'buyer',
    ids: { id: 'submission' },
    texts: { framework: 'nist-csf-2.0' },
  },
};
