import { useTranslation } from 'react-i18next';

import type { AnsweringView, AnswerView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import { BriefAnswer } from '../answering/brief-answer';
import { topicOf } from '../answering/question-row';
import { PartName } from '../answering/section-list';
import { partsOf, progressOf } from '../answering/sheet';
import classes from './sign-off.module.css';

interface StatedProps {
  readonly view: AnsweringView;
  readonly answers: readonly AnswerView[];
}

/** Everything that is stated, section by section, as the buyer will read it. */
export function Stated({ view, answers }: StatedProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const byKey = new Map(answers.map((answer) => [answer.questionKey, answer]));
  const contentAt = (key: string) => byKey.get(key) ?? null;
  const { buyerName: buyer, state } = view.assessment;
  const isSubmitted = state === 'submitted' || state === 'accepted';
  return (
    <Card
      flush
      title={t(isSubmitted ? 'signOff.statedAfter' : 'signOff.stated')}
      lead={t(isSubmitted ? 'signOff.statedAfterLead' : 'signOff.statedLead', { buyer })}
    >
      {partsOf(view).map((part) => {
        const { answered, total } = progressOf(part.items, contentAt);
        return (
          <details key={part.key} className={classes.section}>
            <summary>
              <PartName part={part} />
              <small>{`${answered}/${total}`}</small>
            </summary>
            <dl>
              {part.items.map((item) => (
                <div key={item.key}>
                  <dt>
                    <small>{item.key}</small>
                    {text(topicOf(item))}
                  </dt>
                  <dd>
                    <BriefAnswer item={item} content={contentAt(item.key)} scale={view.scale} full />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        );
      })}
    </Card>
  );
}
