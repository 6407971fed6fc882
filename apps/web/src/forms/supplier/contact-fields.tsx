import { ActionIcon, Button, Group, Select, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';

import classes from './contact-fields.module.css';
import type { SupplierForm } from './values';

const MOST_CONTACTS = 10;

/** Whom questionnaires go to: the first is the main contact. */
export function ContactFields({ form }: SupplierForm) {
  const { t } = useTranslation();
  const { language } = useText();
  const { contacts } = form.getValues();
  return (
    <Stack>
      {contacts.length === 0 && <p className={classes.none}>{t('supplier.contacts.none')}</p>}
      {contacts.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a contact has nothing else that stays while it is typed
        <fieldset key={index} className={classes.contact}>
          <legend className="only-read">{t('supplier.contacts.number', { number: index + 1 })}</legend>
          <TextInput label={t('supplier.contacts.name')} required {...form.getInputProps(`contacts.${index}.name`)} />
          <TextInput label={t('supplier.contacts.email')} type="email" required {...form.getInputProps(`contacts.${index}.email`)} />
          <Select
            label={t('supplier.contacts.language')}
            data={[
              { value: 'ja', label: '日本語' },
              { value: 'en', label: 'English' },
            ]}
            allowDeselect={false}
            {...form.getInputProps(`contacts.${index}.language`)}
          />
          <Group gap="xs" className={classes.steps}>
            {index === 0 ? (
              <Tag outlined>{t('supplier.contacts.main')}</Tag>
            ) : (
              <Tooltip label={t('supplier.contacts.makeMain')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('supplier.contacts.makeMain')}
                  onClick={() => form.reorderListItem('contacts', { from: index, to: 0 })}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
              </Tooltip>
            )}
            <Tooltip label={t('supplier.contacts.remove')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('supplier.contacts.remove')}
                onClick={() => form.removeListItem('contacts', index)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Tooltip>
          </Group>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          disabled={contacts.length >= MOST_CONTACTS}
          onClick={() => form.insertListItem('contacts', { name: '', email: '', language })}
        >
          {t('supplier.contacts.add')}
        </Button>
      </div>
    </Stack>
  );
}
