import { useTranslation } from 'react-i18next';

import classes from './print.module.css';
import { Section } from './section';

const SAID = ['attainment', 'against', 'after', 'weakest', 'unevenness', 'framework'] as const;
const NAMES = {
  attainment: 'report.figures.attainment',
  against: 'report.figures.against',
  after: 'report.figures.after',
  weakest: 'report.weakest.title',
  unevenness: 'report.unevenness.title',
  framework: 'frameworks.title',
} as const;

/** On paper nothing opens: the rules behind the numbers stand there in words. */
export function Rules() {
  const { t } = useTranslation();
  return (
    <Section title={t('reportPrint.rules')}>
      <dl className={classes.rules}>
        {SAID.map((rule) => (
          <div key={rule}>
            <dt>{t(NAMES[rule])}</dt>
            <dd>{t(`rules.of.${rule}`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
