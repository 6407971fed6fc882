import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { OwnAssessmentView } from '~/api/generated/types.gen';
import { isAwaited } from '~/api/values';
import { day, daysUntil, deadline } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { ShareBar } from '~/ui/share-bar';
import { Tag } from '~/ui/tag';

import classes from './asked-row.module.css';

interface AskedRowProps {
  readonly asked: OwnAssessmentView;
  /** Answers that wait on this device. */
  readonly unsent: number;
}

/** One assessment that somebody asked for. */
export function AskedRow({ asked, unsent }: AskedRowProps) {
  const { t } = useTranslation();
  const { id, title, buyerName, senderName, state, answered, total, minutesLeft } = asked;
  const awaited = isAwaited(state);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p className={classes.buyer}>{buyerName}</p>
        <h3>
          <Link to={paths.answering} params={{ id }}>
            {title}
          </Link>
        </h3>
        <p className={classes.small}>
          <Tag>{t(`assessments.states.${state}`)}</Tag>
          {senderName && t('assessments.senderAsks', { name: senderName })}
        </p>
        {unsent > 0 && <p className={classes.unsent}>{t('assessments.unsent', { count: unsent })}</p>}
      </div>
      {awaited ? (
        <>
          <Due asked={asked} />
          <div className={classes.progress}>
            <p>
              <b>{t('assessments.answeredOf', { answered, total })}</b>
              {answered < total && <span>{t('assessments.minutes', { minutes: minutesLeft })}</span>}
            </p>
            <ShareBar done={answered} total={total} label={t('assessments.answeredOf', { answered, total })} />
          </div>
          <ButtonLink
            to={answered === total ? paths.signOff : paths.answering}
            params={{ id }}
            variant={answered === 0 ? 'filled' : 'default'}
          >
            {t(answered === 0 ? 'assessments.start' : answered === total ? 'assessments.toSubmit' : 'assessments.go')}
          </ButtonLink>
        </>
      ) : (
        <Ended asked={asked} />
      )}
    </li>
  );
}

function Due({ asked: { dueAt, timeZone, overdue } }: { readonly asked: OwnAssessmentView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const days = daysUntil(dueAt);
  return (
    <div className={classes.due}>
      <time dateTime={dueAt}>{deadline(dueAt, timeZone, language)}</time>
      <p data-late={overdue || undefined}>
        {overdue ? t('assessments.overdue') : days === 0 ? t('assessments.today') : t('assessments.daysLeft', { count: days })}
      </p>
    </div>
  );
}

function Ended({ asked: { id, submittedAt, submissionId, endedReason } }: { readonly asked: OwnAssessmentView }) {
  const { t } = useTranslation();
  const { language } = useText();
  return (
    <>
      <div className={classes.ended}>
        {submittedAt && <p>{t('assessments.submittedOn', { day: day(submittedAt, language) })}</p>}
        {endedReason && <p>{t('assessments.reason', { reason: endedReason })}</p>}
      </div>
      <ButtonLink to={submissionId ? paths.result : paths.answering} params={{ id }} variant="default">
        {t(submissionId ? 'assessments.result' : 'assessments.look')}
      </ButtonLink>
    </>
  );
}
