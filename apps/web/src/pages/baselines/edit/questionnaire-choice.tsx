import { Button, Group, Select, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { baselineDraftsDescribe } from '~/api/generated/sdk.gen';
import type { BaselineVersionView } from '~/api/generated/types.gen';
import { nameOf } from '~/components/draft/changes';
import type { Editing } from '~/components/draft/editing';
import { useVersions } from '~/components/library/use-versions';
import { useText } from '~/messages/use-text';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';

import { at } from './fields';

/** The questionnaire whose questions are the rows of the grid. Choosing another lets go of targets, so it is asked first. */
export function QuestionnaireChoice({ editing: { view, saving, problemAt } }: { readonly editing: Editing<BaselineVersionView> }) {
  const { t } = useTranslation();
  const { text } = useText();
  const versions = useVersions('questionnaire');
  const [asked, setAsked] = useState<string | null>(null);
  const place = at.whole('questionnaireVersionId');
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (questionnaireVersionId: string) =>
      saving.act((version) => baselineDraftsDescribe({ path: { id: view.id }, body: { version, questionnaireVersionId } })),
    onSuccess: () => setAsked(null),
  });
  const wordsOf = ({ name, number, state }: (typeof versions)[number]) => {
    const words = t('authoring.versionOf', { name: text(name), number });
    return state === 'draft' ? t('authoring.stillDraft', { name: words }) : words;
  };
  return (
    <>
      <Select
        id={nameOf(place)}
        label={t('library.baseline.questionnaire')}
        description={t('authoring.fields.questionnaireHint')}
        data={versions.map((one) => ({ value: one.id, label: wordsOf(one) }))}
        value={view.questionnaireVersionId}
        allowDeselect={false}
        error={problemAt(place)}
        onChange={(id) => {
          reset();
          if (id !== null && id !== view.questionnaireVersionId) setAsked(id);
        }}
      />
      {asked !== null && (
        <Dialog title={t('authoring.otherQuestionnaire.title')} onClose={() => setAsked(null)}>
          <Stack>
            <p className="prose">{t('authoring.otherQuestionnaire.lead')}</p>
            <Refused error={error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsked(null)}>
                {t('common.cancel')}
              </Button>
              <Button loading={isPending} onClick={() => mutate(asked)}>
                {t('authoring.otherQuestionnaire.submit')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}
