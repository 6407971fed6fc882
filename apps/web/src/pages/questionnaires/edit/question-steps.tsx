import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { draftQuestionsRemove, draftQuestionsReorder } from '~/api/generated/sdk.gen';
import type { QuestionnaireVersionView, QuestionView } from '~/api/generated/types.gen';
import type { Editing } from '~/components/draft/editing';
import { useText } from '~/messages/use-text';
import { Ask } from '~/ui/ask';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';

import { orderAfterMoving } from './moving';

interface QuestionStepsProps {
  readonly editing: Editing<QuestionnaireVersionView>;
  readonly question: QuestionView;
}

/** Moves a question among those of its section, or takes it away. */
export function QuestionSteps({ editing: { view, saving }, question: { key, texts } }: QuestionStepsProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const { id, questions } = view;
  const move = useMutation({
    mutationFn: (keys: string[]) => saving.act((version) => draftQuestionsReorder({ path: { id }, body: { version, keys } })),
  });
  const remove = useMutation({
    mutationFn: () => saving.act((version) => draftQuestionsRemove({ path: { id, key }, query: { version } })),
    onSuccess: () => navigate({ to: '.', search: { at: 'sections' }, replace: true }),
  });
  const [up, down] = [orderAfterMoving(questions, key, -1), orderAfterMoving(questions, key, 1)];
  const icon = { variant: 'subtle', color: 'gray' } as const;
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon {...icon} disabled={!up || move.isPending} aria-label={t('authoring.question.up')} onClick={() => up && move.mutate(up)}>
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        {...icon}
        disabled={!down || move.isPending}
        aria-label={t('authoring.question.down')}
        onClick={() => down && move.mutate(down)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <ActionIcon {...icon} aria-label={t('authoring.question.remove')} onClick={() => setAsked(true)}>
        <IconTrash size={16} />
      </ActionIcon>
      {move.error && (
        <Dialog title={t('authoring.question.notMoved')} onClose={move.reset}>
          <Refused error={move.error} />
        </Dialog>
      )}
      {asked && (
        <Ask
          title={t('authoring.question.removeTitle', { key })}
          submit={t('common.delete')}
          danger
          sending={remove.isPending}
          error={remove.error}
          onSubmit={() => remove.mutate()}
          onClose={() => setAsked(false)}
        >
          <p className="prose">{t('authoring.question.removeLead', { key, topic: text(texts.topic) })}</p>
        </Ask>
      )}
    </Group>
  );
}
