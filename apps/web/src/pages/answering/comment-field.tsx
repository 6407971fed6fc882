import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useDraft } from './use-draft';

interface CommentFieldProps {
  readonly comment: string;
  readonly disabled: boolean;
  readonly onChange: (comment: string | null) => void;
}

/** What one wants to add to an answer, or leave in its place. */
export function CommentField({ comment, disabled, onChange }: CommentFieldProps) {
  const { t } = useTranslation();
  const draft = useDraft(comment, (text) => onChange(text === '' ? null : text));
  return (
    <Textarea
      label={t('answering.comment')}
      maxLength={4_000}
      readOnly={disabled}
      value={draft.value}
      onChange={({ currentTarget }) => draft.onChange(currentTarget.value)}
    />
  );
}
