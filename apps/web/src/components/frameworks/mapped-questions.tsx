import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { BilingualView, RequirementQuestionView } from '~/api/generated/types.gen';
import { AnswerLink, type AnswersAt } from '~/components/result/answer-link';
import { useText } from '~/messages/use-text';
import classes from './mapped-questions.module.css';

interface MappedQuestionsProps<Question> {
  readonly questions: readonly Question[];
  /** What was answered, where one supplier is looked at. */
  readonly answer?: (question: Question) => ReactNode;
  /** … and where it stands. */
  readonly answersAt?: AnswersAt;
}

/** The questions that ask for a requirement or for something of it, and how far each does. */
export function MappedQuestions<Question extends RequirementQuestionView & { readonly topic: BilingualView }>({
  questions,
  answer,
  answersAt,
}: MappedQuestionsProps<Question>) {
  const { t } = useTranslation();
  const { text } = useText();
  if (questions.length === 0) return <p className={classes.note}>{t('frameworks.open.noQuestions')}</p>;
  return (
    <>
      <h3 className={classes.title}>{t('frameworks.open.questions')}</h3>
      <ul className={classes.questions}>
        {questions.map((question) => {
          const { questionKey, topic, relation, confidence } = question;
          return (
            <li key={questionKey}>
              <p>
                <small>{questionKey}</small>{' '}
                {answersAt ? (
                  <AnswerLink at={answersAt} questionKey={questionKey}>
                    {text(topic)}
                  </AnswerLink>
                ) : (
                  text(topic)
                )}
              </p>
              <p className={classes.how}>
                {t(`frameworks.relations.${relation}`)} · {t(`frameworks.confidences.${confidence}`)}
              </p>
              {answer?.(question)}
            </li>
          );
        })}
      </ul>
    </>
  );
}
