import type { Section } from '@app/questionnaires';
import { coded, type SheetColumn } from '@app/spreadsheets';

import type { TrendCampaign } from '../../campaign/trends.service.js';
import type { MeasuredOtherwise } from '../../domain/measured-alike.js';
import { codedVersion, textIn, type WorkbookSubject } from './subject.js';
import type { Say } from './words.js';

/** Which campaign a row of a trend is about, of a chain as of one supplier. */
export function campaignColumns(say: Say): SheetColumn[] {
  return [
    { key: 'campaign', header: say('campaign'), kind: 'text', width: 34 },
    { key: 'issuedAt', header: say('issuedAt'), kind: 'datetime' },
    { key: 'baseline', header: say('baselineVersion'), kind: 'text', width: 26 },
    { key: 'questions', header: say('questionCount'), kind: 'integer' },
    { key: 'otherwise', header: say('otherwise'), kind: 'text', width: 26, wrap: true },
  ];
}

/** @param otherwise than in the row before it */
export function campaignCells(
  subject: WorkbookSubject,
  { campaign, baseline, questions }: TrendCampaign,
  otherwise: readonly MeasuredOtherwise[] = [],
) {
  const { say, language } = subject;
  return {
    campaign: campaign.name,
    issuedAt: campaign.issuedAt,
    baseline: codedVersion(subject, baseline),
    questions: questions.attainment,
    otherwise: coded(otherwise.map((what) => say(`otherwise_${what}`)).join(language === 'ja' ? '、' : ', '), [...otherwise]),
  };
}

export function share(key: string, header: string): SheetColumn {
  return { key, header, kind: 'percent', colour: 'attainment', width: 15 };
}

export function domainColumns(subject: WorkbookSubject, sections: readonly Section[]): SheetColumn[] {
  return sections.map(({ key, shortName }) => share(`domain:${key}`, `${key} ${textIn(subject, shortName)}`));
}
