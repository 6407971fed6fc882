import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import { BothTexts, DraftText } from '~/components/draft/draft-text';
import type { Editing } from '~/components/draft/editing';
import { Card } from '~/ui/card';

import { at } from './fields';

/** What the version is called, and what is new in it. */
export function WholeCard({ editing }: { readonly editing: Editing<QuestionnaireVersionView> }) {
  const { t } = useTranslation();
  return (
    <Card title={t('authoring.parts.whole')}>
      <Stack>
        <BothTexts editing={editing} place={at.whole('name')} label={t('authoring.places.name')} short />
        <DraftText
          editing={editing}
          place={at.whole('changeNote')}
          label={t('authoring.fields.changeNote')}
          description={t('authoring.fields.changeNoteHint')}
        />
      </Stack>
    </Card>
  );
}
