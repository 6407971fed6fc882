import { SetMetadata } from '@nestjs/common';

import type { Action, ObjectKind } from '../domain/action.js';

export const LOOKED_AT = 'enjuku:looked-at';

/** What somebody sees who calls a route. */
export interface Sight {
  readonly action: Extract<Action, `${string}.looked_at`>;
  readonly type: ObjectKind;
  /**
   * Where the object's id stands: in the path, or with `?` before it in the query, or in the answer where the query left it out. Null for a list:
   * it is the organization's.
   */
  readonly place: string | null;
}

const sight = (action: Sight['action'], type: ObjectKind) => (place: string) =>
  SetMetadata(LOOKED_AT, { action, type, place } satisfies Sight);

const list = (action: Sight['action']) => () => SetMetadata(LOOKED_AT, { action, type: 'organization', place: null } satisfies Sight);

const SIGHTS = {
  campaign: sight('campaign.looked_at', 'campaign'),
  report: sight('report.looked_at', 'campaign'),
  trend: sight('trend.looked_at', 'questionnaire'),
  assessment: sight('assessment.looked_at', 'assessment'),
  submission: sight('submission.looked_at', 'submission'),
  supplier: sight('supplier.looked_at', 'supplier'),
  questionnaire: sight('questionnaire_version.looked_at', 'questionnaire_version'),
  baseline: sight('baseline_version.looked_at', 'baseline_version'),
  export: sight('export.looked_at', 'export'),
  overview: list('overview.looked_at'),
  suppliers: list('suppliers.looked_at'),
  campaigns: list('campaigns.looked_at'),
  questionnaires: list('questionnaires.looked_at'),
  baselines: list('baselines.looked_at'),
  exports: list('exports.looked_at'),
};

/**
 * What a route shows, for the trail of what external auditors look at. Every route that they may read by says so, but for words alone; downloads
 * stand in their own register. A list is noted as a whole: within ten minutes it is read by several filters and page by page.
 */
export const LookedAt = (what: keyof typeof SIGHTS, place = 'id') => SIGHTS[what](place);
