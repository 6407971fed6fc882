import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { nameOf, type Place } from './changes';
import classes from './draft-text.module.css';
import type { Editing } from './editing';
import { TYPING_PAUSE_MILLISECONDS } from './saving';

interface DraftTextProps<View extends { readonly version: number }> {
  readonly editing: Editing<View>;
  readonly place: Place;
  readonly label: string;
  readonly language?: 'ja' | 'en';
  /** One line. */
  readonly short?: boolean;
  readonly description?: string;
}

/** A text of a draft; it saves itself once its writer pauses. */
export function DraftText<View extends { readonly version: number }>(props: DraftTextProps<View>) {
  const { editing, place, label, language, short = false, description } = props;
  const { saving, problemAt } = editing;
  const field = {
    id: nameOf(place),
    label,
    ...(description !== undefined && { description }),
    ...(language && { lang: language }),
    value: String(saving.valueAt(place) ?? ''),
    error: problemAt(place),
    onBlur: () => saving.hurry(),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      saving.enter(place, currentTarget.value, TYPING_PAUSE_MILLISECONDS),
  };
  return short ? <TextInput {...field} /> : <Textarea {...field} />;
}

interface BothTextsProps<View extends { readonly version: number }> {
  readonly editing: Editing<View>;
  /** Of the text as a whole; the languages stand below it. */
  readonly place: Place;
  readonly label: string;
  readonly short?: boolean;
}

/** A text in both languages, side by side. */
export function BothTexts<View extends { readonly version: number }>({ editing, place, label, short = false }: BothTextsProps<View>) {
  const { t } = useTranslation();
  const { part, field } = place;
  return (
    <div className={classes.both}>
      {(['ja', 'en'] as const).map((language) => (
        <DraftText
          key={language}
          editing={editing}
          place={{ part, field: `${field}.${language}` }}
          label={t(`authoring.in.${language}`, { label })}
          language={language}
          short={short}
        />
      ))}
    </div>
  );
}
