import { coded, type Sheet, type SheetColumn, type SheetRow } from '@app/spreadsheets';
import type { TrendCampaign } from '../../campaign/trends.service.js';
import { STANDINGS } from '../../domain/campaign/campaign-report.js';
import type { AskedOtherwise } from '../../domain/trend/asked-alike.js';
import type { WorkbookSubject } from './subject.js';
import { campaignCells, campaignColumns, domainColumns, share, type ToldTrend } from './trend-columns.js';

/** The campaigns of this questionnaire, the chosen or the last ones, the oldest first, over the questions that all of them asked. */
export function trendSheet(subject: WorkbookSubject, { sections, campaigns, otherwise }: ToldTrend): { sheet: Sheet; rows: SheetRow[] } {
  const { say, heading } = subject;
  return {
    sheet: {
      name: say('trend'),
      heading,
      columns: [
        ...campaignColumns(say),
        { key: 'asked', header: say('asked'), kind: 'integer' },
        { key: 'submitted', header: say('submitted'), kind: 'integer' },
        { key: 'preliminary', header: say('preliminary'), kind: 'text', width: 18 },
        ...STANDINGS.map((standing): SheetColumn => ({ key: standing, header: say(standing), kind: 'integer' })),
        { key: 'members', header: say('trendMembers'), kind: 'integer' },
        share('attainment', say('attainmentMedian')),
        share('againstIntrusion', say('againstIntrusion')),
        share('afterIntrusion', say('afterIntrusion')),
        ...domainColumns(subject, sections),
      ],
    },
    rows: campaigns.map((one, at) => trendRow(subject, one, otherwise[at])),
  };
}

function trendRow(subject: WorkbookSubject, one: TrendCampaign, otherwise?: readonly AskedOtherwise[]): SheetRow {
  const { point, preliminary } = one;
  const { standings, members, domains, ...figures } = point;
  return {
    ...campaignCells(subject, one, otherwise),
    preliminary: coded(preliminary === null ? '' : subject.say(`preliminary_${preliminary}`), preliminary),
    ...figures,
    ...standings,
    members: members.attainment,
    ...Object.fromEntries(domains.map(({ domain, attainment }) => [`domain:${domain}`, attainment])),
  };
}
