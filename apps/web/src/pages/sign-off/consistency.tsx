import { useTranslation } from 'react-i18next';

import type { AnsweringView, ConsistencyQuestionView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import { QuestionLinks } from './question-links';
import classes from './sign-off.module.css';

interface ConsistencyProps {
  readonly view: AnsweringView;
  readonly questions: readonly ConsistencyQuestionView[];
}

/** Answers that do not quite fit together: asked once, kindly; they may stay as they are. */
export function Consistency({ view, questions }: ConsistencyProps) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <Card title={t('signOff.consistency', { count: questions.length })} lead={t('signOff.consistencyLead')}>
      <ul className={classes.raised}>
        {questions.map((raised) => (
          <li key={raised.key}>
            <p className="prose">{text(raised.text)}</p>
            <QuestionLinks view={view} keys={[...raised.profile, ...raised.questions]} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
