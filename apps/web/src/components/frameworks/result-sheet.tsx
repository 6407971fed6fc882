import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { AnsweredQuestionView, RequirementResultView, SubmissionFrameworkView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import { Sheet } from '~/ui/sheet';
import { Tag } from '~/ui/tag';

import type { AnswersAt } from './answer-link';
import classes from './frameworks.module.css';
import { MappedQuestions } from './mapped-questions';
import mapped from './mapped-questions.module.css';
import { StateMark, stateOf } from './state-mark';
import { useTitle } from './use-title';

interface ResultSheetProps {
  readonly view: SubmissionFrameworkView;
  /** Undefined: closed. */
  readonly requirement: RequirementResultView | undefined;
  readonly answersAt: AnswersAt;
  readonly onClose: () => void;
}

/** A requirement of one submission opened: the rule, and the answers that it was applied to. */
export function ResultSheet({ view, requirement, answersAt, onClose }: ResultSheetProps) {
  const titleOf = useTitle();
  return (
    <Sheet title={requirement ? `${requirement.id} ${titleOf(requirement.title)}` : ''} open={requirement !== undefined} onClose={onClose}>
      {requirement && <Opened view={view} requirement={requirement} answersAt={answersAt} />}
    </Sheet>
  );
}

function Opened({
  view,
  requirement,
  answersAt,
}: Pick<ResultSheetProps, 'view' | 'answersAt'> & { readonly requirement: RequirementResultView }) {
  const { t } = useTranslation();
  const { state, doubt } = requirement;
  const answered = new Map(view.questions.map((question) => [question.questionKey, question]));
  const questions = requirement.questions.flatMap((question) => {
    const found = answered.get(question.questionKey);
    return found ? [{ ...found, ...question }] : [];
  });
  return (
    <>
      <p className={classes.verdict}>
        <StateMark state={stateOf(state)} />
        {doubt && <small className={classes.doubt}>{t(`frameworks.doubts.${doubt}`)}</small>}
      </p>
      <p className={`prose ${classes.rule}`}>{t('frameworks.open.rule')}</p>
      <MappedQuestions questions={questions} answersAt={answersAt} answer={(question) => <Answer {...question} />} />
    </>
  );
}

function Answer({ status, level, target, max, must }: AnsweredQuestionView) {
  const { t } = useTranslation();
  return (
    <p className={mapped.answer}>
      {level !== null && target !== null && (
        <>
          <LevelMark level={level} max={max} />
          <IconArrowRight size={14} aria-hidden />
          <LevelMark level={target} max={max} />
        </>
      )}
      {t(`frameworks.statuses.${status}`)}
      {must && <Tag outlined>{t('result.mustTag')}</Tag>}
    </p>
  );
}
