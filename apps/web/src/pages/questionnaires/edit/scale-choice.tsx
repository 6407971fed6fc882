import { Button, Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView, QuestionView } from '~/api/generated/types.gen';
import { nameOf } from '~/components/draft/changes';
import type { Editing } from '~/components/draft/editing';
import { Dialog } from '~/ui/dialog';

import { at } from './fields';
import { type Scale, scaleChanges, sentencesLost } from './scale';

interface ScaleChoiceProps {
  readonly editing: Editing<QuestionnaireVersionView>;
  readonly question: QuestionView;
}

/** How many levels a question has. Fewer of them let go of sentences, so that is asked first. */
export function ScaleChoice({ editing: { saving, problemAt }, question }: ScaleChoiceProps) {
  const { t } = useTranslation();
  const { key, type, max } = question;
  const [asked, setAsked] = useState<Scale | null>(null);
  const take = (scale: Scale) => {
    for (const { field, value } of scaleChanges(question, scale)) saving.enter(at.question(key, field), value);
    setAsked(null);
  };
  const choose = (scale: Scale) => (sentencesLost(question, scale) > 0 ? setAsked(scale) : take(scale));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select
        label={t('authoring.field.type')}
        data={(['maturity', 'ynp'] as const).map((value) => ({ value, label: t(`authoring.types.${value}`) }))}
        value={type}
        allowDeselect={false}
        onChange={(value) => (value === 'maturity' || value === 'ynp') && choose({ type: value, max: value === 'ynp' ? 2 : 4 })}
      />
      {type === 'maturity' && (
        <Select
          id={nameOf(at.question(key, 'max'))}
          label={t('authoring.field.max')}
          data={[1, 2, 3, 4].map((value) => ({ value: String(value), label: t('levels.level', { level: value }) }))}
          value={String(max)}
          allowDeselect={false}
          error={problemAt(at.question(key, 'max'))}
          onChange={(value) => value !== null && choose({ type, max: Number(value) })}
        />
      )}
      {asked && (
        <Dialog title={t('authoring.scale.title')} onClose={() => setAsked(null)}>
          <Stack>
            <p className="prose">{t('authoring.scale.lead', { max: asked.max, count: sentencesLost(question, asked) })}</p>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsked(null)}>
                {t('common.cancel')}
              </Button>
              <Button onClick={() => take(asked)}>{t('authoring.scale.submit')}</Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </SimpleGrid>
  );
}
