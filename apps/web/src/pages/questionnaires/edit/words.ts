import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import type { Place } from '~/components/draft/changes';
import { useFieldWords } from '~/components/library/use-field-words';
import { useText } from '~/messages/use-text';

/** Places and values of a questionnaire in words, where they stand apart from their fields. */
export function useWords(view: QuestionnaireVersionView) {
  const { t } = useTranslation();
  const { text } = useText();
  const { fieldWords, shown } = useFieldWords(view);

  const wordsOf = ({ part, field }: Place): string => {
    const [kind, key = ''] = part.split(':');
    if (kind === 'sections') {
      const [sectionKey = '', ...rest] = field.split('.');
      const its = view.content.sections.find((section) => section.key === sectionKey);
      const name = its ? text(its.name) || sectionKey : sectionKey;
      return t('authoring.places.section', { name, field: fieldWords(rest.join('.')) });
    }
    if (kind === 'description') return fieldWords(field);
    return t('authoring.places.inQuestion', { key, field: fieldWords(field) });
  };
  return { wordsOf, shown };
}
