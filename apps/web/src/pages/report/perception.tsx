import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { reportsSuppliersOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { HeatMapRowView, PerceptionCountsView } from '~/api/generated/types.gen';
import { oneDecimal } from '~/format/numbers';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';

import classes from './report.module.css';

/** From which difference on a self-rating counts as too high (scoring.md, "Perception gap"). */
const OVER_CONFIDENT_FROM = 1;
/** A page of the heat map, the weakest first: those who are wrong about themselves are rarely strong. */
const LOOKED_AT = 200;
const SHOWN = 8;

interface PerceptionProps {
  readonly campaignId: string;
  readonly counts: PerceptionCountsView;
}

/** How many see themselves as their answers show them, and who sees themselves much too well. */
export function Perception({ campaignId, counts }: PerceptionProps) {
  const { t } = useTranslation();
  const { data } = useQuery(reportsSuppliersOptions({ path: { id: campaignId }, query: { sort: 'attainment', limit: LOOKED_AT } }));
  const named = overConfident(data?.items ?? []);
  return (
    <>
      <dl className={classes.counts}>
        <Count name={t('report.perception.overConfident')} count={counts.overConfident} />
        <Count name={t('report.perception.realistic')} count={counts.realistic} />
        <Count name={t('report.perception.underConfident')} count={counts.underConfident} />
      </dl>
      {named.length > 0 && (
        <DataTable
          caption={t('report.perception.names')}
          columns={[
            { key: 'name', words: t('report.perception.names') },
            { key: 'self', words: t('report.perception.self'), right: true },
            { key: 'maturity', words: t('report.perception.maturity'), right: true },
            { key: 'gap', words: t('report.perception.gap'), right: true },
          ]}
        >
          {named.map(({ submissionId, supplierName, selfRating, maturity, perceptionGap }) => (
            <tr key={submissionId}>
              <td>
                <Link to={paths.supplierResult} params={{ id: submissionId ?? '' }}>
                  {supplierName}
                </Link>
              </td>
              <td data-right>{selfRating ?? '–'}</td>
              <td data-right>{maturity === null ? '–' : oneDecimal(maturity)}</td>
              <td data-right>+{oneDecimal(perceptionGap ?? 0)}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}

function overConfident(rows: readonly HeatMapRowView[]): HeatMapRowView[] {
  return rows
    .filter(({ submissionId, perceptionGap }) => submissionId !== null && (perceptionGap ?? 0) >= OVER_CONFIDENT_FROM)
    .sort((one, other) => (other.perceptionGap ?? 0) - (one.perceptionGap ?? 0))
    .slice(0, SHOWN);
}

function Count({ name, count }: { readonly name: string; readonly count: number }) {
  const { t } = useTranslation();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{t('report.perception.count', { count })}</dd>
    </div>
  );
}
