import { useTranslation } from 'react-i18next';

import { useClassNames } from '~/components/information-classes';
import { useMembers } from '~/components/use-members';

import type { Field } from '../two-edits/rules';
import type { SupplierValues } from './values';

/** A field of a supplier as one line that a person reads; '' where nothing is known. */
export function useFieldText(): (field: Field<SupplierValues>, values: SupplierValues) => string {
  const { t } = useTranslation();
  const names = useClassNames();
  const members = useMembers();
  return (field, values) => {
    if (field === 'criticality') return t(`suppliers.criticality.${values.criticality}`);
    if (field === 'classes') return values.classes.map((key) => names.get(key) ?? key).join(', ');
    if (field === 'ownerId') return members.find(({ value }) => value === values.ownerId)?.label ?? '';
    if (field === 'contacts') return values.contacts.map(({ name, email }) => `${name} ${email}`).join(', ');
    if (field === 'tags') return values.tags.join(', ');
    return values[field];
  };
}
