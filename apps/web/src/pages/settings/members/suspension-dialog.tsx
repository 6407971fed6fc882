import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { membersRestore, membersSuspend } from '~/api/generated/sdk.gen';
import type { MemberView } from '~/api/generated/types.gen';
import { Refused } from '~/ui/refused';
import { sayDone } from '~/ui/saved';

import { membersChanged } from './members-changed';

interface SuspensionDialogProps {
  readonly member: MemberView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Says what a suspension ends and what it keeps, before it is done; restores as it was. */
export function SuspensionDialog({ member, opened, onClose }: SuspensionDialogProps) {
  const { t } = useTranslation();
  const act = member.suspended ? 'restore' : 'suspend';
  const change = useMutation({
    mutationFn: () => (member.suspended ? membersRestore : membersSuspend)({ path: { id: member.id } }),
    onSuccess: () => {
      sayDone(t(`members.${act}Done`, { name: member.name }));
      onClose();
    },
    onSettled: membersChanged,
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t(`members.${act}Title`, { name: member.name })}>
      <Stack>
        <p className="prose">{t(`members.${act}Lead`)}</p>
        <Refused error={change.error} />
        <Group gap="xs">
          <Button onClick={() => change.mutate()} loading={change.isPending}>
            {t(`members.${act}Submit`)}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
