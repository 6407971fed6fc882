import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useServerForm } from '~/forms/use-server-form';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';

import { WriteButton } from '../write-button';
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
  const { form, refusal, submit } = useServerForm({ initialValues }, async (what) => {
    const fitting = what.questionnaireVersionId === questionnaireVersionId ? null : fittingBaseline(baselines, what.questionnaireVersionId);
    await draft.save({ ...what, ...(fitting && { baselineVersionId: fitting }) });
    await navigate({ to: '.', search: { step: 'against' } });
  });
  return (
    <StepFrame
      step="what"
      draft={refusal ? draft : { ...draft, error: null }}
      next={
        <WriteButton loading={draft.saving} onClick={() => submit()}>
          {t('planning.next.against')}
        </WriteButton>
      }
    >
      <Card>
        <WhatFields form={form} disabled={!may} />
      </Card>
    </StepFrame>
  );
}
