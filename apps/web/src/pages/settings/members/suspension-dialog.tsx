import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { membersRestore, membersSuspend } from '~/api/generated/sdk.gen';
import type { MemberView } from '~/api/generated/types.gen';
import { Ask } from '~/ui/ask';
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
  if (!opened) return null;
  return (
    <Ask
      title={t(`members.${act}Title`, { name: member.name })}
      submit={t(`members.${act}Submit`)}
      sending={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate()}
      onClose={onClose}
    >
      <p className="prose">{t(`members.${act}Lead`)}</p>
    </Ask>
  );
}
