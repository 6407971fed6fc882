import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ProfileQuestionView, QuestionnaireVersionView } from '~/api/generated/types.gen';
import { BothTexts } from '~/components/draft/draft-text';
import type { Editing } from '~/components/draft/editing';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import { at } from './fields';

interface ProfileFormProps {
  readonly editing: Editing<QuestionnaireVersionView>;
  readonly question: ProfileQuestionView;
}

/** What a profile question says. Its options themselves stay, since conditions are about them. */
export function ProfileForm({ editing, question: { key, label, options } }: ProfileFormProps) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <>
      <Card title={`${key} ${text(label)}`} lead={t('authoring.profile.lead')}>
        <Stack>
          <BothTexts editing={editing} place={at.profile(key, 'label')} label={t('authoring.field.label')} short />
          <BothTexts editing={editing} place={at.profile(key, 'text')} label={t('authoring.field.text')} />
          <BothTexts editing={editing} place={at.profile(key, 'help')} label={t('authoring.field.help')} />
          <BothTexts editing={editing} place={at.profile(key, 'purpose')} label={t('authoring.field.purpose')} />
        </Stack>
      </Card>
      {options.length > 0 && (
        <Card title={t('authoring.field.options')}>
          <Stack>
            {options.map(({ value }, index) => (
              <BothTexts
                key={value}
                editing={editing}
                place={at.profile(key, `options.${index}.text`)}
                label={t('authoring.profile.option', { number: index + 1 })}
                short
              />
            ))}
          </Stack>
        </Card>
      )}
    </>
  );
}
