import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { invitationsListOptions, invitationsListQueryKey, invitationsWithdrawMutation } from '~/api/generated/@tanstack/react-query.gen';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { queryClient } from '~/query-client';
import { isGiven } from '~/session/roles';
import { Card } from '~/ui/card';
import { Refused } from '~/ui/refused';
import { Rows } from '~/ui/rows';
import { Tag } from '~/ui/tag';

/** Invitations that wait for an answer. Nothing while there are none. */
export function OpenInvitations() {
  const { t } = useTranslation();
  const { language } = useText();
  const { data } = useQuery(invitationsListOptions());
  const withdraw = useMutation({
    ...invitationsWithdrawMutation(),
    onSettled: () => queryClient.invalidateQueries({ queryKey: invitationsListQueryKey() }),
  });
  // Those of external auditors stand among the auditors.
  const invited = data?.items.filter(({ roles }) => roles.some(isGiven)) ?? [];
  if (invited.length === 0) return null;
  return (
    <Card title={t('members.invitations')} lead={t('members.invitationsLead')} flush>
      <Refused error={withdraw.error} />
      <Rows>
        {invited.map(({ id, name, email, roles, expiresAt }) => (
          <Rows.Row
            key={id}
            title={name}
            lead={
              <>
                {email} · {t('members.until', { moment: moment(expiresAt, language) })}
              </>
            }
            action={
              <>
                {roles.map((role) => (
                  <Tag key={role}>{t(`roles.names.${role}`)}</Tag>
                ))}
                <Button
                  variant="default"
                  size="xs"
                  loading={withdraw.isPending && withdraw.variables.path.id === id}
                  onClick={() => withdraw.mutate({ path: { id } })}
                >
                  {t('members.withdraw')}
                </Button>
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  );
}
