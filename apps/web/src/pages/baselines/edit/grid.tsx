import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { BaselineVersionView, QuestionnaireVersionView } from '~/api/generated/types.gen';
import type { Draft } from '~/components/draft/use-draft-saving';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import { rowOf } from './fields';
import classes from './grid.module.css';
import type { Spot } from './grid-keys';
import { GridRow } from './grid-row';
import { Inspector } from './inspector';
import { Legend } from './legend';
import { useGrid } from './use-grid';

interface GridProps {
  readonly draft: Draft<BaselineVersionView>;
  readonly questionnaire: QuestionnaireVersionView;
}

/** What is expected, question by class, to be set by click or by key. One square is in the order of Tab; the arrows lead to the others. */
export function Grid({ draft, questionnaire }: GridProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { view } = draft;
  const sections = sectionsOf(questionnaire);
  const questions = sections.flatMap((section) => section.questions);
  const work = useGrid(draft, questions);

  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const spot = spotAt(event.target);
    if (spot && event.target === squareAt(event.target) && work.press(event, spot)) event.preventDefault();
  };
  const click = ({ target }: MouseEvent<HTMLTableElement>) => {
    const spot = spotAt(target);
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-level], [data-must]') : null;
    if (!spot || !part) return;
    if (part.dataset.level !== undefined) work.setTarget(spot, Number(part.dataset.level));
    else work.toggleMust(spot);
  };
  let row = -1;
  return (
    <Card
      title={t('library.baseline.grid')}
      lead={t('authoring.grid.lead')}
      aside={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          disabled={!work.mayUndo}
          onClick={work.undo}
        >
          {t('authoring.grid.undo')}
        </Button>
      }
    >
      <div className={classes.whole}>
        <Legend id="grid-keys" />
        <div className={classes.halves}>
          <div className={classes.scroll}>
            <table
              ref={work.table}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose squares take keys is what a grid is (ARIA 1.2)
              role="grid"
              className={classes.grid}
              aria-label={t('library.baseline.grid')}
              aria-describedby="grid-keys"
              onKeyDown={press}
              onClick={click}
              onFocus={({ target }) => {
                const spot = spotAt(target);
                if (spot) work.stand(spot);
              }}
            >
              <thead>
                <tr>
                  <th scope="col">{t('library.baseline.question')}</th>
                  <th scope="col" className={classes.weight}>
                    {t('library.baseline.weight')}
                  </th>
                  {view.classes.map(({ key, name }) => (
                    <th key={key} scope="col">
                      {text(name)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {sections.map((section) => (
                  <Fragment key={section.key}>
                    <tr>
                      <th scope="rowgroup" className={classes.section} colSpan={2 + view.classes.length}>
                        {text(section.name)}
                      </th>
                    </tr>
                    {section.questions.map((question) => {
                      row += 1;
                      const isHere = work.spot.row === row;
                      return (
                        <GridRow
                          key={question.key}
                          at={row}
                          row={rowOf(view, question.key)}
                          question={question}
                          columns={view.classes}
                          column={isHere ? work.spot.column : null}
                          weighing={isHere && work.spot.column === 0 ? work.weighing : null}
                          onWeigh={work.beginWeight}
                          onWeighed={work.endWeight}
                        />
                      );
                    })}
                  </Fragment>
                ))}
              </tbody>
            </table>
          </div>
          <Inspector draft={draft} question={questions[work.spot.row]} work={work} />
        </div>
      </div>
      <p className="only-read" role="status">
        {work.said}
      </p>
    </Card>
  );
}

function sectionsOf({ content, questions }: QuestionnaireVersionView) {
  return content.sections
    .map(({ key, name }) => ({ key, name, questions: questions.filter(({ sectionKey }) => sectionKey === key) }))
    .filter((section) => section.questions.length > 0);
}

function squareAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-spot]') : null;
}

function spotAt(target: EventTarget): Spot | null {
  const [row, column] = (squareAt(target)?.dataset.spot ?? '').split(' ');
  return column === undefined ? null : { row: Number(row), column: Number(column) };
}
