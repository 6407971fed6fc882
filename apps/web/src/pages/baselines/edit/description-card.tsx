import { NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { BaselineVersionView } from '~/api/generated/types.gen';
import { nameOf } from '~/components/draft/changes';
import { BothTexts, DraftText } from '~/components/draft/draft-text';
import type { Editing } from '~/components/draft/editing';
import { Card } from '~/ui/card';

import { at } from './fields';
import { QuestionnaireChoice } from './questionnaire-choice';

/** What the version says as a whole. */
export function DescriptionCard({ editing }: { readonly editing: Editing<BaselineVersionView> }) {
  const { t } = useTranslation();
  return (
    <Card title={t('library.baseline.rules')}>
      <Stack>
        <BothTexts editing={editing} place={at.whole('name')} label={t('authoring.places.name')} short />
        <DraftText
          editing={editing}
          place={at.whole('changeNote')}
          label={t('authoring.fields.changeNote')}
          description={t('authoring.fields.changeNoteHint')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <PerCent editing={editing} field="passMark" label={t('library.baseline.passMark')} hint={t('authoring.fields.passMarkHint')} />
          <PerCent
            editing={editing}
            field="leastCoverage"
            label={t('library.baseline.leastCoverage')}
            hint={t('authoring.fields.leastCoverageHint')}
          />
        </SimpleGrid>
        <QuestionnaireChoice editing={editing} />
      </Stack>
    </Card>
  );
}

interface PerCentProps {
  readonly editing: Editing<BaselineVersionView>;
  readonly field: 'passMark' | 'leastCoverage';
  readonly label: string;
  readonly hint: string;
}

/** A share of one, written in per cent. */
function PerCent({ editing: { view, saving, problemAt }, field, label, hint }: PerCentProps) {
  const place = at.whole(field);
  return (
    <NumberInput
      id={nameOf(place)}
      label={label}
      description={hint}
      suffix="%"
      min={0}
      max={100}
      step={5}
      clampBehavior="strict"
      allowDecimal={false}
      value={Math.round(view[field] * 100)}
      error={problemAt(place)}
      onChange={(value) => typeof value === 'number' && saving.enter(place, value / 100)}
    />
  );
}
