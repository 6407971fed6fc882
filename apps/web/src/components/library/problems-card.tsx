import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { BilingualView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import classes from './problems-card.module.css';

export interface Problem {
  readonly part: string;
  readonly key: string | null;
  readonly field: string;
  readonly code: string;
  readonly message: BilingualView;
}

interface ProblemsCardProps<P extends Problem> {
  /** Undefined while they are not known. */
  readonly problems: readonly P[] | undefined;
  /** Where it is, in words. */
  readonly wordsOf: (problem: P) => string;
  /** Where it is, on this page. */
  readonly placeOf: (problem: P) => { readonly search?: object; readonly hash: string };
}

/** What keeps a draft from being published, each with the way to it. */
export function ProblemsCard<P extends Problem>({ problems, wordsOf, placeOf }: ProblemsCardProps<P>) {
  const { t } = useTranslation();
  const { text } = useText();
  if (!problems) return null;
  if (problems.length === 0) {
    return (
      <p className={classes.ready} role="status">
        <IconCircleCheck size={16} stroke={1.75} aria-hidden />
        {t('authoring.problems.none')}
      </p>
    );
  }
  return (
    <Card title={t('authoring.problems.title', { count: problems.length })} lead={t('authoring.problems.lead')}>
      <ul className={classes.list}>
        {problems.map((problem) => {
          const { search = true, hash } = placeOf(problem);
          return (
            <li key={`${problem.part} ${problem.key} ${problem.field} ${problem.code}`}>
              <Link to="." {...({ search, hash } as object)} hashScrollIntoView={false}>
                {wordsOf(problem)}
              </Link>
              <span>{text(problem.message)}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
