import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { GroupReportView, OutlineRequirementView } from '~/api/generated/types.gen';
import { DataTable } from '~/ui/data-table';

import { byGroup } from './by-group';
import classes from './frameworks.module.css';
import { GroupName } from './group-name';
import { RequirementRows } from './requirement-rows';

interface RequirementTableProps<Requirement> {
  readonly groups: readonly Pick<GroupReportView, 'id' | 'title'>[];
  readonly requirements: readonly Requirement[];
  /** What the column of standings is about. */
  readonly head: string;
  /** How a requirement stands. */
  readonly standing: (requirement: Requirement) => ReactNode;
  readonly onOpen: (id: string) => void;
}

/** Every requirement below its group: what it is, how it stands, what asks for it. */
export function RequirementTable<Requirement extends OutlineRequirementView>({
  groups,
  requirements,
  head,
  standing,
  onOpen,
}: RequirementTableProps<Requirement>) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('frameworks.requirements.title')}
      cards
      columns={[
        { key: 'requirement', words: t('frameworks.requirements.requirement') },
        { key: 'standing', words: head },
        { key: 'questions', words: t('frameworks.requirements.questions') },
      ]}
    >
      {byGroup(groups, requirements).map(({ group, requirements: members }) => (
        <Fragment key={group?.id ?? ''}>
          {group && (
            <tr className={classes.heading}>
              <th colSpan={3} scope="rowgroup">
                <GroupName group={{ ...group, depth: 0 }} />
              </th>
            </tr>
          )}
          <RequirementRows requirements={members} standing={standing} onOpen={onOpen} />
        </Fragment>
      ))}
    </DataTable>
  );
}
