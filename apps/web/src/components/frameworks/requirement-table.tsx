import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { GroupReportView, OutlineRequirementView } from '~/api/generated/types.gen';
import { DataTable } from '~/ui/data-table';
import { Tags } from '~/ui/tag';

import { byGroup } from './by-group';
import classes from './frameworks.module.css';
import { GroupName } from './group-name';
import { useTitle } from './use-title';

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
  const titleOf = useTitle();
  return (
    <DataTable
      caption={t('frameworks.requirements.title')}
      columns={[
        { key: 'requirement', words: t('frameworks.requirements.requirement') },
        { key: 'standing', words: head },
        { key: 'questions', words: t('frameworks.requirements.questions') },
      ]}
    >
      {byGroup(groups, requirements).map(({ group, requirements: members }) => [
        group && (
          <tr key={`group ${group.id}`} className={classes.heading}>
            <th colSpan={3} scope="rowgroup">
              <GroupName group={{ ...group, depth: 0 }} />
            </th>
          </tr>
        ),
        ...members.map((requirement) => {
          const { id, title, levels, questions } = requirement;
          return (
            <tr key={id}>
              <td className={classes.requirement}>
                <UnstyledButton className={classes.opens} onClick={() => onOpen(id)}>
                  <small>{id}</small> {titleOf(title)}
                  <span className="only-read">{t('rules.open', { title: id })}</span>
                </UnstyledButton>{' '}
                <Tags tags={levels} />
              </td>
              <td>{standing(requirement)}</td>
              <td className={classes.keys}>
                {questions.length === 0 ? (
                  <span className={classes.none}>{t('frameworks.requirements.none')}</span>
                ) : (
                  questions.map(({ questionKey }) => questionKey).join(', ')
                )}
              </td>
            </tr>
          );
        }),
      ])}
    </DataTable>
  );
}
