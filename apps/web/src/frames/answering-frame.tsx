import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { OwnAssessmentView } from '~/api/generated/types.gen';
import { isAwaited } from '~/api/values';
import { LanguageChoice } from '~/components/language-choice';
import { daysUntil, deadline } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { BrandMark } from '~/ui/brand';

import classes from './answering-frame.module.css';

interface AnsweringFrameProps {
  readonly assessment: OwnAssessmentView;
  /** Questions answered, as the page counts them. */
  readonly answered: number;
  readonly total: number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Around the work on one assessment: who asks, by when, and what is left. Nothing else, so that nothing distracts. */
export function AnsweringFrame({ assessment, answered, total, actions, children }: AnsweringFrameProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const { buyerName, title, dueAt, timeZone, overdue, minutesLeft, state } = assessment;
  const days = daysUntil(dueAt);
  const isOpen = isAwaited(state);
  const leftWords = () =>
    answered < total ? t('answering.questionsAndMinutes', { count: total - answered, minutes: minutesLeft }) : t('answering.allAnswered');
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <div className={classes.what}>
          <Link to={paths.assessments} aria-label={t('answering.toList')}>
            <BrandMark />
          </Link>
          <div>
            <p>{t('answering.askedBy', { buyer: buyerName })}</p>
            <h1>{title}</h1>
          </div>
        </div>
        <dl className={classes.facts}>
          <div>
            <dt>{t('answering.due')}</dt>
            <dd>{deadline(dueAt, timeZone, language)}</dd>
          </div>
          {isOpen && (
            <div>
              <dt>{t('answering.left')}</dt>
              <dd data-late={overdue || undefined}>{t(daysWords(days, overdue), { count: Math.abs(days) })}</dd>
            </div>
          )}
          <div>
            <dt>{t(isOpen ? 'answering.still' : 'answering.state')}</dt>
            <dd>{isOpen ? leftWords() : t(`assessments.states.${state}`)}</dd>
          </div>
        </dl>
        <div className={classes.actions}>
          <LanguageChoice />
          {actions}
        </div>
      </header>
      {children}
    </div>
  );
}

function daysWords(days: number, overdue: boolean) {
  if (overdue) return days === 0 ? 'answering.justLate' : 'answering.daysLate';
  return days === 0 ? 'answering.today' : 'answering.daysLeft';
}
