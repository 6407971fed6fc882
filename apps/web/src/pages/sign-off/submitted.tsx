import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { signOffRecall } from '~/api/generated/sdk.gen';
import type { AnsweringView } from '~/api/generated/types.gen';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { sayDone } from '~/ui/saved';

import { ReasonButton } from './reason-button';
import classes from './sign-off.module.css';
import { useSubmission } from './use-submission';

/** After it was submitted: the receipt, and what can still be done. Nothing before. */
export function Submitted({ view }: { readonly view: AnsweringView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const queryClient = useQueryClient();
  const { assessment, abilities } = view;
  const { id, state, submittedAt, endedReason, buyerName } = assessment;
  const submission = useSubmission(view);

  if (state === 'refused' || state === 'cancelled') {
    return (
      <Notice title={t(`answering.closed.${state}`)}>
        {endedReason && <p>{t('answering.closed.reason', { reason: endedReason })}</p>}
      </Notice>
    );
  }
  if (abilities.submit || submittedAt === null || state === 'in_progress' || state === 'returned') return null;
  const facts = [
    [t('signOff.receipt.at'), moment(submittedAt, language)],
    [t('signOff.receipt.number'), submission && String(submission.number)],
    [t('signOff.receipt.signedBy'), submission && [submission.signedTitle, submission.signedBy].filter(Boolean).join(' ')],
    [t('signOff.receipt.answered'), submission && `${submission.answered} / ${submission.total}`],
  ];
  return (
    <Card
      title={t('signOff.receipt.title', { buyer: buyerName })}
      lead={submission?.late ? t('signOff.receipt.late') : t('signOff.receipt.lead')}
    >
      <dl className={classes.receipt}>
        {facts.map(
          ([name, fact]) =>
            fact && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
      <div className={classes.actions}>
        <ButtonLink to={paths.result} params={{ id }}>
          {t('signOff.receipt.toResult')}
        </ButtonLink>
        {abilities.recall && (
          <ReasonButton
            label={t('signOff.recall.open')}
            title={t('signOff.recall.title')}
            lead={t('signOff.recall.lead')}
            action={t('signOff.recall.action')}
            send={async (reason) => {
              await signOffRecall({ path: { id }, body: { reason } });
              await queryClient.invalidateQueries();
              sayDone(t('signOff.recall.done'));
            }}
          />
        )}
      </div>
    </Card>
  );
}
