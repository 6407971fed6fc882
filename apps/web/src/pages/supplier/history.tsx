import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { supplierHistoryListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { PastAssessmentView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { StandingMark } from '~/components/standing-mark';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths, wayTo } from '~/paths';
import { useIsOutsider } from '~/session/use-engagement';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Refused } from '~/ui/refused';
import { Way } from '~/ui/way';

import { AttainmentLine } from './attainment-line';
import classes from './supplier.module.css';

/** What the supplier was asked across campaigns and what came of it, the newest first. */
export function History({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const isOutsider = useIsOutsider();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...supplierHistoryListInfiniteOptions({ path: { id } }),
    initialPageParam: { path: { id } },
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: may('reports.read'),
  });
  const past = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card flush title={t('supplier.history.title')} lead={t(isOutsider ? 'supplier.history.leadPartly' : 'supplier.history.lead')}>
      <Refused error={error} />
      {data && past.length === 0 && <Empty title={t('supplier.history.empty')}>{t('supplier.history.emptyLead')}</Empty>}
      <AttainmentLine past={past} />
      {past.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        <section className={classes.scroll} aria-label={t('supplier.history.title')} tabIndex={0}>
          <table className={classes.history}>
            <thead>
              <tr>
                <th scope="col">{t('supplier.history.campaign')}</th>
                <th scope="col">{t('supplier.history.standing')}</th>
                <th scope="col">{t('supplier.history.attainment')}</th>
                <th scope="col">{t('supplier.history.gaps')}</th>
                <th scope="col">{t('supplier.history.submitted')}</th>
              </tr>
            </thead>
            <tbody>
              {past.map((assessment) => (
                <Line key={assessment.assessmentId} past={assessment} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {hasNextPage && (
        <div className={classes.more}>
          <Button variant="subtle" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Line({ past }: { readonly past: PastAssessmentView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const {
    assessmentId,
    campaignId,
    campaignName,
    submissionId,
    dueAt,
    standing,
    attainment,
    gaps,
    mustGaps,
    submittedAt,
    answered,
    total,
    overdue,
  } = past;
  return (
    <tr>
      <td>
        <Link to={paths.campaignAssessment} params={{ id: campaignId, assessmentId }}>
          {campaignName}
        </Link>
        <small data-late={overdue || undefined}>
          {t(overdue ? 'supplier.history.late' : 'supplier.history.due', { day: day(dueAt, language) })}
        </small>
      </td>
      <td>
        <StandingMark standing={standing ?? 'incomplete'} />
        {submissionId && <Way to={wayTo(paths.supplierResult, { id: submissionId })}>{t('supplier.history.result')}</Way>}
      </td>
      <td>{submittedAt ? <AttainmentCell attainment={attainment} mustGaps={mustGaps ?? 0} /> : '–'}</td>
      <td>{gaps ?? '–'}</td>
      <td>
        {submittedAt ? (
          <time dateTime={submittedAt}>{day(submittedAt, language)}</time>
        ) : (
          t('supplier.history.answered', { answered, total })
        )}
      </td>
    </tr>
  );
}
