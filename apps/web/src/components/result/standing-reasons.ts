import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';

import { type StandingSource, standingWords } from './standing-words';

export type { StandingSource };

/** Why a standing is what it is, a sentence for each reason. */
export function useStandingReasons(): (source: StandingSource) => string[] {
  const { t } = useTranslation();
  const { text } = useText();
  return (source) => {
    const words = standingWords(source);
    if (words.length === 0) return [t('result.why.conforming')];
    return words.map(({ rule, questions, more, value, limit }) => {
      const topics = questions.map(({ topic }) => t('result.quoted', { text: text(topic) })).join(t('result.and'));
      const all = more > 0 ? t('result.andMore', { topics, count: more }) : topics;
      return t(`result.why.${rule}`, { topics: all, value, limit });
    });
  };
}
