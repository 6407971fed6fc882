import { idIn } from '../world.js';
import type { RouteCases } from './route-case.js';

export const ASSESSMENTS: RouteCases = {
  'GET /api/assessments': { by: 'supplier' },
  'GET /api/assessments/:id': { by: 'supplier', ids: { id: 'assessment' } },
  'GET /api/assessments/:id/steps': { by: 'supplier', ids: { id: 'assessment' } },
  'GET /api/assessments/:id/sign-off': { by: 'supplier', ids: { id: 'assessment' } },
  'GET /api/assessments/:id/submissions/:submissionId': {
    by: 'supplier',
    ids: { id: 'submittedAssessment', submissionId: 'ownSubmission' },
  },
  'GET /api/assessments/:id/answers/:questionKey/history': { by: 'supplier', ids: { id: 'assessment' }, texts: { questionKey: 'GOV-01' } },
  'PUT /api/assessments/:id/answers/:questionKey': {
    by: 'supplier',
    ids: { id: 'assessment' },
    texts: { questionKey: 'CLS-01' },
    body: () => ({ kind: 'level', level: 2, version: 0 }),
  },
  'GET /api/assessments/:id/result': { by: 'supplier', ids: { id: 'submittedAssessment' } },
  'GET /api/assessments/:id/result/frameworks': { by: 'supplier', ids: { id: 'submittedAssessment' } },
  'GET /api/assessments/:id/result/frameworks/:framework': {
    by: 'supplier',
    ids: { id: 'submittedAssessment' },
    texts: { framework: 'meti-scs-2026' },
  },
  'GET /api/assessments/:id/result-workbook': { by: 'supplier', ids: { id: 'submittedAssessment' } },
  'GET /api/assessments/:id/place': { by: 'supplier', ids: { id: 'submittedAssessment' } },
  'GET /api/assessments/:id/trend': { by: 'supplier', ids: { id: 'submittedAssessment' } },
  'POST /api/assessments/:id/recall': {
    by: 'supplier',
    ids: { id: 'submittedAssessment' },
    body: () => ({ reason: '書き直すため' }),
  },
  'POST /api/assessments/:id/submit': {
    by: 'supplier',
    ids: { id: 'assessment' },
    body: () => ({ signedBy: '港 一郎', acknowledgeUnanswered: true }),
  },
  'POST /api/assessments/:id/refuse': {
    by: 'supplier',
    ids: { id: 'assessment' },
    fresh: ({ own }) => Promise.resolve(idIn(own, 'submittedAssessment')),
    body: () => ({ reason: '回答できないため' }),
  },
};
