import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { AskedForRequirementView, MappedAnswerView, RequirementStandingView } from '~/api/generated/types.gen';
import shared from '~/components/frameworks/frameworks.module.css';
import { StateMark, stateOf } from '~/components/frameworks/state-mark';
import { LevelMark } from '~/components/level-mark';
import { RowsBehind } from '~/components/opens/rows-behind';
import { paths } from '~/paths';

import classes from './frameworks.module.css';

interface StandingsProps {
  readonly rows: readonly RequirementStandingView[];
  readonly questions: readonly AskedForRequirementView[];
  readonly frameworkId: string;
  readonly requirementId: string;
}

/** Each supplier's state to one requirement with the answers that say so, and the way to all that it answered. */
export function Standings({ rows, questions, frameworkId: framework, requirementId: requirement }: StandingsProps) {
  const { t } = useTranslation();
  const maxOf = new Map(questions.map(({ questionKey, max }) => [questionKey, max]));
  return (
    <RowsBehind
      caption={t('frameworks.open.who')}
      nothing={t('frameworks.open.nobody')}
      cards
      columns={[
        { key: 'supplier', words: t('frameworks.open.supplier') },
        { key: 'state', words: t('frameworks.requirements.state') },
        { key: 'answers', words: t('frameworks.open.answers') },
      ]}
    >
      {rows.map(({ relationshipId, submissionId, supplierName, state, doubt, answers }) => (
        <tr key={relationshipId}>
          <td data-card="title">
            {submissionId ? (
              <Link to={paths.supplierFrameworks} params={{ id: submissionId }} search={{ framework, requirement }}>
                {supplierName}
              </Link>
            ) : (
              supplierName
            )}
          </td>
          <td>
            <StateMark state={stateOf(state)} />
            {doubt && <small className={shared.doubt}>{t(`frameworks.doubts.${doubt}`)}</small>}
          </td>
          <td>
            <div className={classes.answers}>
              {answers.map((answer) => (
                <Answer key={answer.questionKey} max={maxOf.get(answer.questionKey)} {...answer} />
              ))}
            </div>
          </td>
        </tr>
      ))}
    </RowsBehind>
  );
}

function Answer({ questionKey, status, level, target, max = 4 }: MappedAnswerView & { readonly max: number | undefined }) {
  const { t } = useTranslation();
  return (
    <span>
      <small>{questionKey}</small>
      {level !== null && target !== null && (
        <>
          <LevelMark level={level} max={max} />
          <IconArrowRight size={12} aria-hidden />
          <LevelMark level={target} max={max} />
        </>
      )}
      {status !== 'met' && status !== 'gap' && <small>{t(`frameworks.statuses.${status}`)}</small>}
    </span>
  );
}
