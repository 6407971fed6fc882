import { Alert, Button, Group, NumberInput, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { auditVerifyMutation } from '~/api/generated/@tanstack/react-query.gen';
import type { VerificationView } from '~/api/generated/types.gen';
import { Card } from '~/ui/card';
import { Refused } from '~/ui/refused';

import classes from './audit.module.css';

/** Follows the whole chain, and compares it with an anchor that was noted elsewhere. */
export function Verification() {
  const { t } = useTranslation();
  const [seq, setSeq] = useState<number | string>('');
  const [hash, setHash] = useState('');
  const [withAnchor, setWithAnchor] = useState(false);
  const { mutate, data, error, isPending } = useMutation(auditVerifyMutation());
  const anchor = withAnchor && typeof seq === 'number' && hash.trim() !== '' ? { seq, hash: hash.trim() } : {};
  return (
    <Card>
      <Group justify="space-between">
        <div className={classes.what}>
          <Title order={2}>{t('audit.verify')}</Title>
          <p>{t('audit.verifyLead')}</p>
        </div>
        <Group gap="xs">
          <Button variant="subtle" aria-expanded={withAnchor} onClick={() => setWithAnchor(!withAnchor)}>
            {t('audit.anchor')}
          </Button>
          <Button variant="default" loading={isPending} onClick={() => mutate({ body: anchor })}>
            {t('audit.check')}
          </Button>
        </Group>
      </Group>
      {withAnchor && (
        <Group align="end" mt="sm">
          <NumberInput label={t('audit.anchorSeq')} value={seq} onChange={setSeq} min={1} allowDecimal={false} hideControls w={140} />
          <TextInput label={t('audit.anchorHash')} value={hash} onChange={({ currentTarget }) => setHash(currentTarget.value)} w={320} />
        </Group>
      )}
      <div className={classes.outcome} role="status">
        <Refused error={error} />
        {data && <Outcome verification={data} />}
      </div>
    </Card>
  );
}

function Outcome({ verification: { entries, head, broken, anchorHolds } }: { readonly verification: VerificationView }) {
  const { t } = useTranslation();
  const isWell = broken === null && anchorHolds !== false;
  return (
    <Alert color={isWell ? 'teal' : 'red'} variant="light">
      <p>{broken ? t(`audit.broken.${broken.kind}`, { seq: broken.seq }) : t('audit.whole', { count: entries })}</p>
      {anchorHolds !== null && <p>{t(anchorHolds ? 'audit.anchorHolds' : 'audit.anchorFails')}</p>}
      <p>
        {t('audit.head')}: <code>{entries}</code> <code>{head}</code>
      </p>
      <p>{t('audit.headLead')}</p>
    </Alert>
  );
}
