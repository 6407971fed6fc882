import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import {
  baselineVersionsCompareOptions,
  baselineVersionsReadOptions,
  questionnaireVersionsReadOptions,
} from '~/api/generated/@tanstack/react-query.gen';
import type { BaselineDifferenceView, BaselineVersionView, FieldDifferenceView } from '~/api/generated/types.gen';
import { DifferenceCard, type ShownField } from '~/components/library/difference-card';
import { DifferenceFrame } from '~/components/library/difference-frame';
import type { DifferenceSearch } from '~/components/library/difference-search';
import { NoDifference } from '~/components/library/no-difference';
import { useVersions } from '~/components/library/use-versions';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Refused } from '~/ui/refused';
import { Waiting } from '~/ui/waiting';

/** What a version of a baseline asks differently from another one. */
export function BaselineDifferencePage() {
  const { id } = useParams({ from: '/signed-in/members/baselines/versions/$id/differences' });
  const search: DifferenceSearch = useSearch({ from: '/signed-in/members/baselines/versions/$id/differences' });
  return (
    <DifferenceFrame kind="baseline" id={id} search={search}>
      {(from) => <Differences id={id} from={from} />}
    </DifferenceFrame>
  );
}

function Differences({ id, from }: { readonly id: string; readonly from: string }) {
  const { data, error } = useQuery({ ...baselineVersionsCompareOptions({ path: { id }, query: { from } }), staleTime: 0 });
  const { data: after } = useQuery(baselineVersionsReadOptions({ path: { id } }));
  const { data: before } = useQuery(baselineVersionsReadOptions({ path: { id: from } }));
  if (error) return <Refused error={error} />;
  if (!data || !after || !before) return <Waiting />;
  return <Shown difference={data} after={after} before={before} />;
}

interface ShownProps {
  readonly difference: BaselineDifferenceView;
  readonly after: BaselineVersionView;
  readonly before: BaselineVersionView;
}

function Shown({ difference: { fields, classes, questions, handlingRules }, after, before }: ShownProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const topics = useTopics(after, before);
  const versions = useVersions('questionnaire');
  const className = (key: string) => {
    const its = [...after.classes, ...before.classes].find((one) => one.key === key);
    return its ? text(its.name) : key === 'public' ? t('library.baseline.public') : key;
  };
  const stageName = (key: string) => {
    const rule = [...after.handlingRules, ...before.handlingRules].find(({ stageKey }) => stageKey === key);
    return rule ? text(rule.stage) : key;
  };
  const nameOf = (field: string): string => {
    const [head = '', tail = ''] = field.split('.');
    if (head === 'weight') return t('library.baseline.weight');
    if (head === 'targets') return t('authoring.compare.target', { name: className(tail) });
    if (head === 'musts') return t('authoring.compare.must', { name: className(tail) });
    if (head === 'name' || head === 'text' || head === 'stage') {
      const label = t(head === 'name' ? 'authoring.places.name' : head === 'text' ? 'authoring.compare.rule' : 'library.baseline.stage');
      return tail === 'ja' || tail === 'en' ? t(`authoring.in.${tail}`, { label }) : label;
    }
    if (head === 'passMark' || head === 'leastCoverage') return t(`library.baseline.${head}`);
    if (head === 'exposure') return t('classes.exposure');
    if (head === 'position') return t('authoring.compare.position');
    if (head === 'questionKeys') return t('authoring.compare.related');
    return head === 'questionnaireVersionId' ? t('library.baseline.questionnaire') : field;
  };
  const valueIn = (field: string, value: unknown): string => {
    if (field.startsWith('musts.')) return t(value === true ? 'library.baseline.must' : 'authoring.notMust');
    if (field.startsWith('targets.')) return value === null ? t('library.baseline.nothing') : t('levels.level', { level: value });
    if (value === null || value === '') return t('authoring.blank');
    if (field === 'passMark' || field === 'leastCoverage') return t('authoring.perCent', { value: wholePerCent(Number(value)) });
    if (field === 'questionnaireVersionId') {
      const its = versions.find((one) => one.id === value);
      return its ? t('authoring.versionOf', { name: text(its.name), number: its.number }) : t('authoring.compare.unknown');
    }
    return String(value);
  };
  const shownFields = (all: readonly FieldDifferenceView[]): ShownField[] =>
    all.map(({ field, before: was, after: is }) => ({
      field,
      name: nameOf(field),
      before: valueIn(field, was),
      after: valueIn(field, is),
      isText: /\.(ja|en)$/.test(field) && was !== null && is !== null,
    }));
  const shown = (items: ShownProps['difference']['classes'], nameFor: (key: string) => string) =>
    items.map(({ key, change, fields: its }) => ({ key, change, name: nameFor(key), fields: shownFields(its) }));
  const ruleName = (key: string) => {
    const [classKey = '', stageKey = ''] = key.split('/');
    return t('authoring.places.rule', { name: className(classKey), stage: stageName(stageKey) });
  };
  if (fields.length + classes.length + questions.length + handlingRules.length === 0) return <NoDifference />;
  return (
    <>
      <DifferenceCard
        title={t('library.baseline.rules')}
        items={
          fields.length === 0 ? [] : [{ key: 'whole', name: t('authoring.compare.whole'), change: 'changed', fields: shownFields(fields) }]
        }
      />
      <DifferenceCard title={t('library.baseline.classes')} items={shown(classes, className)} />
      <DifferenceCard title={t('library.baseline.grid')} items={shown(questions, (key) => `${key} ${topics.get(key) ?? ''}`)} />
      <DifferenceCard title={t('library.baseline.handling')} items={shown(handlingRules, ruleName)} />
    </>
  );
}

/** What the questions of both are about, by key. */
function useTopics(...versions: readonly [BaselineVersionView, BaselineVersionView]): ReadonlyMap<string, string> {
  const { text } = useText();
  const [after, before] = versions;
  const { data: now } = useQuery(questionnaireVersionsReadOptions({ path: { id: after.questionnaireVersionId } }));
  const { data: was } = useQuery(questionnaireVersionsReadOptions({ path: { id: before.questionnaireVersionId } }));
  return new Map([...(was?.questions ?? []), ...(now?.questions ?? [])].map(({ key, texts }) => [key, text(texts.topic)]));
}
