import { useTranslation } from 'react-i18next';

import type { GroupResultView, SubmissionFrameworkView } from '~/api/generated/types.gen';
import { AnswerRow, AnswersBehind } from '~/components/opens/answers-behind';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { useFraction } from '~/components/opens/use-fraction';
import { AnswerLink, type AnswersAt } from '~/components/result/answer-link';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Facts } from '~/ui/facts';
import { Tag } from '~/ui/tag';
import classes from './frameworks.module.css';
import { GroupRequirements } from './group-requirements';
import { mappedIn, membersOf } from './members-of';
import { StateMark, stateOf } from './state-mark';
import { useTitle } from './use-title';

interface GroupResultSheetProps {
  readonly view: SubmissionFrameworkView;
  /** Undefined: closed. */
  readonly group: GroupResultView | undefined;
  readonly answersAt: AnswersAt;
  readonly onRequirement: (id: string) => void;
  readonly onClose: () => void;
}

/** A group of one submission opened: the answers that its attainment is worked out from, and its requirements. */
export function GroupResultSheet({ group, view, onClose, ...opened }: GroupResultSheetProps) {
  const { t } = useTranslation();
  const titleOf = useTitle();
  const title = group ? (group.id === null ? titleOf(view.framework.name) : `${group.id} ${titleOf(group.title)}`) : '';
  return (
    <RuleSheet title={title} rule={t('opens.group.rule')} open={group !== undefined} onClose={onClose}>
      {group && <Behind view={view} group={group} {...opened} />}
    </RuleSheet>
  );
}

function Behind({
  view,
  group,
  answersAt,
  onRequirement,
}: Omit<GroupResultSheetProps, 'group' | 'onClose'> & { readonly group: GroupResultView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const fractionOf = useFraction();
  const { coverage } = group.summary;
  const members = membersOf(group, view.requirements);
  const relations = mappedIn(members);
  const questions = view.questions.filter(({ questionKey }) => relations.has(questionKey));
  return (
    <>
      <Facts
        facts={[
          [t('result.attainment'), fractionOf(group.summary)],
          [t('sides.cell.coverage'), coverage === null ? '' : `${wholePerCent(coverage)}%`],
          [t('frameworks.groups.covered'), t('frameworks.groups.coveredOf', { covered: group.covered, requirements: group.requirements })],
        ]}
      />
      <AnswersBehind caption={t('opens.group.asked')} share={t('sides.cell.share')} nothing={t('opens.group.noQuestions')}>
        {questions.map(({ questionKey, topic, must, weight, attainment, ...answer }) => (
          <AnswerRow
            key={questionKey}
            name={
              <>
                <span className={classes.id}>{questionKey}</span>
                {answer.status === 'out_of_scope' ? (
                  text(topic)
                ) : (
                  <AnswerLink at={answersAt} questionKey={questionKey}>
                    {text(topic)}
                  </AnswerLink>
                )}{' '}
                {must && <Tag outlined>{t('result.mustTag')}</Tag>}
                <Relations of={relations.get(questionKey) ?? []} />
              </>
            }
            answer={answer}
          >
            {attainment === null || weight === null ? '–' : t('sides.cell.times', { weight, share: wholePerCent(attainment) })}
          </AnswerRow>
        ))}
      </AnswersBehind>
      <GroupRequirements requirements={members} standing={({ state }) => <StateMark state={stateOf(state)} />} onOpen={onRequirement} />
    </>
  );
}

interface RelationsProps {
  readonly of: readonly { readonly id: string; readonly relation: 'direct' | 'part' | 'partial' }[];
}

/** Which requirements a question asks for, and how far. */
function Relations({ of }: RelationsProps) {
  const { t } = useTranslation();
  return (
    <small className={classes.relations}>
      {of.map(({ id, relation }) => `${id} ${t(`frameworks.relations.${relation}`)}`).join(' · ')}
    </small>
  );
}
