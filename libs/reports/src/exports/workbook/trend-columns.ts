import type { Section } from '@app/questionnaires';
import type { SheetColumn } from '@app/spreadsheets';

import type { TrendCampaign } from '../../campaign/trends.service.js';
import { codedVersion, textIn, type WorkbookSubject } from './subject.js';
import type { Say } from './words.js';

/** Which campaign a row of a trend is about, of a chain as of one supplier. */
export function campaignColumns(say: Say): SheetColumn[] {
  return [
    { key: 'campaign', header: say('campaign'), kind: 'text', width: 34 },
    { key: 'issuedAt', header: say('issuedAt'), kind: 'datetime' },
    { key: 'baseline', header: say('baselineVersion'), kind: 'text', width: 26 },
    { key: 'questions', header: say('questionCount'), kind: 'integer' },
  ];
}

export function campaignCells(subject: WorkbookSubject, { campaign, baseline, questions }: TrendCampaign) {
  return {
    campaign: campaign.name,
    issuedAt: campaign.issuedAt,
    baseline: codedVersion(subject, baseline),
    questions: questions.attainment,
  };
}

export function share(key: string, header: string): SheetColumn {
  return { key, header, kind: 'percent', colour: 'attainment', width: 15 };
}

export function domainColumns(subject: WorkbookSubject, sections: readonly Section[]): SheetColumn[] {
  return sections.map(({ key, shortName }) => share(`domain:${key}`, `${key} ${textIn(subject, shortName)}`));
}
