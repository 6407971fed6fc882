import { useTranslation } from 'react-i18next';

import type { ProbeView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import classes from './questions.module.css';
import { Saying } from './saying';

/** The impression a supplier has of itself, asked before the questions and held against its maturity. */
export function ProbesCard({ probes }: { readonly probes: readonly ProbeView[] }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <Card title={t('library.probes.title')} lead={t('library.probes.lead')}>
      {probes.map(({ key, text: asked, help, use, options }) => (
        <article key={key} id={key} className={classes.question}>
          <header>
            <span className={classes.key}>{key}</span>
            <h3>{text(asked)}</h3>
          </header>
          <div className={classes.halves}>
            <ul className={classes.choices}>
              {options.map(({ code, text: choice }) => (
                <li key={code}>{text(choice)}</li>
              ))}
            </ul>
            <dl className={classes.beside}>
              <Saying about={t('library.question.help')}>{text(help)}</Saying>
              <Saying about={t('library.probes.use')}>{text(use)}</Saying>
            </dl>
          </div>
        </article>
      ))}
    </Card>
  );
}
