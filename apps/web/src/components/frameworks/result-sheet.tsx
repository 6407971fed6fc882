import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { AnsweredQuestionView, RequirementResultView, SubmissionFrameworkView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import { RuleSheet } from '~/components/opens/rule-sheet';
import type { AnswersAt } from '~/components/result/answer-link';
import { Tag } from '~/ui/tag';
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
  const { t } = useTranslation();
  const titleOf = useTitle();
  const title = requirement ? `${requirement.id} ${titleOf(requirement.title)}` : '';
  return (
    <RuleSheet title={title} rule={t('frameworks.open.rule')} open={requirement !== undefined} onClose={onClose}>
      {requirement && <Opened view={view} requirement={requirement} answersAt={answersAt} />}
    </RuleSheet>
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
