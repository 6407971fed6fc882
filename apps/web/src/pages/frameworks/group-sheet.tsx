import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { frameworkReportsMappedOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { FrameworkReportView, GroupQuestionView, GroupReportView } from '~/api/generated/types.gen';
import shared from '~/components/frameworks/frameworks.module.css';
import { GroupRequirements } from '~/components/frameworks/group-requirements';
import { membersOf } from '~/components/frameworks/members-of';
import { useTitle } from '~/components/frameworks/use-title';
import { Awaited } from '~/components/opens/awaited';
import { Opens } from '~/components/opens/opens';
import opens from '~/components/opens/opens.module.css';
import { RowsBehind } from '~/components/opens/rows-behind';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { useText } from '~/messages/use-text';
import { useSpreadFacts } from '~/pages/report/opening/explanation';
import type { ReportFilter } from '~/pages/report/search';
import { Facts } from '~/ui/facts';
import { Tag } from '~/ui/tag';

interface GroupSheetProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: FrameworkReportView;
  /** Undefined: closed. */
  readonly group: GroupReportView | undefined;
  readonly onQuestion: (questionKey: string) => void;
  readonly onRequirement: (id: string) => void;
  readonly onClose: () => void;
}

/** A group of a framework opened: the questions that are mapped to it, with weights, targets and who falls short, and its requirements. */
export function GroupSheet({ group, report, onClose, ...opened }: GroupSheetProps) {
  const { t } = useTranslation();
  const titleOf = useTitle();
  const title = group ? (group.id === null ? titleOf(report.framework.name) : `${group.id} ${titleOf(group.title)}`) : '';
  return (
    <RuleSheet title={title} rule={t('rules.of.framework')} open={group !== undefined} onClose={onClose}>
      {group && <Behind report={report} group={group} {...opened} />}
    </RuleSheet>
  );
}

type BehindProps = Omit<GroupSheetProps, 'group' | 'onClose'> & { readonly group: GroupReportView };

function Behind({ campaignId, filter, report, group, onQuestion, onRequirement }: BehindProps) {
  const { t } = useTranslation();
  const factsOf = useSpreadFacts();
  const { framework, level, requirements } = report;
  const query = { ...filter, ...(level && { level }), ...(group.id && { group: group.id }) };
  const mapped = useQuery(frameworkReportsMappedOptions({ path: { id: campaignId, framework: framework.id }, query }));
  return (
    <>
      <Facts
        facts={[
          [t('frameworks.groups.covered'), t('frameworks.groups.coveredOf', { covered: group.covered, requirements: group.requirements })],
          [t('frameworks.groups.questions'), t('opens.questions', { count: group.questions })],
          ...factsOf(group.attainment),
        ]}
      />
      <Awaited query={mapped}>{({ items }) => <Questions questions={items} onQuestion={onQuestion} />}</Awaited>
      <GroupRequirements
        requirements={membersOf(group, requirements)}
        standing={({ questions }) => t('opens.questions', { count: questions.length })}
        onOpen={onRequirement}
      />
    </>
  );
}

function Questions({ questions, onQuestion }: { readonly questions: readonly GroupQuestionView[] } & Pick<GroupSheetProps, 'onQuestion'>) {
  const { t } = useTranslation();
  return (
    <RowsBehind
      caption={t('opens.group.asked')}
      nothing={t('opens.group.noQuestions')}
      columns={[
        { key: 'question', words: t('opens.group.asked') },
        { key: 'weight', words: t('opens.group.weight'), right: true },
        { key: 'targets', words: t('opens.group.targets') },
        { key: 'below', words: t('opens.group.below'), right: true },
      ]}
    >
      {questions.map((question) => (
        <Row key={question.questionKey} question={question} onQuestion={onQuestion} />
      ))}
    </RowsBehind>
  );
}

function Row({ question, onQuestion }: { readonly question: GroupQuestionView } & Pick<GroupSheetProps, 'onQuestion'>) {
  const { t } = useTranslation();
  const { text } = useText();
  const { questionKey, topic, weight, targets, mappedTo, suppliers, applicable, mustSuppliers } = question;
  return (
    <tr>
      <td>
        <span className={shared.id}>{questionKey}</span>
        {text(topic)} {mustSuppliers > 0 && <Tag outlined>{t('report.gaps.must')}</Tag>}
        <small className={shared.relations}>
          {mappedTo.map(({ requirementId, relation }) => `${requirementId} ${t(`frameworks.relations.${relation}`)}`).join(' · ')}
        </small>
      </td>
      <td data-right>{weight}</td>
      <td className={shared.targets}>
        {targets.map(({ name, target }) => (
          <span key={text(name)}>{t('opens.group.target', { name: text(name), target })}</span>
        ))}
      </td>
      <td data-right className={opens.shareOf}>
        <Opens title={`${questionKey} ${t('opens.group.below')}`} onOpen={() => onQuestion(questionKey)}>
          {t('report.gaps.suppliersOf', { count: suppliers, applicable })}
        </Opens>
      </td>
    </tr>
  );
}
