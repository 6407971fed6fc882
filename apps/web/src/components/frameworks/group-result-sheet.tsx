import { useTranslation } from 'react-i18next';

import type { AnsweredQuestionView, GroupResultView, SubmissionFrameworkView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import opens from '~/components/opens/opens.module.css';
import { plain, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { DataTable } from '~/ui/data-table';
import { Facts } from '~/ui/facts';
import { Sheet } from '~/ui/sheet';
import { Tag } from '~/ui/tag';

import { AnswerLink, type AnswersAt } from './answer-link';
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
  const titleOf = useTitle();
  const title = group ? (group.id === null ? titleOf(view.framework.name) : `${group.id} ${titleOf(group.title)}`) : '';
  return (
    <Sheet title={title} open={group !== undefined} onClose={onClose}>
      {group && <Behind view={view} group={group} {...opened} />}
    </Sheet>
  );
}

function Behind({
  view,
  group,
  answersAt,
  onRequirement,
}: Omit<GroupResultSheetProps, 'group' | 'onClose'> & { readonly group: GroupResultView }) {
  const { t } = useTranslation();
  const { attainment, coverage, terms } = group.summary;
  const members = membersOf(group, view.requirements);
  const relations = mappedIn(members);
  const questions = view.questions.filter(({ questionKey }) => relations.has(questionKey));
  return (
    <>
      <p className={`prose ${opens.rule}`}>{t('opens.group.rule')}</p>
      <Facts
        facts={[
          [
            t('result.attainment'),
            attainment === null
              ? t('sides.cell.nothing')
              : t('result.fraction', {
                  numerator: plain(terms.attainment.numerator),
                  denominator: plain(terms.attainment.denominator),
                  result: `${wholePerCent(attainment)}%`,
                }),
          ],
          [t('sides.cell.coverage'), coverage === null ? '' : `${wholePerCent(coverage)}%`],
          [t('frameworks.groups.covered'), t('frameworks.groups.coveredOf', { covered: group.covered, requirements: group.requirements })],
        ]}
      />
      {questions.length === 0 ? (
        <p className={classes.note}>{t('opens.group.noQuestions')}</p>
      ) : (
        <div className={opens.rows}>
          <DataTable
            caption={t('opens.group.asked')}
            columns={[
              { key: 'question', words: t('opens.group.asked') },
              { key: 'answer', words: t('rules.question.answer') },
              { key: 'target', words: t('rules.question.target') },
              { key: 'share', words: t('sides.cell.share'), right: true },
            ]}
          >
            {questions.map((question) => (
              <Row key={question.questionKey} question={question} relations={relations.get(question.questionKey) ?? []} at={answersAt} />
            ))}
          </DataTable>
        </div>
      )}
      <GroupRequirements requirements={members} standing={({ state }) => <StateMark state={stateOf(state)} />} onOpen={onRequirement} />
    </>
  );
}

interface RowProps {
  readonly question: AnsweredQuestionView;
  readonly relations: readonly { readonly id: string; readonly relation: 'direct' | 'part' | 'partial' }[];
  readonly at: AnswersAt;
}

function Row({ question, relations, at }: RowProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { questionKey, topic, status, level, target, max, must, weight, attainment } = question;
  return (
    <tr>
      <td>
        <span className={classes.id}>{questionKey}</span>
        {status === 'out_of_scope' ? (
          text(topic)
        ) : (
          <AnswerLink at={at} questionKey={questionKey}>
            {text(topic)}
          </AnswerLink>
        )}{' '}
        {must && <Tag outlined>{t('result.mustTag')}</Tag>}
        <small className={classes.relations}>
          {relations.map(({ id, relation }) => `${id} ${t(`frameworks.relations.${relation}`)}`).join(' · ')}
        </small>
      </td>
      <td>
        {level === null ? (
          <small className={opens.aside}>{t(`frameworks.statuses.${status}`)}</small>
        ) : (
          <LevelMark level={level} max={max} />
        )}
      </td>
      <td>{target === null ? '–' : <LevelMark level={target} max={max} />}</td>
      <td data-right className={opens.shareOf}>
        {attainment === null || weight === null ? '–' : t('sides.cell.times', { weight, share: wholePerCent(attainment) })}
      </td>
    </tr>
  );
}
