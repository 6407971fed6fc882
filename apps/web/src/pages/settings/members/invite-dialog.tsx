import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { invitationsListQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { InviteForm } from '~/forms/invite';
import { queryClient } from '~/query-client';
import { sayDone } from '~/ui/saved';

/** Invites somebody by mail. */
export function InviteDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('members.invite')}>
      <InviteForm
        onCancel={onClose}
        onSent={async (email) => {
          onClose();
          sayDone(t('members.invited', { email }));
          await queryClient.invalidateQueries({ queryKey: invitationsListQueryKey() });
        }}
      />
    </Modal>
  );
}
