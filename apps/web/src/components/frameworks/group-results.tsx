import { useTranslation } from 'react-i18next';

import type { GroupResultView, SubmissionFrameworkView } from '~/api/generated/types.gen';
import { Opens } from '~/components/opens/opens';
import { wholePerCent } from '~/format/numbers';
import { DataTable } from '~/ui/data-table';

import { CoverageCell } from './coverage-cell';
import classes from './frameworks.module.css';
import { GroupName } from './group-name';
import { StateBar } from './state-bar';

interface GroupResultsProps {
  readonly view: SubmissionFrameworkView;
  readonly onOpen: (group: GroupResultView) => void;
}

/** Coverage, attainment and states of all of the framework, then of each of its groups. */
export function GroupResults({ view: { framework, whole, groups }, onOpen }: GroupResultsProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      cards
      caption={t('frameworks.groups.title')}
      columns={[
        { key: 'group', words: t('frameworks.groups.group') },
        { key: 'covered', words: t('frameworks.groups.covered') },
        { key: 'attainment', words: t('frameworks.groups.attainment') },
        { key: 'states', words: t('frameworks.groups.requirements') },
      ]}
    >
      {[whole, ...groups].map((group) => (
        <tr key={group.id ?? ''}>
          <td data-card="title">
            <GroupName group={group} />
          </td>
          <td>
            <CoverageCell of={group} name={group.id ?? framework.id} onOpen={() => onOpen(group)} />
          </td>
          <td>
            <Attainment group={group} name={group.id ?? framework.id} onOpen={() => onOpen(group)} />
          </td>
          <td>
            <StateBar counts={group.states} name={group.id ?? framework.id} onOpen={() => onOpen(group)} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

interface AttainmentProps {
  readonly group: GroupResultView;
  readonly name: string;
  readonly onOpen: () => void;
}

function Attainment({ group: { summary }, name, onOpen }: AttainmentProps) {
  const { t } = useTranslation();
  const { attainment } = summary;
  if (attainment === null) return '–';
  return (
    <span className={classes.attainment}>
      <span className={classes.track} aria-hidden="true">
        <i style={{ width: `${100 * attainment}%` }} />
      </span>
      <Opens title={`${name} ${t('result.attainment')}`} onOpen={onOpen}>
        {wholePerCent(attainment)}
      </Opens>
    </span>
  );
}
