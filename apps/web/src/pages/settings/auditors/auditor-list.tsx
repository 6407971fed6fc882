import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { auditorsListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { Card } from '~/ui/card';
import { Refused } from '~/ui/refused';
import { Rows } from '~/ui/rows';

import { AuditorRow } from './auditor-row';
import { InviteAuditorDialog } from './invite-auditor-dialog';

/** Outsiders who may look at chosen campaigns: who, at what, until when. */
export function AuditorList() {
  const { t } = useTranslation();
  const { data, error } = useQuery(auditorsListOptions());
  const [inviting, { open, close }] = useDisclosure();
  return (
    <Card
      title={t('auditors.title')}
      lead={t('auditors.lead')}
      aside={
        <Button variant="default" size="xs" leftSection={<IconUserPlus size={14} aria-hidden />} onClick={open}>
          {t('auditors.invite')}
        </Button>
      }
      flush
    >
      <Refused error={error} />
      {data?.items.length ? (
        <Rows>
          {data.items.map((auditor) => (
            <AuditorRow key={auditor.id} auditor={auditor} />
          ))}
        </Rows>
      ) : (
        data && (
          <Rows>
            <Rows.Row title={t('auditors.none')} />
          </Rows>
        )
      )}
      {inviting && <InviteAuditorDialog onClose={close} />}
    </Card>
  );
}
