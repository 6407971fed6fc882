import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BilingualView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';

import classes from './problems-card.module.css';

export interface Problem {
  readonly part: string;
  readonly key: string | null;
  readonly field: string;
  readonly code: string;
  readonly message: BilingualView;
}

interface ProblemsCardProps<P extends Problem> {
  readonly problems: readonly P[];
  /** Where it is, in words. */
  readonly wordsOf: (problem: P) => string;
  /** Where it is, on this page. */
  readonly placeOf: (problem: P) => { readonly search?: object; readonly hash: string };
}

/**
 * What keeps a draft from being published, each with the way to it. Drawn once the problems are known. Those that come up while one works
 * only change the count, so that nothing moves under one's hands; the line opens to them.
 */
export function ProblemsCard<P extends Problem>({ problems, wordsOf, placeOf }: ProblemsCardProps<P>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(problems.length > 0);
  if (problems.length === 0) {
    if (open) setOpen(false);
    return (
      <p className={classes.ready} role="status">
        <IconCircleCheck size={16} stroke={1.75} aria-hidden />
        {t('authoring.problems.none')}
      </p>
    );
  }
  return (
    <div className={classes.problems}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {t('authoring.problems.title', { count: problems.length })}
      </button>
      {/* The button itself is not read out when it changes. */}
      <p className="only-read" role="status">
        {t('authoring.problems.title', { count: problems.length })}
      </p>
      {open && <List problems={problems} wordsOf={wordsOf} placeOf={placeOf} />}
    </div>
  );
}

function List<P extends Problem>({ problems, wordsOf, placeOf }: ProblemsCardProps<P>) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <>
      <p className={classes.lead}>{t('authoring.problems.lead')}</p>
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
    </>
  );
}
