import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LeaveQuestion } from '~/components/leave-question';
import { PermittedButton } from '~/components/permitted-button';
import { useServerForm } from '~/forms/use-server-form';
import { paths } from '~/paths';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';

import { IssueDialog } from './issue-dialog';
import { MailPreview } from './mail-preview';
import { StepFrame } from './step-frame';
import { Summary } from './summary';
import { useCheck } from './use-check';
import type { Draft } from './use-draft';

/** Before the due day, on it, and after it. */
const REMINDER_DAYS = [14, 7, 3, 1, 0, -3, -7];

/** By when, how often it is reminded, how it reads; and issuing. */
export function WhenStep({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const may = useMay()('campaigns.write');
  const { later = false } = useSearch({ from: '/signed-in/members/campaigns/$id/edit' });
  const [asked, setAsked] = useState(false);
  const { id, dueDay, reminderDays, timeZone, purpose } = draft.campaign;
  const check = useCheck(draft.campaign);
  const { form, refusal, sending, submit } = useServerForm(
    { initialValues: { dueDay, reminderDays: reminderDays.map(String) } },
    async (values) => {
      await draft.save({ dueDay: values.dueDay, reminderDays: values.reminderDays.map(Number).sort((one, other) => other - one) });
      form.resetDirty(values);
      setAsked(true);
    },
  );
  const days = [...new Set([...REMINDER_DAYS, ...reminderDays])].sort((one, other) => other - one);
  const isStopped = check.data !== undefined && (check.data.ready === 0 || (check.data.unready > 0 && !later));
  const stopped = t(check.data?.ready === 0 && check.data.unready === 0 ? 'planning.whom.nobody' : 'planning.whom.decide');
  const unless = purpose.trim() === '' ? t('planning.when.purposeMissing') : isStopped && stopped;
  return (
    <StepFrame
      step="when"
      draft={refusal ? draft : { ...draft, error: null }}
      aside={<Summary check={check.data} />}
      next={
        <PermittedButton permission="campaigns.write" loading={sending} because={unless} onClick={() => submit()}>
          {t('planning.issue.open')}
        </PermittedButton>
      }
    >
      {purpose.trim() === '' && (
        <Notice tone="warn" title={t('planning.when.purposeMissing')}>
          <Link to={paths.campaignEdit} params={{ id }} search={{ step: 'what' }}>
            {t('planning.when.writePurpose')}
          </Link>
        </Notice>
      )}
      {isStopped && (
        <Notice tone="warn" title={stopped}>
          <Link to={paths.campaignEdit} params={{ id }} search={{ step: 'whom' }}>
            {t('planning.when.toWhom')}
          </Link>
        </Notice>
      )}
      <LeaveQuestion unsaved={form.isDirty() && !sending} />
      <Card>
        <form onSubmit={submit} noValidate>
          <Stack>
            <TextInput
              type="date"
              label={t('planning.when.dueDay')}
              description={t('campaigns.endOfDay', { timeZone })}
              disabled={!may}
              required
              maw={260}
              {...form.getInputProps('dueDay')}
            />
            <Checkbox.Group
              label={t('planning.when.reminders')}
              description={t('planning.when.remindersHint')}
              {...form.getInputProps('reminderDays')}
            >
              <Group mt="xs">
                {days.map((count) => (
                  <Checkbox
                    key={count}
                    value={String(count)}
                    disabled={!may}
                    label={
                      count > 0
                        ? t('planning.when.before', { count })
                        : count === 0
                          ? t('planning.when.onTheDay')
                          : t('planning.when.after', { count: -count })
                    }
                  />
                ))}
              </Group>
            </Checkbox.Group>
          </Stack>
        </form>
      </Card>
      {purpose.trim() !== '' && (
        <Card title={t('planning.what.purpose')} lead={t('planning.when.purposeLead')}>
          <p className="prose">{purpose}</p>
        </Card>
      )}
      <MailPreview campaign={draft.campaign} />
      {asked && check.data && <IssueDialog campaign={draft.campaign} check={check.data} onClose={() => setAsked(false)} />}
    </StepFrame>
  );
}
