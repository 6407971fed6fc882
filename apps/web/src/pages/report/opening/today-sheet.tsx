import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { todayMembersInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { SupplierPointView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import classes from '~/components/opens/opens.module.css';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { StandingMark } from '~/components/standing-mark';

import type { MeasuredStanding, OpeningSheetProps } from './openable';
import { SuppliersBehind } from './suppliers-behind';

interface TodaySheetProps extends OpeningSheetProps {
  readonly title: string;
  /** Only those that stood so; the other likewise of today. */
  readonly before?: MeasuredStanding;
  readonly now?: MeasuredStanding;
}

/** A median or a standing of today's baseline opened: every supplier on both sides, whoever fell furthest first. */
export function TodaySheet({ campaignId, filter, title, before, now, open, onNarrow, onClose }: TodaySheetProps) {
  const { t } = useTranslation();
  const wish = { ...(before && { standingThen: before }), ...(now && { standingToday: now }) };
  const query = useInfiniteQuery({
    ...todayMembersInfiniteOptions({ path: { id: campaignId }, query: { ...filter, ...wish, limit: 50 } }),
    initialPageParam: { path: { id: campaignId } },
    getNextPageParam: ({ next }) => next,
    enabled: open,
  });
  return (
    <RuleSheet title={title} rule={t('opens.today.rule')} open={open} onClose={onClose}>
      <SuppliersBehind
        query={query}
        caption={title}
        nobody={t('opens.today.nobody')}
        columns={[
          { key: 'before', words: t('today.then') },
          { key: 'now', words: t('today.now') },
        ]}
        cells={(row) => (
          <>
            <td>
              <Point point={row.before} />
            </td>
            <td>{row.now ? <Point point={row.now} /> : <small className={classes.aside}>{t('opens.today.notMeasured')}</small>}</td>
          </>
        )}
        onOnly={(suppliers) => onNarrow({ suppliers })}
      />
    </RuleSheet>
  );
}

/** Attainment with the number of must-gaps, and the standing that follows. */
function Point({ point: { standing, attainment, mustGaps } }: { readonly point: SupplierPointView }) {
  return (
    <span className={classes.point}>
      <AttainmentCell attainment={attainment} mustGaps={mustGaps} />
      <StandingMark standing={standing} />
    </span>
  );
}
