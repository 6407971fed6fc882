import { IconArrowRight, IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { QuestionReportView, VersionNameView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import { yenRange } from '~/format/money';
import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';

import classes from './gap-item.module.css';

interface GapItemProps {
  readonly gap: QuestionReportView;
  /** 1 is the most urgent. */
  readonly place: number;
  readonly baseline: VersionNameView;
}

/** One gap: what to do first, and why it stands where it stands. */
export function GapItem({ gap, place, baseline }: GapItemProps) {
  const { t } = useTranslation();
  const { text, language } = useText();
  const { key, topic, must, level, target, max, priority, steps, firstStep } = gap;
  const first = steps[0];
  const cost = first ? yenRange(first.costLow, first.costHigh, language) : null;
  return (
    <>
      <div className={classes.gap}>
        <span className={classes.place}>{place}</span>
        <div>
          <p className={classes.topic}>
            <small>{key}</small>
            <b>{text(topic)}</b>
            {must && (
              <Tag outlined>
                <IconFlag size={12} aria-hidden /> {t('result.mustTag')}
              </Tag>
            )}
          </p>
          <p className={classes.step}>
            <small>{t('result.firstStep')}</small>
            {text(first?.text ?? firstStep)}
          </p>
          {first && (
            <p className={classes.price}>
              {cost === null ? t('result.noCost') : first.costLow === 0 ? t('result.costUpTo', { cost }) : cost}
              {' · '}
              {t('result.effort', { effort: t(`result.efforts.${first.effort}`) })}
            </p>
          )}
        </div>
        <span className={classes.levels}>
          <span>
            <LevelMark level={level} max={max} />
            <IconArrowRight size={14} aria-hidden />
            <span className={classes.target} role="img" aria-label={t('result.targetIs', { target })}>
              {target}
            </span>
          </span>
          <small>{t('result.priority', { priority })}</small>
        </span>
      </div>
      <details className={classes.why}>
        <summary>{t('result.whyThisPlace')}</summary>
        <Arithmetic gap={gap} baseline={baseline} />
      </details>
    </>
  );
}

function Arithmetic({ gap, baseline }: { readonly gap: QuestionReportView; readonly baseline: VersionNameView }) {
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
