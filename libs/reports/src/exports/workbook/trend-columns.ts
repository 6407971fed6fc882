import type { Section } from '@app/questionnaires';
import { coded, type SheetColumn } from '@app/spreadsheets';

import type { Trend, TrendCampaign } from '../../campaign/trends.service.js';
import type { AskedOtherwise } from '../../domain/trend/asked-alike.js';
import { codedVersion, textIn, type WorkbookSubject } from './subject.js';
import type { Say } from './words.js';

/** With what cannot be compared, of each campaign in it. */
export interface ToldTrend extends Trend {
  readonly otherwise: readonly (readonly AskedOtherwise[])[];
}

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

/** @param otherwise than the time before */
export function campaignCells(
  subject: WorkbookSubject,
  { campaign, baseline, questions }: TrendCampaign,
  otherwise: readonly AskedOtherwise[] = [],
) {
  return {
    campaign: campaign.name,
    issuedAt: campaign.issuedAt,
    baseline: codedVersion(subject, baseline),
    questions: questions.attainment,
    otherwise: coded(otherwiseNames(subject, otherwise), [...otherwise]),
  };
}

export function otherwiseNames({ say, language }: Pick<WorkbookSubject, 'say' | 'language'>, otherwise: readonly AskedOtherwise[]): string {
  return otherwise.map((what) => say(`otherwise_${what}`)).join(language === 'ja' ? '、' : ', ');
}

export function share(key: string, header: string): SheetColumn {
  return { key, header, kind: 'percent', colour: 'attainment', width: 15 };
}

export function domainColumns(subject: WorkbookSubject, sections: readonly Section[]): SheetColumn[] {
  return sections.map(({ key, shortName }) => share(`domain:${key}`, `${key} ${textIn(subject, shortName)}`));
}
