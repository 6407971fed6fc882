import type { Sheet, SheetRow } from '@app/spreadsheets';

import type { TrendCampaign } from '../../../campaign/trends.service.js';
import { STANDINGS } from '../../../domain/campaign/campaign-report.js';
import type { AskedOtherwise } from '../../../domain/trend/asked-alike.js';
import type { WorkbookSubject } from '../subject.js';
import { campaignCells, campaignColumns, domainColumns, share, type ToldTrend } from '../trend-columns.js';

/** What one supplier came to in the campaigns of this questionnaire, the oldest first, over the questions that all of them asked. */
export function supplierTrendSheet(
  subject: WorkbookSubject,
  { sections, campaigns, otherwise }: ToldTrend,
): { sheet: Sheet; rows: SheetRow[] } {
  const { say, heading } = subject;
  return {
    sheet: {
      name: say('trend'),
      heading,
      columns: [
        ...campaignColumns(say),
        { key: 'standing', header: say('standing'), kind: 'text', width: 14 },
        share('attainment', say('attainment')),
        share('againstIntrusion', say('intrusionPhase')),
        share('afterIntrusion', say('postIntrusionPhase')),
        ...domainColumns(subject, sections),
      ],
    },
    rows: campaigns.map((one, at) => trendRow(subject, one, otherwise[at])),
  };
}

function trendRow(subject: WorkbookSubject, one: TrendCampaign, otherwise?: readonly AskedOtherwise[]): SheetRow {
  const { standings, domains, attainment, againstIntrusion, afterIntrusion } = one.point;
  const standing = STANDINGS.find((one) => standings[one] > 0);
  return {
    ...campaignCells(subject, one, otherwise),
    standing: subject.say(standing ?? 'notAsked'),
    ...{ attainment, againstIntrusion, afterIntrusion },
    ...Object.fromEntries(domains.map(({ domain, attainment: ofDomain }) => [`domain:${domain}`, ofDomain])),
  };
}
