import { Checkbox, NumberInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { BaselineVersionView, QuestionView } from '~/api/generated/types.gen';
import type { Draft } from '~/components/draft/use-draft-saving';
import { LevelMark } from '~/components/level-mark';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';

import { targetOf } from '../target-of';
import { at, rowOf } from './fields';
import classes from './inspector.module.css';
import type { GridWork } from './use-grid';

interface InspectorProps {
  readonly draft: Draft<BaselineVersionView>;
  readonly question: QuestionView | undefined;
  readonly work: GridWork;
}

/** The square that one is at, in words: what each level would ask of a supplier. The same can be set here, also by a finger. */
export function Inspector({ draft: { view, saving }, question, work }: InspectorProps) {
  const { t } = useTranslation();
  const { text } = useText();
  if (!question) return null;
  const { key, max, texts } = question;
  const { spot } = work;
  const row = rowOf(view, key);
  const its = view.classes[spot.column - 1];
  const target = its ? targetOf(row, its.key) : null;
  return (
    <aside className={classes.panel} data-weight={its === undefined || undefined} aria-label={t('authoring.inspector.title')}>
      <header>
        <small>{key}</small>
        <h3>{text(texts.topic)}</h3>
        <Link to={paths.questionnaireVersion} params={{ id: view.questionnaireVersionId }} hash={key} target="_blank">
          {t('authoring.inspector.toQuestion')}
        </Link>
      </header>
      <p className={`prose ${classes.asked}`}>{text(texts.question)}</p>
      {its && (
        <>
          <h4 id="inspector-levels">{t('authoring.inspector.target', { name: text(its.name) })}</h4>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser */}
          <div role="group" aria-labelledby="inspector-levels" className={classes.levels}>
            {texts.options.slice(0, max + 1).map((sentence, level) => (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: a level is its number
                key={level}
                type="button"
                aria-pressed={level === target}
                onClick={() => work.setTarget(spot, level)}
              >
                {level === 0 ? (
                  <span className={classes.none} aria-hidden="true">
                    –
                  </span>
                ) : (
                  <LevelMark level={level} max={max} />
                )}
                <span>{level === 0 ? t('authoring.inspector.notAsked') : text(sentence)}</span>
              </button>
            ))}
          </div>
          <Checkbox
            label={t('authoring.inspector.must', { name: text(its.name) })}
            description={row.musts.includes(its.key) && target === 0 ? t('authoring.inspector.bareMust') : undefined}
            checked={row.musts.includes(its.key)}
            onChange={() => work.toggleMust(spot)}
          />
        </>
      )}
      <NumberInput
        key={key}
        className={classes.weight ?? ''}
        label={t('authoring.inspector.weight')}
        description={t('authoring.inspector.weightHint')}
        min={0.01}
        max={100}
        step={0.5}
        decimalScale={2}
        value={row.weight}
        onChange={(weight) => typeof weight === 'number' && weight >= 0.01 && saving.enter(at.weight(key), weight)}
      />
    </aside>
  );
}
