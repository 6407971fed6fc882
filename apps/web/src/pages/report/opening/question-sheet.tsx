import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { drillDownQuestionInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import { LevelMark } from '~/components/level-mark';
import { Awaited } from '~/components/opens/awaited';
import classes from '~/components/opens/opens.module.css';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';
import type { ReportChange, ReportFilter } from '../search';
import { Closing } from './closing';
import { factorsOf } from './factors';
import { SuppliersBelow } from './suppliers-below';

interface QuestionSheetProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  /** Key of the question that stands open. */
  readonly questionKey: string | undefined;
  /** Only those for whom it is a must. */
  readonly isMust: boolean;
  readonly onNarrow: (change: ReportChange) => void;
  readonly onClose: () => void;
}

/** A top gap opened: who falls short, why each stands where it stands, and what closing the gap for everybody would bring. */
export function QuestionSheet({ campaignId, filter, questionKey, isMust, onNarrow, onClose }: QuestionSheetProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const path = { id: campaignId, key: questionKey ?? '' };
  const query = useInfiniteQuery({
    ...drillDownQuestionInfiniteOptions({ path, query: { ...filter, ...(isMust && { must: true }), limit: 50 } }),
    initialPageParam: { path },
    getNextPageParam: ({ next }) => next,
    enabled: questionKey !== undefined,
  });
  const question = query.data?.pages[0];
  const title = question ? `${question.questionKey} ${text(question.topic)}` : (questionKey ?? '');
  return (
    <RuleSheet title={title} rule={question && text(question.text)} open={questionKey !== undefined} onClose={onClose}>
      <Awaited query={query}>
        {({ pages }) =>
          question && (
            <>
              {question.closing && <Closing closing={question.closing} />}
              {(isMust || pages.some(({ items }) => items.some(({ must }) => must))) && (
                <SegmentedControl
                  size="sm"
                  mt="md"
                  aria-label={t('frameworks.open.show')}
                  value={isMust ? 'musts' : 'all'}
                  onChange={(next) => onNarrow({ must: next === 'musts' ? true : undefined })}
                  data={[
                    { value: 'all', label: t('opens.musts.everybody') },
                    { value: 'musts', label: t('opens.musts.only') },
                  ]}
                />
              )}
              <SuppliersBelow
                query={query}
                max={question.max}
                columns={[
                  { key: 'target', words: t('rules.question.target') },
                  { key: 'priority', words: t('rules.question.priority'), right: true },
                ]}
                cells={(row) => (
                  <>
                    <td>
                      <LevelMark level={row.target} max={question.max} /> {row.must && <Tag outlined>{t('report.gaps.must')}</Tag>}
                    </td>
                    <td data-right>
                      <span className={classes.product}>{factorsOf(row)}</span> <strong>{row.priority}</strong>
                    </td>
                  </>
                )}
                onOnly={(suppliers) => onNarrow({ suppliers, question: undefined, must: undefined })}
              />
            </>
          )
        }
      </Awaited>
    </RuleSheet>
  );
}
