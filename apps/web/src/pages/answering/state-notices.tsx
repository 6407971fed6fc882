import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';

import { UnsavedAnswers } from './unsaved-answers';
import type { Sheet } from './use-sheet';

/** Above the questions: why nothing can be answered now, and what to do about it. Nothing while all is well. */
export function StateNotices({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { view, queue } = sheet;
  const { assessment, abilities } = view;

  if (queue.trouble?.kind === 'signed_out') {
    return (
      <Notice tone="warn" title={t('answering.signedOut.title')}>
        <p>{t('answering.signedOut.lead')}</p>
      </Notice>
    );
  }
  return (
    <>
      {(queue.closed !== null || !abilities.answer) && (
        <Notice tone={queue.closed === null ? 'plain' : 'warn'} title={t(`answering.closed.${closedWord(sheet)}`)}>
          {queue.closed !== null && <p>{queue.closed}</p>}
          {assessment.submittedAt && <p>{t('answering.closed.submittedAt', { at: moment(assessment.submittedAt, language) })}</p>}
          {assessment.endedReason && <p>{t('answering.closed.reason', { reason: assessment.endedReason })}</p>}
          {assessment.submissionId && (
            <Link to={paths.result} params={{ id: assessment.id }}>
              {t('answering.closed.toResult')}
            </Link>
          )}
        </Notice>
      )}
      <UnsavedAnswers sheet={sheet} />
    </>
  );
}

function closedWord({ view, queue }: Sheet) {
  const { state } = view.assessment;
  if (state === 'cancelled' || state === 'refused' || state === 'accepted') return state;
  if (state === 'submitted' || state === 'in_review' || state === 'awaiting_sign_off') return 'submitted';
  return queue.closed === null ? 'forbidden' : 'meanwhile';
}
