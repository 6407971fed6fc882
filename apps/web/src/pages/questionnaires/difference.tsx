import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { questionnaireVersionsCompareOptions, questionnaireVersionsReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import type {
  FieldDifferenceView,
  ItemDifferenceView,
  QuestionnaireDifferenceView,
  QuestionnaireVersionView,
} from '~/api/generated/types.gen';
import { DifferenceCard, type ShownField } from '~/components/library/difference-card';
import { DifferenceFrame } from '~/components/library/difference-frame';
import type { DifferenceSearch } from '~/components/library/difference-search';
import { NoDifference } from '~/components/library/no-difference';
import { useFieldWords } from '~/components/library/use-field-words';
import { useText } from '~/messages/use-text';
import { Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import { Waiting } from '~/ui/waiting';

/** What a version of a questionnaire asks differently from another one. */
export function QuestionnaireDifferencePage() {
  const { id } = useParams({ from: '/signed-in/members/questionnaires/versions/$id/differences' });
  const search: DifferenceSearch = useSearch({ from: '/signed-in/members/questionnaires/versions/$id/differences' });
  return (
    <DifferenceFrame kind="questionnaire" id={id} search={search}>
      {(from) => <Differences id={id} from={from} />}
    </DifferenceFrame>
  );
}

function Differences({ id, from }: { readonly id: string; readonly from: string }) {
  const { data, error } = useQuery({ ...questionnaireVersionsCompareOptions({ path: { id }, query: { from } }), staleTime: 0 });
  const { data: after } = useQuery(questionnaireVersionsReadOptions({ path: { id } }));
  const { data: before } = useQuery(questionnaireVersionsReadOptions({ path: { id: from } }));
  if (error) return <Refused error={error} />;
  if (!data || !after || !before) return <Waiting />;
  return <Shown difference={data} after={after} before={before} />;
}

interface ShownProps {
  readonly difference: QuestionnaireDifferenceView;
  readonly after: QuestionnaireVersionView;
  readonly before: QuestionnaireVersionView;
}

function Shown({ difference, after, before }: ShownProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const words = { after: useFieldWords(after), before: useFieldWords(before) };
  const { fields, sections, profileQuestions, probes, consistencyRules, glossary, questions, reordered } = difference;

  const shownFields = (all: readonly FieldDifferenceView[]): ShownField[] =>
    all.map(({ field, before: was, after: is }) => ({
      field,
      name: words.after.fieldWords(field),
      before: words.before.shown(was, { field }),
      after: words.after.shown(is, { field }),
      isText: /\.(ja|en)$/.test(field) && was !== null && is !== null,
    }));
  const shown = (items: readonly ItemDifferenceView[], nameFor: (key: string, version: QuestionnaireVersionView) => string | undefined) =>
    items.map(({ key, change, fields: its }) => ({
      key,
      change,
      name: [key, nameFor(key, after) ?? nameFor(key, before) ?? ''].join(' ').trim(),
      fields: shownFields(its),
    }));
  const find = <T extends { readonly key: string }>(items: readonly T[], key: string, say: (item: T) => { ja: string; en: string }) => {
    const found = items.find((item) => item.key === key);
    return found && text(say(found));
  };
  const count = [fields, sections, profileQuestions, probes, consistencyRules, glossary, questions].flat().length;
  if (count === 0 && !reordered) return <NoDifference />;
  return (
    <>
      {reordered && <Notice title={t('authoring.compare.reordered')} />}
      <DifferenceCard
        title={t('authoring.parts.whole')}
        items={
          fields.length === 0 ? [] : [{ key: 'whole', name: t('authoring.compare.whole'), change: 'changed', fields: shownFields(fields) }]
        }
      />
      <DifferenceCard
        title={t('authoring.sections.title')}
        items={shown(sections, (key, { content }) => find(content.sections, key, ({ name }) => name))}
      />
      <DifferenceCard
        title={t('authoring.compare.questions')}
        items={shown(questions, (key, version) => find(version.questions, key, ({ texts }) => texts.topic))}
      />
      <DifferenceCard
        title={t('library.profile.title')}
        items={shown(profileQuestions, (key, { content }) => find(content.profileQuestions, key, ({ label }) => label))}
      />
      <DifferenceCard
        title={t('library.probes.title')}
        items={shown(probes, (key, { content }) => find(content.probes, key, ({ text: asked }) => asked))}
      />
      <DifferenceCard title={t('authoring.compare.consistency')} items={shown(consistencyRules, () => undefined)} />
      <DifferenceCard
        title={t('authoring.compare.glossary')}
        items={shown(glossary, (key, { content }) => find(content.glossary, key, ({ term }) => term))}
      />
    </>
  );
}
