import { useTranslation } from 'react-i18next';

import type { SubmissionFrameworkView } from '~/api/generated/types.gen';
import { Card } from '~/ui/card';

import classes from './frameworks.module.css';
import { STATES, StateMark } from './state-mark';

/** How many requirements stand how; of a level of the framework, how near one is. Never that the level is reached. */
export function Readiness({ view: { level, whole } }: { readonly view: SubmissionFrameworkView }) {
  const { t } = useTranslation();
  const count = whole.requirements;
  return (
    <Card
      flush
      title={level === null ? t('frameworks.readiness.title') : t('frameworks.readiness.titleAt', { level })}
      lead={t('frameworks.readiness.of', { count })}
    >
      <dl className={classes.readiness}>
        {STATES.map((state) => (
          <div key={state}>
            <dt>
              <StateMark state={state} />
            </dt>
            <dd>{t('frameworks.readiness.count', { count: whole.states[state] })}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
