import { coded, type Sheet, type SheetColumn, type SheetRow } from '@app/spreadsheets';
import type { Trend, TrendCampaign } from '../../campaign/trends.service.js';
import { STANDINGS } from '../../domain/campaign-report.js';
import { codedVersion, textIn, type WorkbookSubject } from './subject.js';

/** The campaigns of this questionnaire, the chosen or the last ones, the oldest first, over the questions that all of them asked. */
export function trendSheet(subject: WorkbookSubject, { sections, campaigns }: Trend): { sheet: Sheet; rows: SheetRow[] } {
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
        { key: 'asked', header: say('asked'), kind: 'integer' },
        { key: 'submitted', header: say('submitted'), kind: 'integer' },
        { key: 'preliminary', header: say('preliminary'), kind: 'text', width: 18 },
        ...STANDINGS.map((standing): SheetColumn => ({ key: standing, header: say(standing), kind: 'integer' })),
        { key: 'members', header: say('trendMembers'), kind: 'integer' },
        share('attainment', say('attainmentMedian')),
        share('againstIntrusion', say('againstIntrusion')),
        share('afterIntrusion', say('afterIntrusion')),
        ...sections.map(({ key, shortName }) => share(`domain:${key}`, `${key} ${textIn(subject, shortName)}`)),
      ],
    },
    rows: campaigns.map((one) => trendRow(subject, one)),
  };
}

function trendRow(subject: WorkbookSubject, { campaign, baseline, questions, point, preliminary }: TrendCampaign): SheetRow {
  const { standings, members, domains, ...figures } = point;
  return {
    campaign: campaign.name,
    issuedAt: campaign.issuedAt,
    baseline: codedVersion(subject, baseline),
    questions: questions.attainment,
    preliminary: coded(preliminary === null ? '' : subject.say(`preliminary_${preliminary}`), preliminary),
    ...figures,
    ...standings,
    members: members.attainment,
    ...Object.fromEntries(domains.map(({ domain, attainment }) => [`domain:${domain}`, attainment])),
  };
}
