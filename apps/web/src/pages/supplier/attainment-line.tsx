import { useTranslation } from 'react-i18next';

import type { PastAssessmentView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';

import classes from './attainment-line.module.css';

/** More do not fit beside one another with their numbers. */
const MOST = 12;
const FEWEST = 2;

/** One supplier's attainment from campaign to campaign, the oldest at the left. The table below has the same numbers. */
export function AttainmentLine({ past }: { readonly past: readonly PastAssessmentView[] }) {
  const { t } = useTranslation();
  const { language } = useText();
  const measured = past.flatMap(({ assessmentId, issuedAt, attainment }) =>
    attainment === null ? [] : [{ assessmentId, issuedAt, share: wholePerCent(attainment) }],
  );
  const shown = measured.slice(0, MOST).toReversed();
  const [first, last] = [shown[0], shown.at(-1)];
  if (shown.length < FEWEST || !first || !last) return null;
  const across = (at: number) => (100 * at) / (shown.length - 1);
  const words = t('supplier.history.line', { count: shown.length, first: first.share, last: last.share });
  return (
    <figure className={classes.figure} role="img" aria-label={words}>
      <div className={classes.plot} aria-hidden>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <polyline points={shown.map(({ share }, at) => `${across(at)},${100 - share}`).join(' ')} />
        </svg>
        {shown.map(({ assessmentId, share }, at) => (
          <i key={assessmentId} style={{ left: `${across(at)}%`, bottom: `${share}%` }}>
            <b>{share}</b>
          </i>
        ))}
      </div>
      <figcaption aria-hidden>
        <span>{day(first.issuedAt, language)}</span>
        <span>{day(last.issuedAt, language)}</span>
      </figcaption>
    </figure>
  );
}
