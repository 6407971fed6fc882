import type { Language } from '@app/kernel';

import type { Criticality, SupplierFields } from '../supplier.js';
import { UNSAID } from '../supplier-draft.js';

/** One supplier as one row of a spreadsheet, before it is put into words. '' means nothing is known. */
export interface SheetValues {
  readonly code: string;
  readonly name: string;
  readonly nameKana: string;
  readonly corporateNumber: string;
  readonly classes: readonly string[];
  readonly criticality: Criticality;
  readonly tags: readonly string[];
  /** Of the main contact; further contacts and the owner are not in the sheet. */
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactLanguage: Language | '';
  readonly industry: string;
  readonly size: string;
  readonly contractBegins: string;
  readonly contractEnds: string;
  readonly note: string;
}

export type SheetKey = keyof SheetValues;

export function valuesOf(supplier: SupplierFields): SheetValues {
  const [main] = supplier.contacts;
  return {
    code: supplier.code,
    name: supplier.name,
    nameKana: supplier.nameKana,
    corporateNumber: supplier.corporateNumber ?? '',
    classes: supplier.classes,
    criticality: supplier.criticality,
    tags: supplier.tags,
    contactName: main?.name ?? '',
    contactEmail: main?.email ?? '',
    contactLanguage: main?.language ?? '',
    industry: supplier.industry ?? '',
    size: supplier.size ?? '',
    contractBegins: supplier.contractBegins ?? '',
    contractEnds: supplier.contractEnds ?? '',
    note: supplier.note,
  };
}

/** A supplier of whom the sheet says nothing yet. */
export const NOTHING_SAID: SheetValues = valuesOf({ code: '', name: '', ...UNSAID });
