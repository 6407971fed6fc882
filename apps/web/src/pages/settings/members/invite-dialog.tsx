import { useTranslation } from 'react-i18next';

import { invitationsListQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { InviteForm } from '~/forms/invite';
import { queryClient } from '~/query-client';
import { Dialog } from '~/ui/dialog';
import { sayDone } from '~/ui/saved';

/** Invites somebody by mail. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={t('members.invite')}>
      <InviteForm
        onCancel={onClose}
        onSent={async (email) => {
          onClose();
          sayDone(t('members.invited', { email }));
          await queryClient.invalidateQueries({ queryKey: invitationsListQueryKey() });
        }}
      />
    </Dialog>
  );
}
