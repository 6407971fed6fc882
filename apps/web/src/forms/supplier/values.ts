import type { UseFormReturnType } from '@mantine/form';

import type { AddSupplierDto, ContactView, SupplierView } from '~/api/generated/types.gen';

/** What the form holds, in its order: texts as they are typed, '' where nothing is known. */
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
  contractBegins: string;
  contractEnds: string;
  contacts: ContactView[];
  note: string;
}

/** What parts of the form are given. */
export interface SupplierForm {
  readonly form: UseFormReturnType<SupplierValues>;
}

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
  contractBegins: '',
  contractEnds: '',
  contacts: [],
  note: '',
};

export function valuesOf(supplier: Omit<SupplierView, 'owner'> & { readonly ownerId: string | null }): SupplierValues {
  const { code, name, nameKana, criticality, classes, tags, ownerId, note, contacts } = supplier;
  return {
    ...{ code, name, nameKana },
    corporateNumber: supplier.corporateNumber ?? '',
    criticality,
    classes: [...classes],
    tags: [...tags],
    industry: supplier.industry ?? '',
    size: supplier.size ?? '',
    ownerId,
    contractBegins: supplier.contractBegins ?? '',
    contractEnds: supplier.contractEnds ?? '',
    contacts: contacts?.map((contact) => ({ ...contact })) ?? [],
    note: note ?? '',
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
