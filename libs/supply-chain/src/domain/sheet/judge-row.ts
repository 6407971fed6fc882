import { AppError, type Language } from '@app/kernel';

import { refuse } from '../problems.js';
import { checkContract, contactWithoutName } from '../supplier-checks.js';
import { type GivenValues, problemOf, type ReadRow, type RowProblem } from './read-row.js';
import { SHEET_KEYS } from './sheet-columns.js';
import { NOTHING_SAID, type SheetKey, type SheetValues } from './sheet-values.js';

export const ROW_OUTCOMES = ['create', 'update', 'unchanged', 'problem'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** A supplier that already carries the row's code. */
export interface KnownSupplier {
  readonly relationshipId: string;
  readonly version: number;
  readonly values: SheetValues;
}

/** What an update does to one column, values as in `SheetValues`. */
export interface RowChange<Key extends SheetKey = SheetKey> {
  readonly column: Key;
  readonly from: SheetValues[Key];
  readonly to: SheetValues[Key];
}

export interface JudgedRow {
  readonly outcome: RowOutcome;
  /** What the supplier would be afterwards; null for a row with problems. */
  readonly values: SheetValues | null;
  /** For an update: what differs from today. */
  readonly changes: readonly RowChange[];
  readonly problems: readonly RowProblem[];
}

export interface RowSurroundings {
  readonly known: KnownSupplier | null;
  /** Another row of the file with the same code. */
  readonly sameCodeIn: number | null;
  /** The language that a new contact is written to where the row does not say. */
  readonly language: Language;
}

/**
 * Decides what a row would do: make a supplier, change one, nothing, or be refused.
 *
 * An empty cell leaves what is known as it is; a code that is known means that supplier, whatever its name.
 */
export function judgeRow({ given, problems: found }: ReadRow, { known, sameCodeIn, language }: RowSurroundings): JudgedRow {
  const values = withContact({ ...(known?.values ?? NOTHING_SAID), ...given }, language);
  const problems = [...found, ...wholeRowProblems(given, found, values, sameCodeIn)];
  if (problems.length > 0) return { outcome: 'problem', values: null, changes: [], problems };
  if (!known) return { outcome: 'create', values, changes: [], problems };

  const changes = SHEET_KEYS.filter((key) => JSON.stringify(known.values[key]) !== JSON.stringify(values[key])).map((column) => ({
    column,
    from: known.values[column],
    to: values[column],
  }));
  return { outcome: changes.length > 0 ? 'update' : 'unchanged', values, changes, problems };
}

/** An address alone makes a contact; without an address there is none, whatever the language column says. */
function withContact(values: SheetValues, language: Language): SheetValues {
  if (values.contactEmail === '') return { ...values, contactLanguage: '' };
  const contactLanguage = values.contactLanguage === '' ? language : values.contactLanguage;
  return { ...values, contactLanguage, contactName: values.contactName === '' ? contactWithoutName(contactLanguage) : values.contactName };
}

function wholeRowProblems(given: GivenValues, found: readonly RowProblem[], values: SheetValues, sameCodeIn: number | null): RowProblem[] {
  const faulty = new Set(found.map(({ column }) => column));
  const problems: RowProblem[] = [];
  const add = (column: SheetKey, refusal: AppError, value = '') => {
    if (!faulty.has(column)) problems.push(problemOf(column, refusal, value));
  };
  if (values.code === '') add('code', refuse('text_required'));
  if (sameCodeIn !== null) add('code', refuse('row_code_repeated', { row: sameCodeIn }), values.code);
  if (values.name === '') add('name', refuse('text_required'));
  if (given.contactName !== undefined && values.contactEmail === '') add('contactEmail', refuse('contact_email_missing'));
  const contract = refusalOf(() => checkContract(values.contractBegins || null, values.contractEnds || null));
  if (contract) add('contractEnds', contract, values.contractEnds);
  return problems;
}

function refusalOf(check: () => void): AppError | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
