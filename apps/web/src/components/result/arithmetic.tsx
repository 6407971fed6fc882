import { useTranslation } from 'react-i18next';

import type { QuestionReportView, VersionNameView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import { useText } from '~/messages/use-text';

import classes from './gap-item.module.css';

/** What the priority of one question is multiplied from, with the sentences of answer and target. */
export function Arithmetic({ gap, baseline }: { readonly gap: QuestionReportView; readonly baseline: VersionNameView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { weight, gap: short, exposure, mustFactor, priority, level, target, max, status, levelText, targetText, reason, comment } = gap;
  const factors = [
    { words: 'weight', value: weight, note: t('result.factors.weightNote') },
    { words: 'gap', value: short, note: t('result.factors.gapNote', { target, level }) },
    { words: 'exposure', value: exposure, note: t('result.factors.exposureNote') },
    { words: 'must', value: mustFactor, note: t('result.factors.mustNote') },
  ] as const;
  return (
    <div className={classes.arithmetic}>
      <p className={classes.product}>
        {factors.map(({ words, value, note }, at) => (
          <span key={words} data-first={at === 0 || undefined}>
            <small>{t(`result.factors.${words}`)}</small>
            <b>{value}</b>
            <small>{note}</small>
          </span>
        ))}
        <span data-total>
          <small>{t('result.factors.priority')}</small>
          <b>{priority}</b>
          <small>{t('result.factors.priorityNote')}</small>
        </span>
      </p>
      <dl>
        <div>
          <dt>{t('result.answer')}</dt>
          <dd>
            <LevelMark level={level} max={max} />
            {levelText ? text(levelText) : status === 'unknown' ? t('result.unknown') : t('result.unanswered')}
          </dd>
        </div>
        <div>
          <dt>{t('result.target')}</dt>
          <dd>
            <LevelMark level={target} max={max} />
            {targetText && text(targetText)}
          </dd>
        </div>
        {(reason || comment) && (
          <div>
            <dt>{t('result.comment')}</dt>
            <dd>{[reason, comment].filter(Boolean).join(' / ')}</dd>
          </div>
        )}
      </dl>
      <small>{t('result.targetFrom', { baseline: text(baseline.name), number: baseline.number })}</small>
    </div>
  );
}
