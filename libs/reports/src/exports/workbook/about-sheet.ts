import { RULE_SET } from '@app/gap-analysis';
import type { CellValue, Sheet, SheetRow } from '@app/spreadsheets';

import { filterWords } from './filter-words.js';
import { moment } from './moment.js';
import { onlySupplier, versionName, type WorkbookSubject } from './subject.js';
import type { Word } from './words.js';

/**
 * What was asked, against what, by whom, when, by which edition of the rules.
 *
 * @param listOfSuppliers the sheet in which all suppliers stand
 */
export function aboutSheet(subject: WorkbookSubject, listOfSuppliers: Word): { sheet: Sheet; rows: SheetRow[] } {
  const { say, heading, campaign, baseline, questionnaire, buyerName, compared, answeredAll, exportedAt, requestedBy } = subject;
  const supplier = onlySupplier(subject);
  const fact = (word: Word, value: CellValue): SheetRow => ({
    item: say(word),
    value: value instanceof Date ? moment(value, campaign.timeZone) : value,
  });
  return {
    sheet: {
      name: say('about'),
      heading,
      columns: [
        { key: 'item', header: say('item'), kind: 'text', width: 28 },
        { key: 'value', header: say('value'), kind: 'text', width: 90, wrap: true },
      ],
    },
    rows: [
      fact('campaign', campaign.name),
      ...(supplier ? [fact('supplier', `${supplier.code} ${supplier.name}`)] : []),
      fact('buyer', buyerName),
      fact('purpose', campaign.purpose),
      fact('questionnaire', versionName(subject, questionnaire)),
      fact('form', say(campaign.form)),
      fact('baselineVersion', versionName(subject, baseline)),
      fact('passMark', `${perCent(baseline.passMark)}%`),
      fact('leastCoverage', `${perCent(baseline.leastCoverage)}%`),
      fact('issuedAt', campaign.issuedAt),
      fact('dueAt', campaign.dueAt),
      fact('basis', say('selfBasis')),
      fact('filters', filterWords(subject, listOfSuppliers)),
      ...(compared ? [fact('comparedCampaigns', compared.length > 0 ? namesOf(subject, compared) : say('comparedNone'))] : []),
      ...(answeredAll ? [fact('comparedSuppliers', say('answeredAll'))] : []),
      fact('exportedAt', exportedAt),
      fact('exportedBy', requestedBy),
      fact('timeZone', campaign.timeZone),
      fact('ruleSet', String(RULE_SET)),
    ],
  };
}

/** A limit as people write it: 0.57 is 57, not 56.99999999999999. */
function perCent(share: number): number {
  return Number((share * 100).toPrecision(12));
}

function namesOf({ language }: WorkbookSubject, campaigns: readonly { readonly name: string }[]): string {
  return campaigns.map(({ name }) => name).join(language === 'ja' ? '、' : ', ');
}
