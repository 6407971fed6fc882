import { Group, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { planningMailPreview } from '~/api/generated/sdk.gen';
import type { CampaignView, MailAddressView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Facts } from '~/ui/facts';
import { Refused } from '~/ui/refused';

import classes from './planning.module.css';

/** The mails as a supplier gets them, in either language. As text: the page's policy lets no mail bring its own look. */
export function MailPreview({ campaign: { id, version } }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<string>(useText().language);
  const [letter, setLetter] = useState<string>('invitation');
  const query = {
    language: language === 'en' ? ('en' as const) : ('ja' as const),
    letter: letter === 'reminder' ? ('reminder' as const) : ('invitation' as const),
  };
  const { data, error } = useQuery({
    queryKey: ['mail preview', id, version, query],
    queryFn: async ({ signal }) => (await planningMailPreview({ path: { id }, query, signal })).data,
    placeholderData: keepPreviousData,
  });
  return (
    <Card title={t('planning.mail.title')} lead={t('planning.mail.lead')}>
      <Group mb="md">
        <SegmentedControl
          aria-label={t('planning.mail.letter')}
          data={(['invitation', 'reminder'] as const).map((value) => ({ value, label: t(`planning.mail.${value}`) }))}
          value={letter}
          onChange={setLetter}
        />
        <SegmentedControl
          aria-label={t('campaigns.contact.language')}
          data={[
            { value: 'ja', label: '日本語' },
            { value: 'en', label: 'English' },
          ]}
          value={language}
          onChange={setLanguage}
        />
      </Group>
      <Refused error={error} />
      {data && (
        <div lang={query.language}>
          <Facts
            facts={[
              [t('planning.mail.from'), written(data.from)],
              [t('planning.mail.to'), data.to ? written(data.to) : t('planning.mail.nobody')],
              [t('planning.mail.subject'), data.subject],
            ]}
          />
          <pre className={classes.letter}>{data.text}</pre>
        </div>
      )}
    </Card>
  );
}

function written({ name, address }: MailAddressView): string {
  return name === '' ? address : `${name} <${address}>`;
}
