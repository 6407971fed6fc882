import { SegmentedControl, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { drillDownQuestionInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { ClosingView, QuestionGapView, SupplierBelowView } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';
import { LevelMark } from '~/components/level-mark';
import classes from '~/components/opens/opens.module.css';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';
import { Refused } from '~/ui/refused';
import { Sheet } from '~/ui/sheet';
import { Tag } from '~/ui/tag';
import report from './report.module.css';
import { RowActions } from './row-actions';
import type { ReportChange, ReportFilter } from './search';

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
  const query = useInfiniteQuery({
    ...drillDownQuestionInfiniteOptions({
      path: { id: campaignId, key: questionKey ?? '' },
      query: { ...filter, ...(isMust && { must: true }), limit: 50 },
    }),
    initialPageParam: { path: { id: campaignId, key: questionKey ?? '' } },
    getNextPageParam: ({ next }) => next,
    enabled: questionKey !== undefined,
  });
  const { data, error } = query;
  const question = data?.pages[0];
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Sheet
      title={question ? `${question.questionKey} ${text(question.topic)}` : (questionKey ?? '')}
      open={questionKey !== undefined}
      onClose={onClose}
    >
      {error instanceof Refusal ? <Refused error={error} /> : !question && <Skeleton height={240} />}
      {question && (
        <>
          <p className="prose">{text(question.text)}</p>
          {question.closing && <Closing {...question.closing} />}
          {(isMust || rows.some(({ must }) => must)) && (
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
          {rows.length === 0 ? <p className={report.note}>{t('rules.question.nobody')}</p> : <Rows rows={rows} question={question} />}
          <RowActions rows={rows} query={query} onOnly={(suppliers) => onNarrow({ suppliers, question: undefined, must: undefined })} />
        </>
      )}
    </Sheet>
  );
}

function Closing({ from, to }: ClosingView) {
  const { t } = useTranslation();
  const shown = { from: wholePerCent(from), to: wholePerCent(to) };
  if (shown.from === shown.to) return <p className={classes.closing}>{t('rules.question.same', shown)}</p>;
  return (
    <p className={classes.closing}>
      {t('rules.question.closing')} <strong className="figures">{t('rules.question.fromTo', shown)}</strong>
    </p>
  );
}

function Rows({ rows, question }: { readonly rows: readonly SupplierBelowView[]; readonly question: QuestionGapView }) {
  const { t } = useTranslation();
  return (
    <div className={classes.rows}>
      <p className={report.note}>{t('rules.question.lead')}</p>
      <DataTable
        caption={t('rules.question.who')}
        columns={[
          { key: 'supplier', words: t('report.heat.supplier') },
          { key: 'level', words: t('rules.question.answer') },
          { key: 'target', words: t('rules.question.target') },
          { key: 'priority', words: t('rules.question.priority'), right: true },
        ]}
      >
        {rows.map(({ relationshipId, submissionId, supplierName, level, status, target, gap, weight, must, exposure, priority }) => (
          <tr key={relationshipId}>
            <td>
              <Link to={paths.supplierResult} params={{ id: submissionId }}>
                {supplierName}
              </Link>{' '}
              {must && <Tag outlined>{t('report.gaps.must')}</Tag>}
            </td>
            <td>
              <LevelMark level={level} max={question.max} /> {status !== 'gap' && <small>{t(`rules.question.${status}`)}</small>}
            </td>
            <td>
              <LevelMark level={target} max={question.max} />
            </td>
            <td data-right>
              <span className={classes.product}>{`${weight} × ${gap} × ${exposure} × ${must ? 2 : 1} =`}</span> <strong>{priority}</strong>
            </td>
          </tr>
        ))}
      </DataTable>
    </div>
  );
}
