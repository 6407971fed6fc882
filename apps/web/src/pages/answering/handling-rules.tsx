import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';

import classes from './handling-rules.module.css';
import { topicOf } from './question-row';
import type { Sheet } from './use-sheet';

interface HandlingRulesProps {
  readonly sheet: Sheet;
  /** After a question was chosen. */
  readonly onChosen: () => void;
}

/** What the baseline asks of whoever handles these classes, stage by stage, with the questions about it. */
export function HandlingRules({ sheet, onChosen }: HandlingRulesProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { classes: asked, handlingRules } = sheet.view;
  const items = new Map(sheet.parts.flatMap((part) => part.items.map((item) => [item.key, item])));
  return (
    <div className={classes.rules}>
      <p className="prose">{t('answering.rules.lead')}</p>
      {asked.map(({ key, name }) => (
        <section key={key}>
          <h3>{text(name)}</h3>
          <dl>
            {handlingRules
              .filter(({ classKey }) => classKey === key)
              .map(({ stageKey, stage, text: rule, questionKeys }) => (
                <div key={stageKey}>
                  <dt>{text(stage)}</dt>
                  <dd>
                    <p className="prose">{text(rule)}</p>
                    {questionKeys.map((question) => {
                      const item = items.get(question);
                      return (
                        item && (
                          <button
                            key={question}
                            type="button"
                            title={text(topicOf(item))}
                            onClick={() => {
                              sheet.goTo(question);
                              onChosen();
                            }}
                          >
                            <Tag outlined>{question}</Tag>
                          </button>
                        )
                      );
                    })}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
