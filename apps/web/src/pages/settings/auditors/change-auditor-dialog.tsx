import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { auditorsListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { auditorsChange } from '~/api/generated/sdk.gen';
import type { AuditorView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import type { Field } from '~/forms/two-edits/rules';
import { TwoEdits } from '~/forms/two-edits/two-edits';
import { type Seen, useSharedForm } from '~/forms/two-edits/use-shared-form';
import { useText } from '~/messages/use-text';
import { queryClient } from '~/query-client';
import { Ask } from '~/ui/ask';
import { sayDone } from '~/ui/saved';

import { auditorsChanged } from './auditors-changed';
import { EngagementFields, type EngagementValues, useCampaignNames } from './engagement-fields';

interface ChangeAuditorDialogProps {
  readonly auditor: AuditorView;
  readonly onClose: () => void;
}

/** Other campaigns or another end, also for somebody whose time is over. */
export function ChangeAuditorDialog({ auditor, onClose }: ChangeAuditorDialogProps) {
  const { t } = useTranslation();
  const asText = useEngagementText(auditor);
  const { id, name, campaigns } = auditor;
  // The list behind the dialog is read anew meanwhile.
  const [{ state: openedIn }] = useState(auditor);
  const { form, edits, refusal, sending, submit } = useSharedForm({
    opened: seenIn(auditor),
    quicker: 'auditor_changed',
    readPresent: async () => {
      const { items } = await queryClient.fetchQuery({ ...auditorsListOptions(), staleTime: 0 });
      const present = items.find((one) => one.id === id);
      // Ending somebody's access changes none of the places: saved over that, it would let them in again.
      return present?.state === openedIn ? seenIn(present) : null;
    },
    send: async (values, { version }) => {
      await auditorsChange({ path: { id }, body: { ...values, version } }).finally(auditorsChanged);
      sayDone(t('common.saved'));
      onClose();
      return null;
    },
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
      <TwoEdits edits={edits} labelOf={(field) => t(LABELS[field])} asText={asText} />
      <EngagementFields form={form} chosen={campaigns} />
    </Ask>
  );
}

const LABELS = { campaignIds: 'auditors.campaigns', endsOn: 'auditors.endsOn', notes: 'auditors.notes' } as const;

function seenIn({ version, campaigns, endsOn, notes }: AuditorView): Seen<EngagementValues> {
  return { version: version ?? 1, values: { campaignIds: campaigns.map(({ id }) => id), endsOn, notes } };
}

function useEngagementText({ campaigns }: AuditorView) {
  const { t } = useTranslation();
  const { language } = useText();
  const names = useCampaignNames(campaigns);
  return (field: Field<EngagementValues>, { campaignIds, endsOn, notes }: EngagementValues) => {
    if (field === 'campaignIds') return campaignIds.map((id) => names.get(id) ?? id).join(t('auditors.and'));
    if (field === 'endsOn') return day(endsOn, language);
    return t(notes ? 'auditors.withNotes' : 'auditors.withoutNotes');
  };
}
