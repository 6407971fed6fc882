import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { membersChangeRoles } from '~/api/generated/sdk.gen';
import type { MemberView } from '~/api/generated/types.gen';
import { RoleChoice } from '~/components/role-choice';
import { useServerForm } from '~/forms/use-server-form';
import { isGiven } from '~/session/roles';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';
import { sayDone } from '~/ui/saved';

import { membersChanged } from './members-changed';

interface RolesDialogProps {
  readonly member: MemberView;
  readonly onClose: () => void;
}

/** Gives a member other roles. */
export function RolesDialog({ member, onClose }: RolesDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={t('members.rolesOf', { name: member.name })}>
      <RolesForm member={member} onDone={onClose} />
    </Dialog>
  );
}

function RolesForm({ member, onDone }: { readonly member: MemberView; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { form, refusal, sending, submit } = useServerForm(
    { initialValues: { roles: member.roles.filter(isGiven) } },
    async ({ roles }) => {
      await membersChangeRoles({ path: { id: member.id }, body: { roles, version: member.version } }).finally(membersChanged);
      sayDone(t('common.saved'));
      onDone();
    },
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Refused error={refusal} />
        <RoleChoice {...form.getInputProps('roles')} />
        <Group gap="xs">
          <Button type="submit" loading={sending} disabled={!form.isDirty() || form.getValues().roles.length === 0}>
            {t('common.save')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
