import { Button, Group } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Refusal } from '~/api/refusal';

import { Empty } from './empty';
import { NotFound } from './not-found';
import { isOutdated } from './outdated';

/** In the place of a page that could not be shown: the sentence of the refusal, and a way on. */
export function Faulty({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const refusal = error instanceof Refusal ? error : null;
  const isOld = isOutdated(error);

  const again = async () => {
    if (isOld) return location.reload();
    await router.invalidate();
    reset();
  };
  if (refusal?.isNowhere) return <NotFound />;
  return (
    <Empty
      title={t(isOld ? 'problems.outdated' : 'problems.faulty')}
      action={
        <Group gap="xs">
          <Button onClick={again}>{t(isOld ? 'common.reload' : 'common.again')}</Button>
        </Group>
      }
    >
      {refusal ? refusal.detail : t(isOld ? 'problems.outdatedLead' : 'problems.faultyLead')}
      {refusal?.requestId && <small> {t('problems.request', { id: refusal.requestId })}</small>}
    </Empty>
  );
}
