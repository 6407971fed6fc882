import { useTranslation } from 'react-i18next';

import type { QuestionView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';

import classes from './questions.module.css';
import { Saying } from './saying';

/** One question as a supplier reads it, with what stands beside it, all open: for reading through and for paper. */
export function QuestionArticle({ question: { key, max, shortForm, naAllowed, visibleIf, texts } }: { readonly question: QuestionView }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <article id={key} className={classes.question}>
      <header>
        <span className={classes.key}>{key}</span>
        <h3>{text(texts.topic)}</h3>
        {shortForm && <Tag outlined>{t('library.question.shortForm')}</Tag>}
        {visibleIf && <Tag>{t('library.question.conditional')}</Tag>}
      </header>
      <p className={`prose ${classes.asked}`}>{text(texts.question)}</p>
      <div className={classes.halves}>
        <ol className={classes.levels} aria-label={t('library.question.levels')}>
          {texts.options.map((sentence, level) => (
            <li key={sentence.ja}>
              <LevelMark level={level} max={max} />
              <span className="prose">{text(sentence)}</span>
            </li>
          ))}
        </ol>
        <dl className={classes.beside}>
          <Saying about={t('library.question.why')}>{text(texts.why)}</Saying>
          <Saying about={t('library.question.help')}>{text(texts.help)}</Saying>
          <Saying about={t('library.question.evidence')}>{text(texts.evidence)}</Saying>
          <Saying about={t('library.question.notApplicable')}>
            {naAllowed ? text(texts.naCondition) || t('library.question.naAllowed') : t('library.question.naNever')}
          </Saying>
        </dl>
      </div>
    </article>
  );
}
