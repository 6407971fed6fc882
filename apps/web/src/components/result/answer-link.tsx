import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '~/paths';
import { answerPlace } from './answer-place';

/** Where the answers of a submission stand: on the page of its result, the supplier's own or the buyer's. */
export interface AnswersAt {
  readonly to: typeof paths.result | typeof paths.supplierResult;
  readonly id: string;
}

interface AnswerLinkProps {
  readonly at: AnswersAt;
  readonly questionKey: string;
  readonly children: ReactNode;
}

/** Leads to one answer. */
export function AnswerLink({ at: { to, id }, questionKey, children }: AnswerLinkProps) {
  return (
    <Link to={to} params={{ id }} hash={answerPlace(questionKey)}>
      {children}
    </Link>
  );
}
