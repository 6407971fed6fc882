import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { auditorsEnd, invitationsWithdraw } from '~/api/generated/sdk.gen';
import type { AuditorView } from '~/api/generated/types.gen';
import { Ask } from '~/ui/ask';
import { sayDone } from '~/ui/saved';

import { auditorsChanged } from './auditors-changed';

interface EndAuditorDialogProps {
  readonly auditor: AuditorView;
  readonly onClose: () => void;
}

/** Ends what an external auditor sees, or takes an invitation back, and says what that comes to. */
export function EndAuditorDialog({ auditor: { id, name, state }, onClose }: EndAuditorDialogProps) {
  const { t } = useTranslation();
  const act = state === 'invited' ? 'withdraw' : 'end';
  const end = useMutation({
    mutationFn: async () => {
      await (act === 'withdraw' ? invitationsWithdraw : auditorsEnd)({ path: { id } });
    },
    onSuccess: () => {
      sayDone(t(`auditors.${act}Done`, { name }));
      onClose();
    },
    onSettled: auditorsChanged,
  });
  return (
    <Ask
      title={t(`auditors.${act}Title`, { name })}
      submit={t(`auditors.${act}Submit`)}
      danger
      sending={end.isPending}
      error={end.error}
      onSubmit={() => end.mutate()}
      onClose={onClose}
    >
      <p className="prose">{t(`auditors.${act}Lead`)}</p>
    </Ask>
  );
}
