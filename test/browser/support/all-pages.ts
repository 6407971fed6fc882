import type { World } from './world.js';

export type Visitor = 'nobody' | 'buyer' | 'newcomer' | 'answering' | 'submitted' | 'auditing' | 'dismissed';

interface Visits {
  readonly as: Visitor;
  readonly at: (world: World) => readonly string[];
}

const STEPS = ['what', 'against', 'whom', 'when'];

/** Every route of the site by its name in `paths.ts`, with whom it is for and the addresses that show what it can look like. */
export const ALL_PAGES: Readonly<Record<string, readonly Visits[]>> = {
  signIn: [visit('nobody', '/sign-in')],
  signUp: [visit('nobody', '/sign-up')],
  forgotten: [visit('nobody', '/forgotten-password')],
  link: [{ as: 'nobody', at: ({ links }) => ['/l/nonsense', ...Object.values(links).map((token) => `/l/${token}`)] }],
  verifyLink: [visit('nobody', '/verify-link')],
  about: [visit('nobody', '/about')],

  home: [
    visit('buyer', '/'),
    visit('newcomer', '/'),
    visit('answering', '/'),
    visit('submitted', '/'),
    visit('auditing', '/'),
    visit('dismissed', '/'),
  ],
  inbox: [visit('buyer', '/inbox')],
  profile: [visit('buyer', '/profile')],
  settings: [visit('buyer', '/settings')],
  organization: [visit('buyer', '/settings/organization')],
  members: [visit('buyer', '/settings/members')],
  classes: [visit('buyer', '/settings/classes')],

  suppliers: [visit('buyer', '/suppliers'), visit('newcomer', '/suppliers')],
  supplierAdd: [visit('buyer', '/suppliers/new')],
  supplierImport: [visit('buyer', '/suppliers/import'), { as: 'buyer', at: ({ ids }) => [`/suppliers/import?id=${ids.import}`] }],
  supplier: [{ as: 'buyer', at: ({ ids }) => [`/suppliers/${ids.supplier}`] }],
  supplierEdit: [{ as: 'buyer', at: ({ ids }) => [`/suppliers/${ids.supplier}/edit`] }],

  questionnaires: [visit('buyer', '/questionnaires')],
  questionnaireVersion: [{ as: 'buyer', at: ({ ids }) => [`/questionnaires/versions/${ids.questionnaireVersion}`] }],
  questionnaireEdit: [
    {
      as: 'buyer',
      at: ({ ids }) =>
        ['question:SUP-01', 'profile:P-13', 'sections', 'whole'].map(
          (part) => `/questionnaires/versions/${ids.questionnaireDraft}/edit?at=${part}`,
        ),
    },
  ],
  questionnaireDifference: [
    { as: 'buyer', at: ({ ids }) => [`/questionnaires/versions/${ids.questionnaireDraft}/differences?from=${ids.questionnaireVersion}`] },
  ],
  baselines: [visit('buyer', '/baselines')],
  baselineVersion: [{ as: 'buyer', at: ({ ids }) => [`/baselines/versions/${ids.baselineVersion}`] }],
  baselineEdit: [{ as: 'buyer', at: ({ ids }) => [`/baselines/versions/${ids.baselineDraft}/edit`] }],
  baselineDifference: [
    { as: 'buyer', at: ({ ids }) => [`/baselines/versions/${ids.baselineDraft}/differences?from=${ids.baselineVersion}`] },
  ],

  campaigns: [visit('buyer', '/campaigns'), visit('newcomer', '/campaigns')],
  campaignNew: [visit('buyer', '/campaigns/new')],
  campaign: [{ as: 'buyer', at: ({ ids }) => [`/campaigns/${ids.campaign}`] }],
  campaignEdit: [{ as: 'buyer', at: ({ ids }) => STEPS.map((step) => `/campaigns/${ids.draft}/edit?step=${step}`) }],
  campaignAssessment: [{ as: 'buyer', at: ({ ids, submitted }) => [`/campaigns/${ids.campaign}/assessments/${submitted.assessmentId}`] }],
  askedAssessment: [{ as: 'buyer', at: ({ submitted }) => [`/asked-assessments/${submitted.assessmentId}`] }],
  reports: [visit('buyer', '/reports'), visit('newcomer', '/reports')],
  trend: [visit('buyer', '/reports/trend'), visit('buyer', '/reports/trend?tags=nobody'), visit('newcomer', '/reports/trend')],
  report: [
    {
      as: 'buyer',
      at: ({ ids }) =>
        ['', '?domains=IAM', '?tags=nobody', '?question=IAM-03', '?view=questions'].map((view) => `/reports/${ids.campaign}${view}`),
    },
  ],
  frameworks: [
    {
      as: 'buyer',
      at: ({ ids }) =>
        ['', '?framework=nist-csf-2.0', '?level=★3&requirement=4-1-3', '?tags=nobody'].map(
          (view) => `/reports/${ids.campaign}/frameworks${view}`,
        ),
    },
  ],
  supplierFrameworks: [
    {
      as: 'buyer',
      at: ({ ids }) => ['', '?level=★3&requirement=4-1-3'].map((view) => `/submissions/${ids.submission}/result/frameworks${view}`),
    },
  ],
  supplierResult: [
    { as: 'buyer', at: ({ ids }) => ['', '#answer-IAM-03'].map((place) => `/submissions/${ids.submission}/result${place}`) },
  ],
  reportPrint: [
    { as: 'buyer', at: ({ ids }) => ['', '?domains=IAM', '?tags=nobody'].map((view) => `/reports/${ids.campaign}/print${view}`) },
  ],
  exports: [visit('buyer', '/exports'), visit('newcomer', '/exports'), visit('auditing', '/exports')],
  verifyExport: [visit('buyer', '/exports/verify'), visit('auditing', '/exports/verify')],
  audit: [visit('buyer', '/audit')],

  assessments: [visit('answering', '/assessments'), visit('buyer', '/assessments')],
  answering: [
    {
      as: 'answering',
      at: ({ answering: { assessmentId } }) =>
        ['S-01', 'P-13', 'GOV-01', 'SUP-01'].map((key) => `/assessments/${assessmentId}?question=${key}`),
    },
    { as: 'submitted', at: ({ submitted: { assessmentId } }) => [`/assessments/${assessmentId}`] },
  ],
  signOff: [
    { as: 'answering', at: ({ answering: { assessmentId } }) => [`/assessments/${assessmentId}/sign-off`] },
    { as: 'submitted', at: ({ submitted: { assessmentId } }) => [`/assessments/${assessmentId}/sign-off`] },
  ],
  result: [{ as: 'submitted', at: ({ submitted: { assessmentId } }) => [`/assessments/${assessmentId}/result`] }],
  ownFrameworks: [
    {
      as: 'submitted',
      at: ({ submitted: { assessmentId } }) =>
        ['', '?framework=nist-csf-2.0'].map((view) => `/assessments/${assessmentId}/result/frameworks${view}`),
    },
  ],
};

function visit(as: Visitor, address: string): Visits {
  return { as, at: () => [address] };
}
