import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { PERCEPTIONS } from '~/api/values';
import { Opens } from '~/components/opens/opens';
import { WhenSeen } from '~/ui/when-seen';
import type { ReportFilter } from '../search';
import { PAGE, useHeatMap } from '../use-heat-map';
import { usePictureAbout } from '../use-picture-about';
import type { Perceived } from './perceived';
import classes from './perception.module.css';
import { pointsOf } from './perception-points';
import { PerceptionTable } from './perception-table';

const PerceptionChart = lazy(() => import('./perception-chart'));

interface PerceptionProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: CampaignReportView;
  readonly onOpen: (perceived: Perceived) => void;
}

/** How suppliers see themselves, against what their answers come to. Of a large chain, those who see themselves most favourably. */
export function Perception({ campaignId, filter, report: { asked, submitted, perception }, onOpen }: PerceptionProps) {
  const { t } = useTranslation();
  // A small chain is on the heat map's first page already.
  const { rows, isPending, error } = useHeatMap(campaignId, asked <= PAGE ? 'standing' : '-perception_gap', filter);
  const about = usePictureAbout(campaignId, filter);
  const points = useMemo(() => pointsOf(rows ?? []), [rows]);
  if (error) throw error;
  if (submitted === 0) return <p className={classes.note}>{t('report.perception.nobody')}</p>;
  const loading = <Skeleton className={classes.chart} />;
  return (
    <>
      <dl className={classes.counts}>
        {PERCEPTIONS.map((view) => (
          <div key={view}>
            <dt>
              <i data-view={view} aria-hidden />
              {t(`report.perception.${view}`)}
            </dt>
            <dd>
              {perception[view] === 0 ? (
                t('report.perception.count', { count: 0 })
              ) : (
                <Opens title={t(`report.perception.${view}`)} onOpen={() => onOpen({ title: '', view })}>
                  {t('report.perception.count', { count: perception[view] })}
                </Opens>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {isPending ? loading : points.length === 0 ? <p className={classes.note}>{t('report.perception.unsaid')}</p> : null}
      {points.length > 0 && (
        <>
          <WhenSeen costly height={340}>
            <Suspense fallback={loading}>
              <PerceptionChart points={points} about={about} />
            </Suspense>
          </WhenSeen>
          {submitted > points.length && <p className={classes.note}>{t('report.perception.some', { count: points.length })}</p>}
          <AsTable count={points.length}>
            <PerceptionTable points={points} />
          </AsTable>
        </>
      )}
    </>
  );
}

/** The same numbers to read, folded away until they are wanted. */
function AsTable({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.asTable}>
      <UnstyledButton className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('report.perception.asTable', { count })}
        <IconChevronDown size={14} aria-hidden data-open={open || undefined} />
      </UnstyledButton>
      {open && <div className={classes.rows}>{children}</div>}
    </div>
  );
}
