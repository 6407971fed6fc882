import { useTranslation } from 'react-i18next';

import { auditorsChange } from '~/api/generated/sdk.gen';
import type { AuditorView } from '~/api/generated/types.gen';
import { useServerForm } from '~/forms/use-server-form';
import { Ask } from '~/ui/ask';
import { sayDone } from '~/ui/saved';

import { auditorsChanged } from './auditors-changed';
import { EngagementFields } from './engagement-fields';

interface ChangeAuditorDialogProps {
  readonly auditor: AuditorView;
  readonly onClose: () => void;
}

/** Other campaigns or another end, also for somebody whose time is over. */
export function ChangeAuditorDialog({ auditor, onClose }: ChangeAuditorDialogProps) {
  const { t } = useTranslation();
  const { id, name, campaigns, endsOn, notes, version } = auditor;
  const initialValues = { campaignIds: campaigns.map((campaign) => campaign.id), endsOn, notes };
  const { form, refusal, sending, submit } = useServerForm({ initialValues }, async (values) => {
    await auditorsChange({ path: { id }, body: { ...values, version: version ?? 1 } }).finally(auditorsChanged);
    sayDone(t('common.saved'));
    onClose();
  });
  return (
    <Ask
      title={t('auditors.changeTitle', { name })}
      submit={t('common.save')}
      sending={sending}
      error={refusal}
      onSubmit={submit}
      onClose={onClose}
    >
      <EngagementFields form={form} chosen={campaigns} />
    </Ask>
  );
}
