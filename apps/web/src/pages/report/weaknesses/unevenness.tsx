import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { drillDownUnevennessOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { LeftBehindView, SpreadView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { Opens } from '~/components/opens/opens';
import { StandingMark } from '~/components/standing-mark';
import { oneDecimal, signedPoints, wholePerCent } from '~/format/numbers';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { useExplain, useOpening } from '../opening/openable';
import classes from '../report.module.css';
import type { ReportChange, ReportFilter } from '../search';

interface UnevennessProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly onNarrow: (change: ReportChange) => void;
}

/** Who lies far below the others, so that a good median hides nobody. */
export default function Unevenness({ campaignId, filter, onNarrow }: UnevennessProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery(drillDownUnevennessOptions({ path: { id: campaignId }, query: filter }));
  if (error) throw error;
  const spread = data?.spread;
  const lead = spread ? t(`report.unevenness.rule.${spread.rule}`, { members: spread.members }) : t('report.unevenness.lead');
  return (
    <Card flush title={t('report.unevenness.title')} lead={lead}>
      {data && !spread && <p className={classes.note}>{t('report.unevenness.tooFew')}</p>}
      {spread?.below.length === 0 && <p className={classes.note}>{t('report.unevenness.nobody')}</p>}
      {spread && spread.below.length > 0 && <LeftBehind spread={spread} onNarrow={onNarrow} />}
    </Card>
  );
}

function LeftBehind({ spread, onNarrow }: Pick<UnevennessProps, 'onNarrow'> & { readonly spread: SpreadView }) {
  const { t } = useTranslation();
  const { below, count, rule } = spread;
  const suppliers = below.map(({ relationshipId }) => relationshipId);
  return (
    <>
      <DataTable
        caption={t('report.unevenness.title')}
        cards
        columns={[
          { key: 'supplier', words: t('report.heat.supplier') },
          { key: 'standing', words: t('report.heat.standing') },
          { key: 'attainment', words: t('report.weakest.attainment') },
          { key: 'far', words: t(`report.unevenness.far.${rule}`), right: true },
        ]}
      >
        {below.map((one) => (
          <Row key={one.relationshipId} one={one} spread={spread} />
        ))}
      </DataTable>
      {count > below.length && <p className={classes.note}>{t('report.unevenness.some', { count, shown: below.length })}</p>}
      <Button variant="subtle" m="xs" onClick={() => onNarrow({ suppliers })}>
        {t('report.unevenness.only', { count: below.length })}
      </Button>
    </>
  );
}

interface RowProps {
  readonly one: LeftBehindView;
  readonly spread: SpreadView;
}

function Row({ one: { supplierName, submissionId, standing, attainment, deviationValue }, spread }: RowProps) {
  const { t } = useTranslation();
  const open = useOpening();
  const explain = useExplain();
  const { members, mean, median, deviation } = spread;
  const far = deviationValue === null ? signedPoints(attainment - median) : oneDecimal(deviationValue);
  const openFar = () =>
    explain({
      title: supplierName,
      rule: 'unevenness',
      facts: [
        [t('report.weakest.attainment'), `${wholePerCent(attainment)}%`],
        [t('report.spread.median'), `${wholePerCent(median)}%`],
        [t('rules.mean'), `${wholePerCent(mean)}%`],
        [t('rules.deviation'), oneDecimal(100 * deviation)],
        [t('rules.deviationValue'), deviationValue === null ? '' : oneDecimal(deviationValue)],
        [t('rules.members'), t('report.perception.count', { count: members })],
      ],
    });
  return (
    <tr>
      <td className={classes.company} data-card="title">
        {submissionId ? (
          <Link to={paths.supplierResult} params={{ id: submissionId }}>
            {supplierName}
          </Link>
        ) : (
          supplierName
        )}
      </td>
      <td>
        <StandingMark standing={standing} />
      </td>
      <td>
        {submissionId ? (
          <Opens
            title={`${supplierName} ${t('report.weakest.attainment')}`}
            onOpen={() => open({ kind: 'supplier', opened: { kind: 'overall', submissionId, supplierName } })}
          >
            <AttainmentCell attainment={attainment} />
          </Opens>
        ) : (
          <AttainmentCell attainment={attainment} />
        )}
      </td>
      <td data-right>
        <Opens title={`${supplierName} ${t('report.unevenness.title')}`} onOpen={openFar}>
          {far}
        </Opens>
      </td>
    </tr>
  );
}
