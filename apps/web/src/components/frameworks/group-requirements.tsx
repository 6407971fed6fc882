import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { OutlineRequirementView } from '~/api/generated/types.gen';
import { Opens } from '~/components/opens/opens';

import classes from './group-requirements.module.css';
import { useTitle } from './use-title';

interface GroupRequirementsProps<Requirement> {
  readonly requirements: readonly Requirement[];
  /** How a requirement stands. */
  readonly standing: (requirement: Requirement) => ReactNode;
  readonly onOpen: (id: string) => void;
}

/** In a sheet: the requirements of a group, those with questions first, each with how many ask for it. */
export function GroupRequirements<Requirement extends OutlineRequirementView>({
  requirements,
  standing,
  onOpen,
}: GroupRequirementsProps<Requirement>) {
  const { t } = useTranslation();
  const titleOf = useTitle();
  const ordered = requirements.toSorted((one, other) => Number(other.questions.length > 0) - Number(one.questions.length > 0));
  return (
    <section className={classes.requirements}>
      <h3>{t('opens.group.requirements', { count: requirements.length })}</h3>
      <ul>
        {ordered.map((requirement) => {
          const { id, title, questions } = requirement;
          return (
            <li key={id} data-unmapped={questions.length === 0 || undefined}>
              <Opens title={id} onOpen={() => onOpen(id)}>
                <small>{id}</small> {titleOf(title)}
              </Opens>
              <span>{questions.length === 0 ? t('frameworks.requirements.none') : standing(requirement)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
