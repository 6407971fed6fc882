import { useSuspenseQuery } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';

import { ownPlacePlaceOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { PlaceAmongView, SubmissionReportView } from '~/api/generated/types.gen';
import { moment } from '~/format/dates';
import { oneDecimal, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';

import { isBelowMiddleHalf } from './below-middle-half';
import { DomainPlaces } from './domain-places';
import classes from './place-card.module.css';
import { PlaceStrip } from './place-strip';

/** Where the supplier stands among those who answered the same survey, as far as that tells nothing about any one of them. */
export function PlaceCard({ report }: { readonly report: SubmissionReportView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { data: place } = useSuspenseQuery(ownPlacePlaceOptions({ path: { id: report.assessmentId } }));
  const own = report.overall.attainment;
  if (own === null || !place.overall) {
    const reason = own === null ? 'nothing' : 'hidden';
    return (
      <Card title={t('place.title')}>
        <Empty title={t(`place.${reason}`)}>{t(`place.${reason}Lead`)}</Empty>
      </Card>
    );
  }
  return (
    <Card title={t('place.title')} lead={t('place.lead', { at: moment(place.overall.publishedAt, language) })}>
      <div className={classes.place}>
        <Rank own={own} place={place.overall} />
        <PlaceStrip own={own} place={place.overall} />
      </div>
      <Marks own={own} place={place.overall} />
      <p className={`prose ${classes.why}`}>{t('place.why')}</p>
      <DomainPlaces report={report} places={place.domains} />
    </Card>
  );
}

/** Whoever stands behind the middle half reads that first: a rank near the end says no more, in larger letters. */
function Rank({ own, place: { rank, size, lowerQuartile } }: { readonly own: number; readonly place: PlaceAmongView }) {
  const isBelow = isBelowMiddleHalf(own, lowerQuartile);
  return (
    <p className={classes.rank} data-below={isBelow || undefined}>
      <Trans i18nKey={isBelow ? 'place.below' : 'place.rank'} values={{ rank, size }} components={{ b: <b /> }} />
    </p>
  );
}

/** The marks of the strip with their numbers. */
function Marks({ own, place }: { readonly own: number; readonly place: PlaceAmongView }) {
  const { t } = useTranslation();
  const { median, lowerQuartile, upperQuartile, deviationValue } = place;
  return (
    <dl className={classes.marks}>
      <div>
        <dt>
          <i data-mark="own" aria-hidden="true" />
          {t('place.own')}
        </dt>
        <dd>{t('place.percent', { value: wholePerCent(own) })}</dd>
      </div>
      <div>
        <dt>
          <i data-mark="median" aria-hidden="true" />
          {t('place.median')}
        </dt>
        <dd>{t('place.percent', { value: wholePerCent(median) })}</dd>
      </div>
      <div>
        <dt>
          <i data-mark="half" aria-hidden="true" />
          {t('place.quartiles')}
        </dt>
        <dd>{t('place.range', { from: wholePerCent(lowerQuartile), to: wholePerCent(upperQuartile) })}</dd>
      </div>
      {deviationValue !== null && (
        <div>
          <dt>{t('place.deviation')}</dt>
          <dd>{oneDecimal(deviationValue)}</dd>
        </div>
      )}
    </dl>
  );
}
