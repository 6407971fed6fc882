import { Alert, Button, Group, Radio, Stack } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useClassNames } from '~/components/information-classes';
import { useMembers } from '~/components/use-members';

import classes from './two-edits.module.css';
import type { SupplierField, SupplierValues } from './values';

interface TwoEditsProps {
  readonly theirs: SupplierValues;
  readonly mine: SupplierValues;
  /** Which both changed. */
  readonly fields: readonly SupplierField[];
  /** Told for which fields mine is kept. */
  readonly onSettle: (insisted: SupplierField[]) => void;
}

/** Somebody saved the same supplier meanwhile: both contents side by side, and one is chosen for each field. */
export function TwoEdits({ theirs, mine, fields, onSettle }: TwoEditsProps) {
  const { t } = useTranslation();
  const [insisted, setInsisted] = useState<readonly SupplierField[]>(fields);
  const asText = useFieldText();
  const place = useRef<HTMLDivElement>(null);
  // What has to be decided stands above; the button that was pressed, below.
  useEffect(() => place.current?.focus(), []);
  return (
    <Alert
      ref={place}
      tabIndex={-1}
      role="alert"
      color="yellow"
      variant="light"
      icon={<IconGitMerge size={18} />}
      title={t('supplier.twoEdits.title')}
    >
      <Stack>
        <p className="prose">{t(fields.length === 0 ? 'supplier.twoEdits.apart' : 'supplier.twoEdits.lead')}</p>
        {fields.map((field) => (
          <Radio.Group
            key={field}
            label={t(`supplier.fields.${field}`)}
            value={insisted.includes(field) ? 'mine' : 'theirs'}
            onChange={(side) => setInsisted(side === 'mine' ? [...insisted, field] : insisted.filter((one) => one !== field))}
          >
            <div className={classes.sides}>
              <Radio value="theirs" size="sm" label={t('supplier.twoEdits.theirs')} description={asText(field, theirs)} />
              <Radio value="mine" size="sm" label={t('supplier.twoEdits.mine')} description={asText(field, mine)} />
            </div>
          </Radio.Group>
        ))}
        <Group>
          <Button variant="default" onClick={() => onSettle([...insisted])}>
            {t('supplier.twoEdits.settle')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** A field as one line that a person reads. */
function useFieldText(): (field: SupplierField, values: SupplierValues) => string {
  const { t } = useTranslation();
  const names = useClassNames();
  const members = useMembers();
  return (field, values) => {
    if (field === 'criticality') return t(`suppliers.criticality.${values.criticality}`);
    if (field === 'classes') return values.classes.map((key) => names.get(key) ?? key).join(', ') || t('common.none');
    if (field === 'ownerId') return members.find(({ value }) => value === values.ownerId)?.label ?? t('common.none');
    if (field === 'contacts') return values.contacts.map(({ name, email }) => `${name} ${email}`).join(', ') || t('common.none');
    if (field === 'tags') return values.tags.join(', ') || t('common.none');
    return values[field] || t('common.none');
  };
}
