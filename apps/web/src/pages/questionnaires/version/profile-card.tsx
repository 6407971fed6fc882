import { useTranslation } from 'react-i18next';

import type { ProfileQuestionView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Tag } from '~/ui/tag';

import classes from './questions.module.css';
import { Saying } from './saying';

/** What a supplier says about itself before anything else. */
export function ProfileCard({ questions }: { readonly questions: readonly ProfileQuestionView[] }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <Card title={t('library.profile.title')} lead={t('library.profile.lead')}>
      {questions.map(({ key, type, label, text: asked, help, purpose, options, fields, visibleIf }) => (
        <article key={key} id={key} className={classes.question}>
          <header>
            <span className={classes.key}>{key}</span>
            <h3>{text(label)}</h3>
            <Tag>{t(`library.profile.types.${type}`)}</Tag>
            {visibleIf && <Tag>{t('library.question.conditional')}</Tag>}
          </header>
          <p className={`prose ${classes.asked}`}>{text(asked)}</p>
          <div className={classes.halves}>
            {options.length + fields.length > 0 && (
              <ul className={classes.choices}>
                {[...options, ...fields].map(({ value, text: choice }) => (
                  <li key={value}>{text(choice)}</li>
                ))}
              </ul>
            )}
            <dl className={classes.beside}>
              <Saying about={t('library.profile.purpose')}>{text(purpose)}</Saying>
              <Saying about={t('library.question.help')}>{text(help)}</Saying>
            </dl>
          </div>
        </article>
      ))}
    </Card>
  );
}
