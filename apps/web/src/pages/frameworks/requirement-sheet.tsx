import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { frameworkReportsRequirementInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { RequirementCountsView } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';
import { MappedQuestions } from '~/components/frameworks/mapped-questions';
import { STATES, type State } from '~/components/frameworks/state-mark';
import { useTitle } from '~/components/frameworks/use-title';
import opens from '~/components/opens/opens.module.css';
import { MOST_SUPPLIERS, type ReportFilter } from '~/pages/report/search';
import { Refused } from '~/ui/refused';
import { Sheet } from '~/ui/sheet';

import classes from './frameworks.module.css';
import { Standings } from './standings';

interface RequirementSheetProps {
  readonly campaignId: string;
  readonly frameworkId: string;
  readonly filter: ReportFilter;
  /** Undefined: closed. */
  readonly requirement: RequirementCountsView | undefined;
  /** Who is shown first; undefined: who does not meet it, where there are such. */
  readonly state: State | undefined;
  readonly onNarrow: (suppliers: string[]) => void;
  readonly onClose: () => void;
}

/** A requirement opened: which questions ask for it, by which rule that becomes a state, and who stands how. */
export function RequirementSheet({ requirement, onClose, ...opened }: RequirementSheetProps) {
  const titleOf = useTitle();
  return (
    <Sheet title={requirement ? `${requirement.id} ${titleOf(requirement.title)}` : ''} open={requirement !== undefined} onClose={onClose}>
      {requirement && <Opened key={requirement.id} requirement={requirement} {...opened} />}
    </Sheet>
  );
}

type OpenedProps = Omit<RequirementSheetProps, 'requirement' | 'onClose'> & { readonly requirement: RequirementCountsView };

function Opened({ campaignId, frameworkId, filter, requirement, state: first, onNarrow }: OpenedProps) {
  const { t } = useTranslation();
  const { suppliers: counts } = requirement;
  const [state, setState] = useState<State | 'all'>(first ?? (counts.notMet > 0 ? 'notMet' : 'all'));
  const asked = {
    path: { id: campaignId, framework: frameworkId, requirement: requirement.id },
    query: { ...filter, limit: 50, ...(state !== 'all' && { states: [state === 'notMet' ? 'not_met' : state] as const }) },
  };
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    ...frameworkReportsRequirementInfiniteOptions(asked as Parameters<typeof frameworkReportsRequirementInfiniteOptions>[0]),
    initialPageParam: { path: asked.path },
    getNextPageParam: ({ next }) => next,
  });
  const report = data?.pages[0];
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const all = counts.met + counts.notMet + counts.unknown;
  return (
    <>
      <p className={`prose ${opens.rule}`}>{t('frameworks.open.rule')}</p>
      {error instanceof Refusal ? <Refused error={error} /> : !report && <Skeleton height={240} />}
      {report && <MappedQuestions questions={report.questions} />}
      <div className={classes.show}>
        <SegmentedControl
          size="sm"
          aria-label={t('frameworks.open.show')}
          value={state}
          onChange={(next) => setState(next as State | 'all')}
          data={[
            { value: 'all', label: t('frameworks.open.all', { count: all }) },
            ...STATES.map((one) => ({
              value: one,
              label: t('frameworks.open.some', { state: t(`frameworks.states.${one}`), count: counts[one] }),
            })),
          ]}
        />
      </div>
      {report && <Standings rows={rows} questions={report.questions} frameworkId={frameworkId} requirementId={requirement.id} />}
      <div className={opens.actions}>
        {hasNextPage && (
          <Button variant="default" loading={isFetching} onClick={() => fetchNextPage()}>
            {t('rules.question.more')}
          </Button>
        )}
        {rows.length > 0 && !hasNextPage && rows.length <= MOST_SUPPLIERS && (
          <Button variant="default" onClick={() => onNarrow(rows.map(({ relationshipId }) => relationshipId))}>
            {t('frameworks.open.only', { count: rows.length })}
          </Button>
        )}
      </div>
    </>
  );
}
