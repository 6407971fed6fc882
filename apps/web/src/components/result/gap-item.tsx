import { IconArrowRight, IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { QuestionReportView, VersionNameView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import { yenRange } from '~/format/money';
import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';

import { Arithmetic } from './arithmetic';
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
