import { Checkbox, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { suppliersTagsOptions } from '~/api/generated/@tanstack/react-query.gen';
import { CRITICALITIES } from '~/api/values';
import { useClassNames } from '~/components/information-classes';
import { useMembers } from '~/components/use-members';
import { corporateNumberProblem } from '~/format/corporate-number';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';

import { ContactFields } from './contact-fields';
import type { SupplierForm } from './values';

const MOST_TAGS = 20;
/** Below its field, so that fields in one line stand in one line. */
const below = (description: string) => ({
  description,
  inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
});

/** Everything that a buyer keeps about a supplier, in four parts. */
export function SupplierFields({ form }: SupplierForm) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t('supplier.parts.company')}>
        <CompanyFields form={form} />
      </Card>
      <Card title={t('supplier.parts.trade')} lead={t('supplier.parts.tradeLead')}>
        <TradeFields form={form} />
      </Card>
      <Card title={t('supplier.parts.contacts')} lead={t('supplier.parts.contactsLead')}>
        <ContactFields form={form} />
      </Card>
      <Card title={t('supplier.parts.own')} lead={t('supplier.parts.ownLead')}>
        <OwnFields form={form} />
      </Card>
    </>
  );
}

function CompanyFields({ form }: SupplierForm) {
  const { t } = useTranslation();
  const number = form.getInputProps('corporateNumber');
  const checkNumber = () => {
    const typed = form.getValues().corporateNumber.trim();
    const problem = typed === '' ? null : corporateNumberProblem(typed);
    if (problem) form.setFieldError('corporateNumber', t(`supplier.corporateNumber.${problem}`));
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput label={t('supplier.fields.name')} required withAsterisk {...form.getInputProps('name')} />
      <TextInput label={t('supplier.fields.nameKana')} {...below(t('supplier.hints.nameKana'))} {...form.getInputProps('nameKana')} />
      <TextInput
        label={t('supplier.fields.code')}
        {...below(t('supplier.hints.code'))}
        required
        withAsterisk
        {...form.getInputProps('code')}
      />
      <TextInput
        label={t('supplier.fields.corporateNumber')}
        {...below(t('supplier.hints.corporateNumber'))}
        inputMode="numeric"
        {...number}
        onBlur={(event) => {
          number.onBlur?.(event);
          checkNumber();
        }}
      />
      <TextInput label={t('supplier.fields.industry')} {...form.getInputProps('industry')} />
      <TextInput label={t('supplier.fields.size')} {...below(t('supplier.hints.size'))} {...form.getInputProps('size')} />
    </SimpleGrid>
  );
}

function TradeFields({ form }: SupplierForm) {
  const { t } = useTranslation();
  const names = useClassNames();
  return (
    <Stack>
      <Checkbox.Group label={t('supplier.fields.classes')} description={t('supplier.hints.classes')} {...form.getInputProps('classes')}>
        <Stack gap="xs" mt="xs">
          {[...names].map(([value, label]) => (
            <Checkbox key={value} size="sm" value={value} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput type="date" label={t('supplier.fields.contractBegins')} {...form.getInputProps('contractBegins')} />
        <TextInput type="date" label={t('supplier.fields.contractEnds')} {...form.getInputProps('contractEnds')} />
      </SimpleGrid>
    </Stack>
  );
}

function OwnFields({ form }: SupplierForm) {
  const { t } = useTranslation();
  const may = useMay();
  const members = useMembers();
  const { data: tags } = useQuery(suppliersTagsOptions());
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('supplier.fields.criticality')}
          {...below(t('supplier.hints.criticality'))}
          data={CRITICALITIES.map((value) => ({ value, label: t(`suppliers.criticality.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('criticality')}
        />
        <Select
          label={t('supplier.fields.ownerId')}
          {...below(t('supplier.hints.owner'))}
          data={members}
          placeholder={t('suppliers.together.owner.nobody')}
          clearable
          searchable
          {...form.getInputProps('ownerId')}
        />
      </SimpleGrid>
      <TagsInput
        label={t('supplier.fields.tags')}
        {...below(t('supplier.hints.tags'))}
        data={tags?.items.map(({ tag }) => tag) ?? []}
        splitChars={[',', '、', ';']}
        maxTags={MOST_TAGS}
        {...form.getInputProps('tags')}
      />
      {may('suppliers.notes') && (
        <Textarea label={t('supplier.fields.note')} {...below(t('supplier.hints.note'))} minRows={3} {...form.getInputProps('note')} />
      )}
    </Stack>
  );
}
