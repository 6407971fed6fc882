import { useTranslation } from 'react-i18next';

import classes from './heat-map.module.css';

const STEPS = ['0', '1', '2', '3', '4'] as const;

/** What the five colours of attainment stand for. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend} aria-label={t('report.heat.legend')}>
      {STEPS.map((step) => (
        <li key={step}>
          <i data-step={step} aria-hidden />
          {t(`report.heat.bins.${step}`)}
        </li>
      ))}
    </ul>
  );
}
