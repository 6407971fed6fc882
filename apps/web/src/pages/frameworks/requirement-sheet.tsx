import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { frameworkReportsRequirementInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { RequirementCountsView } from '~/api/generated/types.gen';
import { MappedQuestions } from '~/components/frameworks/mapped-questions';
import { STATES, type State } from '~/components/frameworks/state-mark';
import { useTitle } from '~/components/frameworks/use-title';
import { Awaited, Coming } from '~/components/opens/awaited';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { RowActions } from '~/pages/report/opening/row-actions';
import type { ReportFilter } from '~/pages/report/search';

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

/** A requirement opened: by which rule questions become a state, which of them ask for it, and who stands how. */
export function RequirementSheet({ requirement, onClose, ...opened }: RequirementSheetProps) {
  const { t } = useTranslation();
  const titleOf = useTitle();
  const title = requirement ? `${requirement.id} ${titleOf(requirement.title)}` : '';
  return (
    <RuleSheet title={title} rule={t('frameworks.open.rule')} open={requirement !== undefined} onClose={onClose}>
      {requirement && <Behind key={requirement.id} requirement={requirement} {...opened} />}
    </RuleSheet>
  );
}

type BehindProps = Omit<RequirementSheetProps, 'requirement' | 'onClose'> & { readonly requirement: RequirementCountsView };

function Behind({ campaignId, frameworkId, filter, requirement, state: first, onNarrow }: BehindProps) {
  const { t } = useTranslation();
  const { id, suppliers: counts } = requirement;
  const [state, setState] = useState<State | 'all'>(first ?? (counts.notMet > 0 ? 'notMet' : 'all'));
  const asked = {
    path: { id: campaignId, framework: frameworkId, requirement: id },
    query: { ...filter, limit: 50, ...(state !== 'all' && { states: [state === 'notMet' ? 'not_met' : state] as const }) },
  };
  const query = useInfiniteQuery({
    ...frameworkReportsRequirementInfiniteOptions(asked as Parameters<typeof frameworkReportsRequirementInfiniteOptions>[0]),
    initialPageParam: { path: asked.path },
    getNextPageParam: ({ next }) => next,
    // Its questions are the same whoever is shown.
    placeholderData: keepPreviousData,
  });
  return (
    <Awaited query={query}>
      {({ pages }) => {
        const questions = pages[0]?.questions ?? [];
        const rows = pages.flatMap(({ items }) => items);
        return (
          <>
            <MappedQuestions questions={questions} />
            <div className={classes.show}>
              <SegmentedControl
                size="sm"
                aria-label={t('frameworks.open.show')}
                value={state}
                onChange={(next) => setState(next as State | 'all')}
                data={[
                  { value: 'all', label: t('frameworks.open.all', { count: counts.met + counts.notMet + counts.unknown }) },
                  ...STATES.map((one) => ({
                    value: one,
                    label: t('frameworks.open.some', { state: t(`frameworks.states.${one}`), count: counts[one] }),
                  })),
                ]}
              />
            </div>
            {query.isPlaceholderData ? (
              <Coming />
            ) : (
              <>
                <Standings rows={rows} questions={questions} frameworkId={frameworkId} requirementId={id} />
                <RowActions rows={rows} query={query} onOnly={onNarrow} />
              </>
            )}
          </>
        );
      }}
    </Awaited>
  );
}
