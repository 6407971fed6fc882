import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { reportSidesPerceptionOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { PerceptionGroupView } from '~/api/generated/types.gen';
import { PERCEPTIONS } from '~/api/values';
import { Opens } from '~/components/opens/opens';
import { useSizeWords } from '~/components/use-size-words';
import { oneDecimal } from '~/format/numbers';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import report from '../report.module.css';
import type { ReportFilter } from '../search';
import type { Perceived } from './perceived';
import classes from './perception-groups.module.css';
import { signed } from './perception-points';
import { SelfAndMaturity } from './self-and-maturity';
import type { View } from './view';

const MEDIANS = ['selfRating', 'maturity', 'gap'] as const;

type By = 'industry' | 'size';

interface PerceptionGroupsProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly by: By;
  readonly onBy: (by: By) => void;
  readonly onOpen: (perceived: Perceived) => void;
}

/** How suppliers see themselves, by industry or by size: a table whose rows carry their picture. */
export default function PerceptionGroups({ campaignId, filter, by, onBy, onOpen }: PerceptionGroupsProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery(reportSidesPerceptionOptions({ path: { id: campaignId }, query: filter }));
  if (error) throw error;
  const sizeWords = useSizeWords();
  const found = data && (by === 'industry' ? data.byIndustry : data.bySize);
  const nameOf = ({ word }: PerceptionGroupView) => (by === 'size' ? sizeWords(word) : word) || t('sides.groups.unnamed');
  return (
    <Card
      flush
      title={t('sides.groups.title')}
      lead={t('sides.groups.lead')}
      aside={
        <SegmentedControl
          aria-label={t('sides.groups.by')}
          data={[
            { value: 'industry', label: t('report.filter.industry') },
            { value: 'size', label: t('report.filter.size') },
          ]}
          value={by}
          onChange={(next) => onBy(next === 'size' ? 'size' : 'industry')}
        />
      }
    >
      {!data && <Skeleton height={240} m="md" width="auto" />}
      {data?.everybody.members === 0 && <p className={report.note}>{t('sides.groups.nobody')}</p>}
      {found && data.everybody.members > 0 && (
        <>
          <DataTable
            caption={t('sides.groups.title')}
            cards
            columns={[
              { key: 'word', words: t(`report.filter.${by}`) },
              { key: 'members', words: t('rules.members'), right: true },
              { key: 'picture', words: t('sides.groups.picture') },
              { key: 'self', words: t('report.perception.self'), right: true },
              { key: 'maturity', words: t('report.perception.maturity'), right: true },
              { key: 'gap', words: t('report.perception.gap'), right: true },
              ...PERCEPTIONS.map((view) => ({ key: view, words: t(`report.perception.${view}`), right: true })),
            ]}
          >
            {found.groups.map((group) => (
              <Row
                key={group.word}
                group={group}
                name={nameOf(group)}
                onOpen={(view) => onOpen({ title: nameOf(group), view, [by]: group.word })}
              />
            ))}
            <Row group={data.everybody} name={t('sides.groups.everybody')} onOpen={(view) => onOpen({ title: '', view })} />
          </DataTable>
          {by === 'size' && <p className={report.note}>{t('sides.groups.sizes')}</p>}
          {found.others > 0 && <p className={report.note}>{t('sides.groups.others', { count: found.others })}</p>}
          {[...found.groups, data.everybody].some(({ selfRating }) => selfRating === null) && (
            <p className={report.note}>{t('sides.groups.tooFew')}</p>
          )}
        </>
      )}
    </Card>
  );
}

interface RowProps {
  readonly group: PerceptionGroupView;
  readonly name: string;
  readonly onOpen: (view: View | undefined) => void;
}

function Row({ group: { members, counts, selfRating, maturity, gap }, name, onOpen }: RowProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <td className={classes.word} data-card="title">
        <Opens title={name} onOpen={() => onOpen(undefined)}>
          {name}
        </Opens>
      </td>
      <td data-right>
        <Opens title={`${name} ${t('rules.members')}`} onOpen={() => onOpen(undefined)}>
          {members}
        </Opens>
      </td>
      <td>
        {selfRating !== null && maturity !== null ? (
          <SelfAndMaturity selfRating={selfRating} maturity={maturity} />
        ) : (
          <small className={classes.few}>{t('report.figures.tooFew')}</small>
        )}
      </td>
      {MEDIANS.map((median) => {
        const value = { selfRating, maturity, gap }[median];
        const words = median === 'selfRating' ? 'self' : median;
        return (
          <td key={median} data-right>
            {value === null ? (
              '–'
            ) : (
              <Opens title={`${name} ${t(`report.perception.${words}`)}`} onOpen={() => onOpen(undefined)}>
                {median === 'gap' ? signed(value) : oneDecimal(value)}
              </Opens>
            )}
          </td>
        );
      })}
      {PERCEPTIONS.map((view) => (
        <td key={view} data-right>
          {counts[view] === 0 ? (
            0
          ) : (
            <Opens title={`${name} ${t(`report.perception.${view}`)}`} onOpen={() => onOpen(view)}>
              {counts[view]}
            </Opens>
          )}
        </td>
      ))}
    </tr>
  );
}
