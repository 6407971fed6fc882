import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { membersChangeRoles } from '~/api/generated/sdk.gen';
import type { MemberView } from '~/api/generated/types.gen';
import { RoleChoice } from '~/components/role-choice';
import { TwoEdits } from '~/forms/two-edits/two-edits';
import { useSharedForm } from '~/forms/two-edits/use-shared-form';
import { isGiven } from '~/session/roles';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';
import { sayDone } from '~/ui/saved';

import { membersChanged, presentMember } from './members-changed';

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
  const { form, edits, refusal, sending, submit } = useSharedForm({
    opened: seenIn(member),
    quicker: 'member_changed',
    readPresent: async () => {
      const present = presentMember(member.id);
      return present && seenIn(present);
    },
    send: async ({ roles }, { version }) => {
      await membersChangeRoles({ path: { id: member.id }, body: { roles, version } }).finally(membersChanged);
      sayDone(t('common.saved'));
      onDone();
      return null;
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TwoEdits
          edits={edits}
          labelOf={() => t('roles.label')}
          asText={(_, { roles }) => roles.map((role) => t(`roles.names.${role}`)).join(t('twoEdits.and'))}
        />
        <Refused error={refusal} />
        <RoleChoice {...form.getInputProps('roles')} />
        <Group gap="xs">
          <Button type="submit" loading={sending} disabled={edits !== null || !form.isDirty() || form.getValues().roles.length === 0}>
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

function seenIn({ version, roles }: MemberView) {
  return { version, values: { roles: roles.filter(isGiven) } };
}
