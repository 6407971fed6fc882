import { useTranslation } from 'react-i18next';

import type { StatementCountsView } from '~/api/generated/types.gen';
import { Card } from '~/ui/card';

import classes from './sign-off.module.css';

const KINDS = ['level', 'unknown', 'not_applicable', 'declined', 'unanswered'] as const;

/** How many questions were answered in which way. */
export function Counts({ counts }: { readonly counts: StatementCountsView }) {
  const { t } = useTranslation();
  return (
    <Card flush>
      <dl className={classes.counts}>
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{t(`signOff.counts.${kind}`)}</dt>
            <dd>
              {counts[kind]}
              <small>{t('signOff.questions', { count: counts[kind] })}</small>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
