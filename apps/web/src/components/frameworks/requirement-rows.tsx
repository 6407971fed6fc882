import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { OutlineRequirementView } from '~/api/generated/types.gen';
import { Opens } from '~/components/opens/opens';
import { Tags } from '~/ui/tag';

import classes from './frameworks.module.css';
import { useTitle } from './use-title';

interface RequirementRowsProps<Requirement> {
  readonly requirements: readonly Requirement[];
  /** How a requirement stands. */
  readonly standing: (requirement: Requirement) => ReactNode;
  readonly onOpen: (id: string) => void;
}

/** The requirements of a group; those that no question is mapped to are folded into one line, since nothing can be said of them. */
export function RequirementRows<Requirement extends OutlineRequirementView>({
  requirements,
  standing,
  onOpen,
}: RequirementRowsProps<Requirement>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const mapped = requirements.filter(({ questions }) => questions.length > 0);
  const unmapped = requirements.filter(({ questions }) => questions.length === 0);
  return (
    <>
      {mapped.map((requirement) => (
        <Row key={requirement.id} requirement={requirement} standing={standing(requirement)} onOpen={onOpen} />
      ))}
      {unmapped.length > 0 && (
        <tr>
          <td colSpan={3}>
            <UnstyledButton className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('opens.unmapped', { count: unmapped.length })}
              <IconChevronDown size={14} aria-hidden data-open={open || undefined} />
            </UnstyledButton>
          </td>
        </tr>
      )}
      {open &&
        unmapped.map((requirement) => (
          <Row key={requirement.id} requirement={requirement} standing={standing(requirement)} onOpen={onOpen} />
        ))}
    </>
  );
}

interface RowProps {
  readonly requirement: OutlineRequirementView;
  readonly standing: ReactNode;
  readonly onOpen: (id: string) => void;
}

function Row({ requirement: { id, title, levels, questions }, standing, onOpen }: RowProps) {
  const { t } = useTranslation();
  const titleOf = useTitle();
  return (
    <tr>
      <td className={classes.requirement} data-card="title">
        <Opens title={id} onOpen={() => onOpen(id)}>
          <small>{id}</small> {titleOf(title)}
        </Opens>{' '}
        <Tags tags={levels} />
      </td>
      <td>{standing}</td>
      <td className={classes.keys}>
        {questions.length === 0 ? (
          <span className={classes.none}>{t('frameworks.requirements.none')}</span>
        ) : (
          questions.map(({ questionKey }) => questionKey).join(', ')
        )}
      </td>
    </tr>
  );
}
