import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ownPlaceOwnTrendOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useOtherwiseSaid } from '~/components/use-otherwise-said';
import { day } from '~/format/dates';
import { oneDecimal, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';

import classes from './own-trend.module.css';
import { TrendLines } from './trend-lines';

/** How the supplier's own results of the same questionnaire developed, whoever asked; nothing before the second. */
export function OwnTrend({ assessmentId }: { readonly assessmentId: string }) {
  const { t } = useTranslation();
  const { language } = useText();
  const otherwiseSaid = useOtherwiseSaid();
  const { data } = useSuspenseQuery(ownPlaceOwnTrendOptions({ path: { id: assessmentId } }));
  if (data.points.length < 2) return null;
  return (
    <Card title={t('place.trend.title')} lead={t('place.trend.lead')}>
      <TrendLines points={data.points} />
      <DataTable
        caption={t('place.trend.title')}
        columns={[
          { key: 'survey', words: t('place.trend.survey') },
          { key: 'attainment', words: t('place.trend.attainmentShort'), right: true },
          { key: 'maturity', words: t('place.trend.maturityShort'), right: true },
        ]}
      >
        {data.points.toReversed().map(({ assessmentId: id, title, buyerName, submittedAt, form, otherwise, attainment, maturity }) => (
          <tr key={id}>
            <td className={classes.survey}>
              {id === assessmentId ? (
                <b aria-current="page">{title}</b>
              ) : (
                <Link to={paths.result} params={{ id }}>
                  {title}
                </Link>
              )}
              <small>
                {t(form === 'short' ? 'place.trend.askedShort' : 'place.trend.asked', { buyer: buyerName, at: day(submittedAt, language) })}
              </small>
              {otherwise.length > 0 && <small>{t('place.trend.broken', { what: otherwiseSaid(otherwise) })}</small>}
            </td>
            <td data-right>{attainment === null ? '–' : t('place.percent', { value: wholePerCent(attainment) })}</td>
            <td data-right>{maturity === null ? '–' : oneDecimal(maturity)}</td>
          </tr>
        ))}
      </DataTable>
      {data.points.some(({ otherwise }) => otherwise.length > 0) && <p className={`prose ${classes.note}`}>{t('place.trend.note')}</p>}
    </Card>
  );
}
