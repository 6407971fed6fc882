import type { BaselineVersion } from '@app/baselines';
import type { Campaign } from '@app/campaigns';
import type { Bilingual, Language } from '@app/kernel';
import type { QuestionnaireVersion } from '@app/questionnaires';
import { type Coded, coded } from '@app/spreadsheets';

import type { SeriesCampaign } from '../../data/trends.repository.js';
import type { CampaignReport } from '../../domain/campaign/campaign-report.js';
import type { ReportFilter } from '../../domain/report-filter.js';
import type { Say } from './words.js';

export interface ChosenSupplier {
  /** Its relationship. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What a gap workbook is about, and who asked for it. */
export interface WorkbookSubject {
  readonly exportId: string;
  readonly language: Language;
  readonly say: Say;
  readonly campaign: Campaign;
  /** Printed at the top of each page: the campaign, and the supplier where it is about one alone. */
  readonly heading: string;
  readonly buyerName: string;
  readonly questionnaire: QuestionnaireVersion;
  readonly baseline: BaselineVersion;
  /** Which suppliers and questions. */
  readonly filter: ReportFilter;
  /** What stands side by side in the trend, the oldest first; null where nobody chose: then it is the last twelve. */
  readonly compared: readonly SeriesCampaign[] | null;
  /** Whether the trend is of those suppliers alone that answered in all of them. */
  readonly answeredAll: boolean;
  readonly report: CampaignReport;
  /** By relationship. */
  readonly supplierNames: ReadonlyMap<string, string>;
  /** Those that somebody chose one by one, in the order of their codes; null where nobody did. */
  readonly chosenSuppliers: readonly ChosenSupplier[] | null;
  readonly requestedBy: string;
  /** When the snapshot began that everything in it is of. */
  readonly exportedAt: Date;
}

/**
 * The one supplier that somebody chose: it is no cohort, so its own values stand where a chain has statistics. Null in every other case, also where
 * one of two that were chosen has no name here: who chose two asked for a chain, however few of it are left.
 */
export function onlySupplier({ filter, chosenSuppliers }: Pick<WorkbookSubject, 'filter' | 'chosenSuppliers'>): ChosenSupplier | null {
  return filter.suppliers?.length === 1 ? (chosenSuppliers?.[0] ?? null) : null;
}

export function textIn({ language }: Pick<WorkbookSubject, 'language'>, text: Bilingual | undefined): string {
  return text?.[language] ?? '';
}

/** A version as people tell it apart: name and number. */
export function versionName({ language }: Pick<WorkbookSubject, 'language'>, version: { name: Bilingual; number: number }): string {
  return language === 'ja' ? `${version.name.ja} 第${version.number}版` : `${version.name.en}, version ${version.number}`;
}

export function className(subject: WorkbookSubject, key: string): string {
  const found = subject.baseline.classes.find((entry) => entry.key === key);
  return found ? found.name[subject.language] : key;
}

export function classNames(subject: WorkbookSubject, keys: readonly string[]): string {
  return keys.map((key) => className(subject, key)).join(subject.language === 'ja' ? '、' : ', ');
}

/** Classes by name for people, by key and name for programs. */
export function codedClasses(subject: WorkbookSubject, keys: readonly string[]): Coded {
  return coded(
    classNames(subject, keys),
    keys.map((key) => ({ key, name: className(subject, key) })),
  );
}

/** @param shown what people read: its name, or its code where there is little room */
export function codedDomain(subject: WorkbookSubject, code: string, shown: 'name' | 'code'): Coded {
  const section = subject.questionnaire.content.sections.find(({ key }) => key === code);
  const name = textIn(subject, section?.name) || code;
  return coded(shown === 'name' ? name : code, { code, name });
}

export function codedVersion(subject: Pick<WorkbookSubject, 'language'>, version: { name: Bilingual; number: number }): Coded {
  return coded(versionName(subject, version), { name: version.name[subject.language], number: version.number });
}

export function yesOrNo({ say }: Pick<WorkbookSubject, 'say'>, isTrue: boolean): Coded {
  return coded(say(isTrue ? 'yes' : 'no'), isTrue);
}
