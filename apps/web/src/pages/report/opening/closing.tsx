import { useTranslation } from 'react-i18next';

import type { ClosedView, ClosingView } from '~/api/generated/types.gen';
import classes from '~/components/opens/opens.module.css';
import { perCentAndTenth, signedPoints } from '~/format/numbers';
import { Facts } from '~/ui/facts';

/** What closing a gap for everybody would bring: attainment, and how many suppliers would stand better. */
export function Closing({ closing: { mean, median, passing, critical } }: { readonly closing: ClosingView }) {
  const { t } = useTranslation();
  const share = ({ from, to }: ClosedView) => t('rules.question.fromTo', { from: perCentAndTenth(from), to: perCentAndTenth(to) });
  const suppliers = ({ from, to }: ClosedView) => t('rules.question.suppliersFromTo', { from, to, count: to });
  return (
    <section className={classes.closing}>
      <h3>{t('rules.question.closing')}</h3>
      <Facts
        facts={[
          [t('rules.question.mean'), t('rules.question.points', { fromTo: share(mean), points: signedPoints(mean.to - mean.from) })],
          [t('rules.question.median'), share(median)],
          [t('rules.question.passing'), suppliers(passing)],
          [t('rules.question.critical'), suppliers(critical)],
        ]}
      />
    </section>
  );
}
