import { useTranslation } from 'react-i18next';

import type { DomainPlaceView, SubmissionReportView } from '~/api/generated/types.gen';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { DataTable } from '~/ui/data-table';

import classes from './place-card.module.css';

interface DomainPlacesProps {
  readonly report: SubmissionReportView;
  readonly places: readonly DomainPlaceView[];
}

/** The place in each domain, in the order of the questionnaire; opened by whoever wants to know. */
export function DomainPlaces({ report: { domains }, places }: DomainPlacesProps) {
  const { t } = useTranslation();
  const { text } = useText();
  if (places.length === 0) return null;
  const shown = domains.flatMap(({ domain, name, attainment }) => {
    const place = places.find((one) => one.domain === domain);
    return place && attainment !== null ? [{ domain, name, attainment, place }] : [];
  });
  return (
    <details className={classes.domains}>
      <summary>{t('place.byDomain')}</summary>
      <DataTable
        caption={t('place.byDomain')}
        columns={[
          { key: 'domain', words: t('place.domain') },
          { key: 'place', words: t('place.place'), right: true },
          { key: 'own', words: t('place.own'), right: true },
          { key: 'median', words: t('place.median'), right: true },
          { key: 'half', words: t('place.quartiles'), right: true },
        ]}
      >
        {shown.map(({ domain, name, attainment, place: { rank, size, median, lowerQuartile, upperQuartile } }) => (
          <tr key={domain}>
            <td>{text(name)}</td>
            <td data-right>{t('place.placeOf', { rank, size })}</td>
            <td data-right>{t('place.percent', { value: wholePerCent(attainment) })}</td>
            <td data-right>{t('place.percent', { value: wholePerCent(median) })}</td>
            <td data-right>{t('place.range', { from: wholePerCent(lowerQuartile), to: wholePerCent(upperQuartile) })}</td>
          </tr>
        ))}
      </DataTable>
      {shown.length < domains.length && <small>{t('place.fewDomains')}</small>}
    </details>
  );
}
