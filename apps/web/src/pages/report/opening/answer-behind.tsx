import { useTranslation } from 'react-i18next';

import type { ResultPartView } from '~/api/generated/types.gen';
import classes from '~/components/opens/opens.module.css';
import { AnswerLink } from '~/components/result/answer-link';
import { Arithmetic } from '~/components/result/arithmetic';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Tag } from '~/ui/tag';
import report from '../report.module.css';

interface AnswerBehindProps {
  readonly part: ResultPartView;
  readonly questionKey: string;
}

/** One answer: what was said, against what, and what its priority is multiplied from. */
export function AnswerBehind({ part, questionKey }: AnswerBehindProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const question = part.questions.find(({ key }) => key === questionKey);
  if (!question) return <p className="prose">{t('sides.cell.notAsked')}</p>;
  const { topic, must, status, reason } = question;
  const isAside = status === 'not_applicable' || status === 'declined';
  return (
    <>
      <p className={classes.rule}>
        <span className={report.id}>{questionKey}</span>
        <AnswerLink at={{ to: paths.supplierResult, id: part.submissionId }} questionKey={questionKey}>
          {text(topic)}
        </AnswerLink>{' '}
        {must && <Tag outlined>{t('report.gaps.must')}</Tag>}
      </p>
      {isAside ? (
        <>
          <p className="prose">{t(`sides.cell.aside.${status}`)}</p>
          {reason && <p className="prose">{reason}</p>}
        </>
      ) : (
        <Arithmetic gap={question} baseline={part.baseline} />
      )}
    </>
  );
}
