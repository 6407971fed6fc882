import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { reportSidesPerceptionOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { PerceptionGroupsView, PerceptionGroupView } from '~/api/generated/types.gen';
import { PERCEPTIONS } from '~/api/values';
import { useSizeWords } from '~/components/use-size-words';
import { oneDecimal } from '~/format/numbers';
import { signed } from '~/pages/report/perception/perception-points';
import type { ReportFilter } from '~/pages/report/search';

import classes from './print.module.css';
import { PrintTable } from './print-table';
import { Section } from './section';

/** The largest that have a name, and every size band: on paper a list of single suppliers says nothing. */
const MOST = 10;

interface PerceptionGroupsProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
}

/** How suppliers see themselves, by industry and by size. */
export function PerceptionGroups({ campaignId, filter }: PerceptionGroupsProps) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(reportSidesPerceptionOptions({ path: { id: campaignId }, query: filter }));
  const { everybody, byIndustry, bySize } = data;
  if (everybody.members === 0) return null;
  return (
    <Section
      title={t('sides.groups.title')}
      lead={
        <>
          {t('sides.groups.tooFew')}
          <br />
          {t('sides.groups.sizes')}
        </>
      }
    >
      <Groups by="industry" found={byIndustry} everybody={everybody} />
      <Groups by="size" found={bySize} everybody={everybody} />
    </Section>
  );
}

interface GroupsProps {
  readonly by: 'industry' | 'size';
  readonly found: PerceptionGroupsView;
  readonly everybody: PerceptionGroupView;
}

function Groups({ by, found, everybody }: GroupsProps) {
  const { t } = useTranslation();
  const sizeWords = useSizeWords();
  const nameOf = ({ word }: PerceptionGroupView) => (by === 'size' ? sizeWords(word) : word) || t('sides.groups.unnamed');
  // The API puts those of whom nothing is recorded last, however many they are: they always stand here.
  const named = found.groups.filter(({ word }) => word !== '');
  const unnamed = found.groups.filter(({ word }) => word === '');
  const others = found.others + Math.max(0, named.length - MOST);
  return (
    <div className={classes.block}>
      <PrintTable
        caption={`${t('sides.groups.title')} ${t(`report.filter.${by}`)}`}
        columns={[
          { key: 'word', words: t(`report.filter.${by}`) },
          { key: 'members', words: t('rules.members'), align: 'right' },
          { key: 'self', words: t('report.perception.self'), align: 'right' },
          { key: 'maturity', words: t('report.perception.maturity'), align: 'right' },
          { key: 'gap', words: t('report.perception.gap'), align: 'right' },
          ...PERCEPTIONS.map((view) => ({ key: view, words: t(`report.perception.${view}`), align: 'right' as const })),
        ]}
      >
        {[...named.slice(0, MOST), ...unnamed].map((group) => (
          <Row key={group.word} group={group} name={nameOf(group)} />
        ))}
        <Row group={everybody} name={t('sides.groups.everybody')} />
      </PrintTable>
      {others > 0 && <p>{t('sides.groups.others', { count: others })}</p>}
    </div>
  );
}

function Row({
  group: { members, selfRating, maturity, gap, counts },
  name,
}: {
  readonly group: PerceptionGroupView;
  readonly name: string;
}) {
  const shown = (value: number | null) => (value === null ? '–' : oneDecimal(value));
  return (
    <tr>
      <td>{name}</td>
      <td data-align="right">{members}</td>
      <td data-align="right">{shown(selfRating)}</td>
      <td data-align="right">{shown(maturity)}</td>
      <td data-align="right">{gap === null ? '–' : signed(gap)}</td>
      {PERCEPTIONS.map((view) => (
        <td key={view} data-align="right">
          {counts[view]}
        </td>
      ))}
    </tr>
  );
}
