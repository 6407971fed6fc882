import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignView } from '~/api/generated/types.gen';
import { LeaveQuestion } from '~/components/leave-question';
import { PermittedButton } from '~/components/permitted-button';
import { day } from '~/format/dates';
import { changeOf } from '~/forms/two-edits/rules';
import { TwoEdits } from '~/forms/two-edits/two-edits';
import { useSharedForm } from '~/forms/two-edits/use-shared-form';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';

import { IssueDialog } from './issue-dialog';
import { MailPreview } from './mail-preview';
import { StepFrame } from './step-frame';
import { Summary } from './summary';
import { useCheck } from './use-check';
import { type Draft, QUICKER } from './use-draft';

/** Before the due day, on it, and after it. */
const REMINDER_DAYS = [14, 7, 3, 1, 0, -3, -7];

/** By when, how often it is reminded, how it reads; and issuing. */
export function WhenStep({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const { language } = useText();
  const may = useMay()('campaigns.write');
  const { later = false } = useSearch({ from: '/signed-in/members/campaigns/$id/edit' });
  const [asked, setAsked] = useState(false);
  const { id, reminderDays, timeZone, purpose } = draft.campaign;
  const check = useCheck(draft.campaign);
  const { form, edits, refusal, sending, submit } = useSharedForm({
    opened: seenIn(draft.campaign),
    quicker: QUICKER,
    readPresent: async () => seenIn(await draft.readPresent()),
    send: async (values, seen) => {
      const change = changeOf(seen.values, values);
      const { reminderDays: reminded, ...rest } = change;
      const days = reminded && { reminderDays: reminded.map(Number).sort((one, other) => other - one) };
      const isChanged = Object.keys(change).length > 0;
      const saved = isChanged ? seenIn(await draft.save({ ...rest, ...days }, seen.version)) : seen;
      setAsked(true);
      return saved;
    },
  });
  const days = [...new Set([...REMINDER_DAYS, ...reminderDays])].sort((one, other) => other - one);
  const isStopped = check.data !== undefined && (check.data.ready === 0 || (check.data.unready > 0 && !later));
  const stopped = t(check.data?.ready === 0 && check.data.unready === 0 ? 'planning.whom.nobody' : 'planning.whom.decide');
  const dayWords = useDayWords();
  const missing = purpose.trim() === '' ? t('planning.when.purposeMissing') : isStopped && stopped;
  const unless = edits ? t('twoEdits.first') : missing;
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
      <TwoEdits
        edits={edits}
        labelOf={(field) => t(field === 'dueDay' ? 'planning.when.dueDay' : 'planning.when.reminders')}
        asText={(field, values) =>
          field === 'dueDay'
            ? values.dueDay && day(values.dueDay, language)
            : values.reminderDays.map((count) => dayWords(Number(count))).join(t('twoEdits.and'))
        }
      />
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
                  <Checkbox key={count} value={String(count)} disabled={!may} label={dayWords(count)} />
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

function seenIn({ version, dueDay, reminderDays }: CampaignView) {
  return { version, values: { dueDay, reminderDays: reminderDays.map(String) } };
}

/** How a day is called by its distance to the due day. */
function useDayWords() {
  const { t } = useTranslation();
  return (count: number) => {
    if (count === 0) return t('planning.when.onTheDay');
    return count > 0 ? t('planning.when.before', { count }) : t('planning.when.after', { count: -count });
  };
}
