import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { LevelMark } from '~/components/level-mark';

import classes from './opens.module.css';
import { RowsBehind } from './rows-behind';
import { Said, type SaidProps } from './said';

interface AnswersBehindProps {
  readonly caption: string;
  /** What each brings in. */
  readonly share: string;
  /** Said in the place of answers. */
  readonly nothing: string;
  /** An `AnswerRow` each. */
  readonly children: readonly ReactNode[];
}

/** The answers that went into a number, each with its target and what it brings in. */
export function AnswersBehind({ share, ...rows }: AnswersBehindProps) {
  const { t } = useTranslation();
  const columns = [
    { key: 'question', words: t('report.gaps.question') },
    { key: 'answer', words: t('rules.question.answer') },
    { key: 'target', words: t('rules.question.target') },
    { key: 'share', words: share, right: true },
  ];
  return <RowsBehind columns={columns} {...rows} />;
}

interface AnswerRowProps {
  /** The question's name, and the way to its answer. */
  readonly name: ReactNode;
  readonly answer: SaidProps & { readonly target: number | null };
  /** What it brings in. */
  readonly children: ReactNode;
}

export function AnswerRow({ name, answer: { target, ...said }, children }: AnswerRowProps) {
  return (
    <tr>
      <td>{name}</td>
      <td>
        <Said {...said} />
      </td>
      <td>{target === null ? '–' : <LevelMark level={target} max={said.max} />}</td>
      <td data-right className={classes.shareOf}>
        {children}
      </td>
    </tr>
  );
}
