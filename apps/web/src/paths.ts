import type { LinkProps } from '@tanstack/react-router';

/** Every address of the site. Routes (routes.tsx) use the patterns, pages the functions. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signUp: '/sign-up',
  forgotten: '/forgotten-password',
  link: '/l/$token',
  verifyLink: '/verify-link',
  about: '/about',

  inbox: '/inbox',
  profile: '/profile',
  settings: '/settings',
  organization: '/settings/organization',
  members: '/settings/members',
  classes: '/settings/classes',

  suppliers: '/suppliers',
  supplierAdd: '/suppliers/new',
  supplierImport: '/suppliers/import',
  supplier: '/suppliers/$id',
  supplierEdit: '/suppliers/$id/edit',

  questionnaires: '/questionnaires',
  questionnaireVersion: '/questionnaires/versions/$id',
  questionnaireEdit: '/questionnaires/versions/$id/edit',
  questionnaireDifference: '/questionnaires/versions/$id/differences',
  baselines: '/baselines',
  baselineVersion: '/baselines/versions/$id',
  baselineEdit: '/baselines/versions/$id/edit',
  baselineDifference: '/baselines/versions/$id/differences',

  campaigns: '/campaigns',
  campaignNew: '/campaigns/new',
  campaign: '/campaigns/$id',
  campaignEdit: '/campaigns/$id/edit',
  askedAssessment: '/asked-assessments/$id',
  campaignAssessment: '/campaigns/$id/assessments/$assessmentId',
  reports: '/reports',
  trend: '/reports/trend',
  report: '/reports/$id',
  frameworks: '/reports/$id/frameworks',
  reportPrint: '/reports/$id/print',
  supplierResult: '/submissions/$id/result',
  supplierFrameworks: '/submissions/$id/result/frameworks',
  exports: '/exports',
  verifyExport: '/exports/verify',
  audit: '/audit',

  assessments: '/assessments',
  answering: '/assessments/$id',
  signOff: '/assessments/$id/sign-off',
  result: '/assessments/$id/result',
  ownFrameworks: '/assessments/$id/result/frameworks',
} as const;

/** A pattern with its places filled, where an address is wanted rather than a route. */
export function addressOf(pattern: string, places: Readonly<Record<string, string>>): string {
  return pattern.replace(/\$(\w+)/g, (_whole, place: string) => encodeURIComponent(places[place] ?? ''));
}

/** Where a link leads: a pattern with its places filled. */
export function wayTo(pattern: (typeof paths)[keyof typeof paths], places: Readonly<Record<string, string>> = {}): LinkProps['to'] {
  return addressOf(pattern, places) as LinkProps['to'];
}
