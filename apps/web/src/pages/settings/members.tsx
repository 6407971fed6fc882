import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { byCursor } from '~/api/by-cursor';
import { membersListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import { OnlyManagers } from '~/components/only-managers';
import { isGiven } from '~/session/roles';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';
import { Rows } from '~/ui/rows';
import { Waiting } from '~/ui/waiting';

import { AuditorList } from './auditors/auditor-list';
import { InviteDialog } from './members/invite-dialog';
import { MemberRow } from './members/member-row';
import { OpenInvitations } from './members/open-invitations';

/** Who works here with which roles, and who is invited. */
export function MembersPage() {
  const { t } = useTranslation();
  const mayManage = useMay()('members.manage');
  const [inviting, { open, close }] = useDisclosure();
  const members = useInfiniteQuery({ ...membersListInfiniteOptions(), ...byCursor });
  return (
    <Page
      title={t('members.title')}
      lead={t('members.lead')}
      actions={
        <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={open} disabled={!mayManage}>
          {t('members.invite')}
        </Button>
      }
    >
      <OnlyManagers permission="members.manage" />
      {mayManage && <OpenInvitations />}
      <Card
        title={t('members.list')}
        footer={
          members.hasNextPage && (
            <Button variant="subtle" size="xs" onClick={() => members.fetchNextPage()} loading={members.isFetchingNextPage}>
              {t('common.more')}
            </Button>
          )
        }
        flush
      >
        <Refused error={members.error} />
        {members.data ? (
          <Rows>
            {members.data.pages.flatMap(({ items }) =>
              items.filter(({ roles }) => roles.some(isGiven)).map((member) => <MemberRow key={member.id} member={member} />),
            )}
          </Rows>
        ) : (
          <Waiting />
        )}
      </Card>
      {mayManage && <AuditorList />}
      {inviting && <InviteDialog onClose={close} />}
    </Page>
  );
}
