import type { UseFormReturnType } from '@mantine/form';

import type { AddSupplierDto, ContactView, SupplierView } from '~/api/generated/types.gen';

/** What the form holds: texts as they are typed, '' where nothing is known. */
export interface SupplierValues {
  code: string;
  name: string;
  nameKana: string;
  corporateNumber: string;
  criticality: SupplierView['criticality'];
  classes: string[];
  tags: string[];
  industry: string;
  size: string;
  ownerId: string | null;
  note: string;
  contractBegins: string;
  contractEnds: string;
  contacts: ContactView[];
}

/** What parts of the form are given. */
export interface SupplierForm {
  readonly form: UseFormReturnType<SupplierValues>;
}

/** In the order of the form. */
export const FIELDS = [
  'code',
  'name',
  'nameKana',
  'corporateNumber',
  'criticality',
  'classes',
  'tags',
  'industry',
  'size',
  'ownerId',
  'contractBegins',
  'contractEnds',
  'contacts',
  'note',
] as const satisfies readonly (keyof SupplierValues)[];
export type SupplierField = (typeof FIELDS)[number];

export const EMPTY: SupplierValues = {
  code: '',
  name: '',
  nameKana: '',
  corporateNumber: '',
  criticality: 'medium',
  classes: [],
  tags: [],
  industry: '',
  size: '',
  ownerId: null,
  note: '',
  contractBegins: '',
  contractEnds: '',
  contacts: [],
};

export function valuesOf(supplier: Omit<SupplierView, 'owner'> & { readonly ownerId: string | null }): SupplierValues {
  const { code, name, nameKana, criticality, classes, tags, ownerId, note, contacts } = supplier;
  return {
    ...{ code, name, nameKana, criticality, ownerId, note },
    corporateNumber: supplier.corporateNumber ?? '',
    industry: supplier.industry ?? '',
    size: supplier.size ?? '',
    contractBegins: supplier.contractBegins ?? '',
    contractEnds: supplier.contractEnds ?? '',
    classes: [...classes],
    tags: [...tags],
    contacts: contacts.map((contact) => ({ ...contact })),
  };
}

/** As the API takes it: null says that something is not known. */
export function draftOf(values: SupplierValues): AddSupplierDto {
  const { corporateNumber, industry, size, contractBegins, contractEnds, ...others } = values;
  return {
    ...others,
    corporateNumber: corporateNumber || null,
    industry: industry || null,
    size: size || null,
    contractBegins: contractBegins || null,
    contractEnds: contractEnds || null,
  };
}

/** The fields in which two differ. */
export function differing(one: SupplierValues, other: SupplierValues): SupplierField[] {
  return FIELDS.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}

/** What was changed since the form was opened, and only that: what somebody else changed meanwhile stays. */
export function changeOf(opened: SupplierValues, values: SupplierValues): Partial<AddSupplierDto> {
  const draft = draftOf(values);
  return Object.fromEntries(differing(opened, values).map((field) => [field, draft[field]]));
}

/** Fields that both changed since the form was opened, each to something else. */
export function conflictsOf(opened: SupplierValues, theirs: SupplierValues, mine: SupplierValues): SupplierField[] {
  const theirChange = differing(opened, theirs);
  const myChange = differing(opened, mine);
  return differing(theirs, mine).filter((field) => theirChange.includes(field) && myChange.includes(field));
}

/** Theirs, with what I changed and what I insist on. */
export function merged(
  opened: SupplierValues,
  theirs: SupplierValues,
  mine: SupplierValues,
  insisted: readonly SupplierField[],
): SupplierValues {
  const conflicts = conflictsOf(opened, theirs, mine);
  const kept = differing(opened, mine).filter((field) => !conflicts.includes(field) || insisted.includes(field));
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}
