import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import map from '../map/heat-map.module.css';
import classes from './matrix.module.css';
import { SIGNS } from './matrix-row';

const WITHOUT_LEVEL = [
  ['unknown', 'unknown', 0],
  ['unanswered', 'unanswered', 0],
  ['notApplicable', 'not_applicable', 'none'],
  ['declined', 'declined', 'none'],
  ['notAsked', 'not_asked', 'none'],
] as const;

/** What the signs and colours of suppliers × questions stand for. */
export function MatrixLegend() {
  const { t } = useTranslation();
  return (
    <ul className={map.legend} aria-label={t('sides.matrix.legend')}>
      <li>
        <span className={`${classes.cell} ${classes.sample}`} data-step="4" aria-hidden>
          3
        </span>
        {t('sides.matrix.met')}
      </li>
      <li>
        <span className={`${classes.cell} ${classes.sample}`} data-step="1" aria-hidden>
          2<sup>−1</sup>
        </span>
        {t('sides.matrix.short')}
      </li>
      <li>
        <span className={`${classes.cell} ${classes.sample}`} data-step="0" data-must aria-hidden>
          1<sup>−2</sup>
        </span>
        {t('sides.matrix.shortMust')}
      </li>
      {WITHOUT_LEVEL.map(([said, words, step]) => (
        <li key={said}>
          <span className={`${classes.cell} ${classes.sample}`} data-said={said} data-step={step} aria-hidden>
            {SIGNS[said]}
          </span>
          {t(`sides.matrix.said.${words}`)}
        </li>
      ))}
      <li>
        <IconFlag size={12} aria-hidden />
        {t('sides.matrix.must')}
      </li>
    </ul>
  );
}
