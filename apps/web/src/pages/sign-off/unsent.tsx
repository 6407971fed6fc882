import { useTranslation } from 'react-i18next';

import type { AnsweringView } from '~/api/generated/types.gen';
import { useMe } from '~/session/use-me';
import { Notice } from '~/ui/notice';

import { isComplete } from '../answering/content';
import { KeptAnswers } from '../answering/kept-answers';
import { QuestionLinks } from './question-links';

interface UnsentProps {
  readonly view: AnsweringView;
  readonly count: number;
}

/** Answers that this device has not sent yet. Going back sends them; one that lacks its reason waits for that, so its question is named. */
export function Unsent({ view, count }: UnsentProps) {
  const { t } = useTranslation();
  const { id } = useMe();
  const lacking = new KeptAnswers(id, view.assessment.id)
    .all(Date.now())
    .filter(({ content }) => !isComplete(content))
    .map(({ key }) => key);
  return (
    <Notice tone="warn" title={t('signOff.unsent.title', { count })}>
      {lacking.length < count && <p>{t('signOff.unsent.lead')}</p>}
      {lacking.length > 0 && (
        <>
          <p>{t('signOff.unsent.reasons')}</p>
          <QuestionLinks view={view} keys={lacking} />
        </>
      )}
    </Notice>
  );
}
