import { Checkbox, MultiSelect, Select, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView, QuestionView } from '~/api/generated/types.gen';
import { BothTexts } from '~/components/draft/draft-text';
import type { Editing } from '~/components/draft/editing';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import { QuestionArticle } from '../version/question-article';
import { ConditionField } from './condition-field';
import { at } from './fields';
import { Levels } from './levels';
import { QuestionSteps } from './question-steps';
import { ScaleChoice } from './scale-choice';
import { StepsUp } from './steps-up';

const PHASES = ['governance', 'handling', 'intrusion', 'post_intrusion', 'both'] as const;
const ANSWERERS = ['management', 'general_affairs', 'field', 'it'] as const;

interface QuestionFormProps {
  readonly editing: Editing<QuestionnaireVersionView>;
  readonly question: QuestionView;
}

/** Everything that one question says and where it belongs, in both languages; below, as it reads. */
export function QuestionForm({ editing, question }: QuestionFormProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { key, naAllowed, texts } = question;
  const of = (field: string) => at.question(key, field);
  return (
    <>
      <Card
        title={`${key} ${text(texts.topic)}`}
        lead={t('authoring.question.lead')}
        aside={<QuestionSteps editing={editing} question={question} />}
      >
        <Stack>
          <BothTexts editing={editing} place={of('texts.topic')} label={t('authoring.field.topic')} short />
          <BothTexts editing={editing} place={of('texts.question')} label={t('authoring.field.question')} />
          <BothTexts editing={editing} place={of('texts.help')} label={t('authoring.field.help')} />
          <BothTexts editing={editing} place={of('texts.why')} label={t('authoring.field.why')} />
          <BothTexts editing={editing} place={of('texts.evidence')} label={t('authoring.field.evidence')} />
        </Stack>
      </Card>
      <Card title={t('authoring.question.levels')} lead={t('authoring.question.levelsLead')}>
        <Stack>
          <ScaleChoice editing={editing} question={question} />
          <Levels editing={editing} question={question} />
        </Stack>
      </Card>
      <Card title={t('authoring.question.asked')} lead={t('authoring.question.askedLead')}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Choice editing={editing} question={question} field="sectionKey" options={sectionOptions(editing.view, text)} />
            <Choice
              editing={editing}
              question={question}
              field="phase"
              options={PHASES.map((value) => ({ value, label: t(`authoring.phases.${value}`) }))}
            />
            <Choice
              editing={editing}
              question={question}
              field="texts.answerer"
              options={ANSWERERS.map((value) => ({ value, label: t(`authoring.answerers.${value}`) }))}
              optional
            />
          </SimpleGrid>
          <Tick editing={editing} question={question} field="shortForm" />
          <Tick editing={editing} question={question} field="naAllowed" />
          {naAllowed && (
            <>
              <BothTexts editing={editing} place={of('texts.naCondition')} label={t('authoring.field.naCondition')} />
              <ConditionField
                editing={editing}
                place={of('naRule')}
                label={t('authoring.field.naRule')}
                hint={t('authoring.question.naRuleHint')}
              />
            </>
          )}
          <ConditionField
            editing={editing}
            place={of('visibleIf')}
            label={t('authoring.field.visibleIf')}
            hint={t('authoring.question.visibleIfHint')}
          />
        </Stack>
      </Card>
      <Card title={t('authoring.question.advice')} lead={t('authoring.question.adviceLead')}>
        <Stack>
          <BothTexts editing={editing} place={of('texts.firstStep')} label={t('authoring.field.firstStep')} />
          <StepsUp editing={editing} question={question} />
          <MultiSelect
            label={t('authoring.field.terms')}
            description={t('authoring.question.termsHint')}
            data={editing.view.content.glossary.map((entry) => ({ value: entry.key, label: text(entry.term) }))}
            value={texts.terms}
            searchable
            onChange={(terms) => editing.saving.enter(of('texts.terms'), terms)}
          />
        </Stack>
      </Card>
      <Card title={t('authoring.question.preview')} lead={t('authoring.question.previewLead')}>
        <QuestionArticle question={question} />
      </Card>
    </>
  );
}

interface FieldProps extends QuestionFormProps {
  readonly field: 'sectionKey' | 'phase' | 'texts.answerer' | 'shortForm' | 'naAllowed';
}

function Tick({ editing: { saving }, question, field }: FieldProps & { readonly field: 'shortForm' | 'naAllowed' }) {
  const { t } = useTranslation();
  return (
    <Checkbox
      label={t(`authoring.field.${field}`)}
      description={t(`authoring.question.${field}Hint`)}
      checked={question[field]}
      onChange={({ currentTarget }) => saving.enter(at.question(question.key, field), currentTarget.checked)}
    />
  );
}

interface ChoiceProps extends FieldProps {
  readonly field: 'sectionKey' | 'phase' | 'texts.answerer';
  readonly options: { value: string; label: string }[];
  readonly optional?: boolean;
}

function Choice({ editing: { saving, problemAt }, question, field, options, optional = false }: ChoiceProps) {
  const { t } = useTranslation();
  const place = at.question(question.key, field);
  const words = { sectionKey: 'section', phase: 'phase', 'texts.answerer': 'answerer' } as const;
  return (
    <Select
      label={t(`authoring.field.${words[field]}`)}
      data={options}
      value={(saving.valueAt(place) as string | null) ?? null}
      allowDeselect={false}
      clearable={optional}
      error={problemAt(place)}
      onChange={(value) => saving.enter(place, value)}
    />
  );
}

function sectionOptions({ content }: QuestionnaireVersionView, text: (both: { ja: string; en: string }) => string) {
  return content.sections.map(({ key, name }) => ({ value: key, label: text(name) || key }));
}
