import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ContactDto } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';

import classes from './planning.module.css';

interface MissingContactProps {
  readonly supplier: string;
  readonly sending: boolean;
  readonly onSave: (contact: ContactDto) => void;
}

/** Whom to write to at a supplier. The language can be changed at the supplier later. */
export function MissingContact({ supplier, sending, onSave }: MissingContactProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  return (
    <form
      noValidate
      className={classes.mending}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name, email, language });
      }}
    >
      <TextInput
        aria-label={t('planning.obstacles.nameOf', { name: supplier })}
        placeholder={t('campaigns.contact.name')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        required
      />
      <TextInput
        type="email"
        aria-label={t('planning.obstacles.emailOf', { name: supplier })}
        placeholder={t('campaigns.contact.email')}
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        required
      />
      <Button type="submit" variant="default" loading={sending}>
        {t('planning.obstacles.set')}
      </Button>
    </form>
  );
}
