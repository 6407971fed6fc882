import { useTranslation } from 'react-i18next';

import type { BaselineVersionView, QuestionnaireVersionView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';

import classes from './grid.module.css';
import { GridRow } from './grid-row';

interface GridProps {
  readonly version: BaselineVersionView;
  readonly questionnaire: QuestionnaireVersionView;
}

/** The level expected at each question, class by class, in the order of the questionnaire. */
export function Grid({ version, questionnaire: { content, questions } }: GridProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const rows = new Map(version.rows.map((row) => [row.questionKey, row]));
  const asked = questions.filter(({ key }) => rows.has(key));
  return (
    <Card flush title={t('library.baseline.grid')} lead={t('library.baseline.gridLead')}>
      <DataTable
        caption={t('library.baseline.grid')}
        columns={[
          { key: 'question', words: t('library.baseline.question') },
          { key: 'weight', words: t('library.baseline.weight'), right: true },
          ...version.classes.map(({ key, name }) => ({ key: `class ${key}`, words: text(name) })),
        ]}
      >
        {content.sections.flatMap(({ key: sectionKey, name }) => {
          const inside = asked.filter((question) => question.sectionKey === sectionKey);
          if (inside.length === 0) return [];
          return [
            <tr key={sectionKey}>
              <th scope="rowgroup" className={classes.section} colSpan={2 + version.classes.length}>
                {text(name)}
              </th>
            </tr>,
            ...inside.map((question) => {
              const row = rows.get(question.key);
              return (
                row && (
                  <GridRow
                    key={question.key}
                    row={row}
                    question={question}
                    columns={version.classes}
                    questionnaireVersionId={version.questionnaireVersionId}
                  />
                )
              );
            }),
          ];
        })}
      </DataTable>
    </Card>
  );
}
