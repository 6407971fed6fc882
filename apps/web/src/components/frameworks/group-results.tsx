import { useTranslation } from 'react-i18next';

import type { GroupResultView, SubmissionFrameworkView } from '~/api/generated/types.gen';
import { Terms } from '~/components/result/terms';
import { wholePerCent } from '~/format/numbers';
import { DataTable } from '~/ui/data-table';

import { CoverageCell } from './coverage-cell';
import classes from './frameworks.module.css';
import { GroupName } from './group-name';
import { StateBar } from './state-bar';

/** Coverage, attainment and states of all of the framework, then of each of its groups. */
export function GroupResults({ view: { framework, whole, groups } }: { readonly view: SubmissionFrameworkView }) {
  const { t } = useTranslation();
  return (
    <DataTable
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
          <td>
            <GroupName group={group} />
          </td>
          <td>
            <CoverageCell of={group} />
          </td>
          <td>
            <Attainment group={group} name={group.id ?? framework.id} />
          </td>
          <td>
            <StateBar counts={group.states} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Attainment({ group: { summary }, name }: { readonly group: GroupResultView; readonly name: string }) {
  const { t } = useTranslation();
  const { attainment, terms } = summary;
  if (attainment === null) return '–';
  const shown = wholePerCent(attainment);
  return (
    <span className={classes.attainment}>
      <span className={classes.track} aria-hidden="true">
        <i style={{ width: `${100 * attainment}%` }} />
      </span>
      <Terms
        title={`${name} ${t('result.attainment')}`}
        formula={t('result.formula.attainment')}
        fraction={terms.attainment}
        result={`${shown}%`}
      >
        {shown}
      </Terms>
    </span>
  );
}
