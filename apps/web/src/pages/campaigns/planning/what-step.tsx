import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { CampaignView } from '~/api/generated/types.gen';
import { LeaveQuestion } from '~/components/leave-question';
import { PermittedButton } from '~/components/permitted-button';
import { changeOf, type Field } from '~/forms/two-edits/rules';
import { TwoEdits } from '~/forms/two-edits/two-edits';
import { type Seen, useSharedForm } from '~/forms/two-edits/use-shared-form';
import { useText } from '~/messages/use-text';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';

import { fittingBaseline } from './fitting-baseline';
import { usePublishedBaselines, usePublishedQuestionnaires } from './published';
import { StepFrame } from './step-frame';
import { type Draft, QUICKER } from './use-draft';
import { type What, WhatFields } from './what-fields';

/** What is asked. Another questionnaire brings a baseline that fits it. */
export function WhatStep({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay()('campaigns.write');
  const asText = useWhatText();
  const baselines = usePublishedBaselines();
  const { form, edits, refusal, sending, submit } = useSharedForm({
    opened: seenIn(draft.campaign),
    quicker: QUICKER,
    readPresent: async () => seenIn(await draft.readPresent()),
    send: async (what, seen) => {
      const change = changeOf(seen.values, what);
      const fitting = change.questionnaireVersionId && fittingBaseline(baselines, change.questionnaireVersionId);
      if (Object.keys(change).length > 0) await draft.save({ ...change, ...(fitting && { baselineVersionId: fitting }) }, seen.version);
      await navigate({ to: '.', search: { step: 'against' } });
      return null;
    },
  });
  return (
    <StepFrame
      step="what"
      draft={refusal ? draft : { ...draft, error: null }}
      next={
        <PermittedButton
          permission="campaigns.write"
          loading={draft.saving}
          because={edits !== null && t('twoEdits.first')}
          onClick={() => submit()}
        >
          {t('planning.next.against')}
        </PermittedButton>
      }
    >
      <LeaveQuestion unsaved={form.isDirty() && !sending} />
      <TwoEdits edits={edits} labelOf={(field) => t(`planning.what.${LABELS[field]}`)} asText={asText} />
      <Card>
        <WhatFields form={form} disabled={!may} />
      </Card>
    </StepFrame>
  );
}

const LABELS = { name: 'name', purpose: 'purpose', questionnaireVersionId: 'questionnaire', form: 'form' } as const;

function seenIn({ version, name, purpose, questionnaireVersionId, form }: CampaignView): Seen<What> {
  return { version, values: { name, purpose, questionnaireVersionId, form } };
}

function useWhatText() {
  const { t } = useTranslation();
  const { text } = useText();
  const versions = usePublishedQuestionnaires();
  return (field: Field<What>, what: What) => {
    const version = versions.find(({ id }) => id === what.questionnaireVersionId);
    if (field === 'questionnaireVersionId')
      return version ? t('planning.versionOf', { name: text(version.name), number: version.number }) : '';
    if (field !== 'form') return what[field];
    const count = what.form === 'full' ? version?.questionCount : version?.shortFormCount;
    return t(`planning.what.${what.form}`, { count: count ?? 0 });
  };
}
