import type { Sheet, SheetColumn, SheetRow } from '@app/spreadsheets';

import type { Trend, TrendCampaign } from '../../../campaign/trends.service.js';
import { STANDINGS } from '../../../domain/campaign-report.js';
import { codedVersion, textIn, type WorkbookSubject } from '../subject.js';

/** What one supplier came to in the campaigns of this questionnaire, the oldest first, over the questions that all of them asked. */
export function supplierTrendSheet(subject: WorkbookSubject, { sections, campaigns }: Trend): { sheet: Sheet; rows: SheetRow[] } {
  const { say, heading } = subject;
  const share = (key: string, header: string): SheetColumn => ({ key, header, kind: 'percent', colour: 'attainment', width: 15 });
  return {
    sheet: {
      name: say('trend'),
      heading,
      columns: [
        { key: 'campaign', header: say('campaign'), kind: 'text', width: 34 },
        { key: 'issuedAt', header: say('issuedAt'), kind: 'datetime' },
        { key: 'baseline', header: say('baselineVersion'), kind: 'text', width: 26 },
        { key: 'questions', header: say('questionCount'), kind: 'integer' },
        { key: 'standing', header: say('standing'), kind: 'text', width: 14 },
        share('attainment', say('attainment')),
        share('againstIntrusion', say('intrusionPhase')),
        share('afterIntrusion', say('postIntrusionPhase')),
        ...sections.map(({ key, shortName }) => share(`domain:${key}`, `${key} ${textIn(subject, shortName)}`)),
      ],
    },
    rows: campaigns.map((one) => trendRow(subject, one)),
  };
}

function trendRow(subject: WorkbookSubject, { campaign, baseline, questions, point }: TrendCampaign): SheetRow {
  const { standings, domains, attainment, againstIntrusion, afterIntrusion } = point;
  const standing = STANDINGS.find((one) => standings[one] > 0);
  return {
    campaign: campaign.name,
    issuedAt: campaign.issuedAt,
    baseline: codedVersion(subject, baseline),
    questions: questions.attainment,
    standing: subject.say(standing ?? 'notAsked'),
    ...{ attainment, againstIntrusion, afterIntrusion },
    ...Object.fromEntries(domains.map(({ domain, attainment: ofDomain }) => [`domain:${domain}`, ofDomain])),
  };
}
