import { useTranslation } from 'react-i18next';

import type { SubmissionFrameworkView } from '~/api/generated/types.gen';
import { Opens } from '~/components/opens/opens';
import { Card } from '~/ui/card';

import classes from './frameworks.module.css';
import { STATES, StateMark } from './state-mark';

interface ReadinessProps {
  readonly view: SubmissionFrameworkView;
  readonly onOpen: () => void;
}

/** How many requirements stand how; of a level of the framework, how near one is. Never that the level is reached. */
export function Readiness({ view: { level, whole }, onOpen }: ReadinessProps) {
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
            <dd>
              <Opens title={t(`frameworks.states.${state}`)} onOpen={onOpen}>
                {t('frameworks.readiness.count', { count: whole.states[state] })}
              </Opens>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
