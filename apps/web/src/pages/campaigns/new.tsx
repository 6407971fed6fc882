import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { campaignsFindQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { campaignsPlan } from '~/api/generated/sdk.gen';
import { useIdempotencyKey } from '~/api/use-idempotency';
import { LeaveQuestion } from '~/components/leave-question';
import { PermittedButton } from '~/components/permitted-button';
import { useServerForm } from '~/forms/use-server-form';
import { paths } from '~/paths';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';

import { dayAhead } from './planning/day-ahead';
import { fittingBaseline } from './planning/fitting-baseline';
import { usePublishedBaselines, usePublishedQuestionnaires } from './planning/published';
import { StepBar } from './planning/step-bar';
import { type What, WhatFields } from './planning/what-fields';

const DAYS_TO_ANSWER = 30;
const REMINDER_DAYS = [7, 1];

/** Begins a campaign: with what is asked, a draft comes to be that the next steps go on with. */
export function NewCampaignPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const may = useMay()('campaigns.write');
  const baselines = usePublishedBaselines();
  const [first] = usePublishedQuestionnaires();
  const initialValues: What = { name: '', purpose: '', questionnaireVersionId: first?.id ?? '', form: 'full' };
  const { form, refusal, sending, submit } = useServerForm({ initialValues }, async (what) => {
    const baselineVersionId = fittingBaseline(baselines, what.questionnaireVersionId) ?? baselines[0]?.id ?? '';
    const plan = {
      ...what,
      baselineVersionId,
      recipients: { filter: {} },
      dueDay: dayAhead(DAYS_TO_ANSWER),
      reminderDays: REMINDER_DAYS,
    };
    const { data } = await campaignsPlan({ body: plan, headers: { 'Idempotency-Key': keyFor(plan) } });
    client.setQueryData(campaignsFindQueryKey({ path: { id: data.id } }), data);
    await navigate({ to: paths.campaignEdit, params: { id: data.id }, search: { step: 'against' } });
  });
  return (
    <Page title={t('planning.titles.what')} above={<Link to={paths.campaigns}>{t('campaigns.title')}</Link>}>
      <StepBar step="what" campaign={null} />
      {!may && <Notice tone="warn">{t('campaigns.mayNot')}</Notice>}
      <form onSubmit={submit} noValidate>
        <LeaveQuestion unsaved={form.isDirty() && !sending} />
        <Card>
          <Refused error={refusal} />
          <WhatFields form={form} disabled={!may} />
          <Group justify="flex-end" mt="lg">
            <Button variant="subtle" onClick={() => navigate({ to: paths.campaigns })}>
              {t('common.cancel')}
            </Button>
            <PermittedButton permission="campaigns.write" type="submit" loading={sending}>
              {t('planning.next.against')}
            </PermittedButton>
          </Group>
        </Card>
      </form>
    </Page>
  );
}
