import { useDocumentTitle } from '@mantine/hooks';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { assessmentsOpenOptions, signOffReviewOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useChanges } from '~/api/use-changes';
import { AnsweringFrame } from '~/frames/answering-frame';
import { paths } from '~/paths';
import { useKept } from '~/session/use-kept';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';

import { Consistency } from './sign-off/consistency';
import { Counts } from './sign-off/counts';
import { QuestionLinks } from './sign-off/question-links';
import { Refuse } from './sign-off/refuse';
import classes from './sign-off/sign-off.module.css';
import { SignatureForm } from './sign-off/signature-form';
import { Stated } from './sign-off/stated';
import { Submitted } from './sign-off/submitted';
import { Unsent } from './sign-off/unsent';

/** One page with everything that is about to be stated, and the name of the person who states it. */
export function SignOffPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signed-in/assessments/$id/sign-off' });
  const cache = useQueryClient();
  const options = [assessmentsOpenOptions({ path: { id } }), signOffReviewOptions({ path: { id } })] as const;
  const { data: view } = useSuspenseQuery(options[0]);
  const { data: statement } = useSuspenseQuery(options[1]);
  // Whoever signs sees what stands now, also what a colleague still writes.
  useChanges(`assessment:${id}`, () => {
    for (const { queryKey } of options) void cache.invalidateQueries({ queryKey });
  });
  const { assessment, abilities } = view;
  useDocumentTitle(`${t('signOff.title')} | 円熟 Enjuku`);
  const unsent = useKept().get(id) ?? 0;
  const { unanswered, unconfirmed, consistency } = statement;
  // Afterwards there is nothing left to ask.
  const isOpen = abilities.answer || abilities.submit;

  return (
    <AnsweringFrame assessment={assessment} answered={assessment.answered} total={assessment.total}>
      <main className={classes.page} id="page">
        <div className={classes.heading}>
          <h2>{t(isOpen ? 'signOff.title' : 'signOff.titleAfter')}</h2>
          <ButtonLink to={paths.answering} params={{ id }} variant="default">
            {t(isOpen ? 'signOff.back' : 'assessments.look')}
          </ButtonLink>
        </div>
        <Submitted view={view} />
        {unsent > 0 && <Unsent view={view} count={unsent} />}
        <Counts counts={statement.counts} />
        {isOpen && unanswered.length > 0 && (
          <Card title={t('signOff.unanswered', { count: unanswered.length })} lead={t('signOff.unansweredLead')}>
            <QuestionLinks view={view} keys={unanswered} />
          </Card>
        )}
        {isOpen && unconfirmed.length > 0 && (
          <Card title={t('signOff.unconfirmed', { count: unconfirmed.length })} lead={t('signOff.unconfirmedLead')}>
            <QuestionLinks view={view} keys={unconfirmed} />
          </Card>
        )}
        {isOpen && consistency.length > 0 && <Consistency view={view} questions={consistency} />}
        <Stated view={view} answers={statement.answers} />
        {abilities.submit && <SignatureForm assessmentId={id} unanswered={unanswered.length} unsent={unsent} />}
        {!abilities.submit && assessment.state === 'in_progress' && <Notice title={t('signOff.notYours')}>{null}</Notice>}
        {abilities.refuse && <Refuse assessmentId={id} buyer={assessment.buyerName} />}
      </main>
    </AnsweringFrame>
  );
}
