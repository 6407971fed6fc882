import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { LeaveQuestion } from '~/components/leave-question';
import { PermittedButton } from '~/components/permitted-button';
import { useServerForm } from '~/forms/use-server-form';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';

import { fittingBaseline } from './fitting-baseline';
import { usePublishedBaselines } from './published';
import { StepFrame } from './step-frame';
import type { Draft } from './use-draft';
import { type What, WhatFields } from './what-fields';

/** What is asked. Another questionnaire brings a baseline that fits it. */
export function WhatStep({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay()('campaigns.write');
  const baselines = usePublishedBaselines();
  const { name, purpose, questionnaireVersionId, form: length } = draft.campaign;
  const initialValues: What = { name, purpose, questionnaireVersionId, form: length };
  const { form, refusal, sending, submit } = useServerForm({ initialValues }, async (what) => {
    const fitting = what.questionnaireVersionId === questionnaireVersionId ? null : fittingBaseline(baselines, what.questionnaireVersionId);
    await draft.save({ ...what, ...(fitting && { baselineVersionId: fitting }) });
    await navigate({ to: '.', search: { step: 'against' } });
  });
  return (
    <StepFrame
      step="what"
      draft={refusal ? draft : { ...draft, error: null }}
      next={
        <PermittedButton permission="campaigns.write" loading={draft.saving} onClick={() => submit()}>
          {t('planning.next.against')}
        </PermittedButton>
      }
    >
      <LeaveQuestion unsaved={form.isDirty() && !sending} />
      <Card>
        <WhatFields form={form} disabled={!may} />
      </Card>
    </StepFrame>
  );
}
