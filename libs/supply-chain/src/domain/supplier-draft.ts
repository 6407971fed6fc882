import { cleanDay } from './calendar-day.js';
import { cleanText, requiredText } from './clean-text.js';
import { cleanKana } from './katakana.js';
import type { SupplierFields } from './supplier.js';
import {
  type CheckContext,
  checkClasses,
  checkCode,
  checkContacts,
  checkContract,
  checkNumber,
  checkTags,
  LIMITS,
} from './supplier-checks.js';

/** Some fields of a supplier as somebody typed them; what is absent is not touched. */
export type SupplierDraft = Partial<SupplierFields>;

type Checked = { -readonly [Field in keyof SupplierFields]?: SupplierFields[Field] };

/** What a new supplier has where nothing is said. Code and name are always said. */
export const UNSAID: Omit<SupplierFields, 'code' | 'name'> = {
  nameKana: '',
  corporateNumber: null,
  criticality: 'medium',
  tags: [],
  industry: null,
  size: null,
  ownerId: null,
  note: '',
  classes: [],
  contractBegins: null,
  contractEnds: null,
  contacts: [],
};

/**
 * Checks and cleans what was typed.
 *
 * @throws AppError naming the field at fault; the first one only
 */
export function checkDraft(draft: SupplierDraft, context: CheckContext): SupplierDraft {
  return { ...checkRecord(draft, context), ...checkTrade(draft, context) };
}

/** @throws AppError when what a change leads to does not fit together, although each field does */
export function checkWhole(supplier: SupplierFields): void {
  checkContract(supplier.contractBegins, supplier.contractEnds);
}

/** Which fields a change really changes. */
export function changedFields(before: SupplierFields, change: SupplierDraft): (keyof SupplierFields)[] {
  return (Object.keys(change) as (keyof SupplierFields)[]).filter(
    (field) => change[field] !== undefined && JSON.stringify(before[field]) !== JSON.stringify(change[field]),
  );
}

function checkRecord(draft: SupplierDraft, context: CheckContext): SupplierDraft {
  const checked: Checked = {};
  if (draft.code !== undefined) checked.code = checkCode(draft.code);
  if (draft.name !== undefined) checked.name = requiredText(draft.name, { limit: LIMITS.name }, 'name');
  if (draft.nameKana !== undefined) checked.nameKana = cleanKana(draft.nameKana, LIMITS.kana, 'nameKana');
  if (draft.corporateNumber !== undefined)
    checked.corporateNumber = unlessAbsent(draft.corporateNumber, (number) => checkNumber(number, context));
  if (draft.criticality !== undefined) checked.criticality = draft.criticality;
  if (draft.tags !== undefined) checked.tags = checkTags(draft.tags);
  if (draft.industry !== undefined)
    checked.industry = unlessAbsent(draft.industry, (text) => cleanText(text, { limit: LIMITS.industry }, 'industry'));
  if (draft.size !== undefined) checked.size = unlessAbsent(draft.size, (text) => cleanText(text, { limit: LIMITS.size }, 'size'));
  if (draft.ownerId !== undefined) checked.ownerId = draft.ownerId;
  if (draft.note !== undefined) checked.note = cleanText(draft.note, { limit: LIMITS.note, multiline: true }, 'note');
  return checked;
}

function checkTrade(draft: SupplierDraft, context: CheckContext): SupplierDraft {
  const checked: Checked = {};
  if (draft.classes !== undefined) checked.classes = checkClasses(draft.classes, context);
  if (draft.contractBegins !== undefined)
    checked.contractBegins = unlessAbsent(draft.contractBegins, (day) => cleanDay(day, 'contractBegins'));
  if (draft.contractEnds !== undefined) checked.contractEnds = unlessAbsent(draft.contractEnds, (day) => cleanDay(day, 'contractEnds'));
  if (draft.contacts !== undefined) checked.contacts = checkContacts(draft.contacts, context);
  return checked;
}

/** Null and blank both mean "not known". */
function unlessAbsent(raw: string | null, check: (text: string) => string): string | null {
  return raw === null || raw.trim() === '' ? null : check(raw);
}
