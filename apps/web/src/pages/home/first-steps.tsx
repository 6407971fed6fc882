import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { paths, wayTo } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';

import classes from './home.module.css';

/** For an organization that is new: the three steps to the first campaign, and which of them is next. */
export function FirstSteps({ suppliers }: { readonly suppliers: number }) {
  const { t } = useTranslation();
  const hasSuppliers = suppliers > 0;
  const steps = [
    { key: 'suppliers', to: paths.supplierImport, done: hasSuppliers, next: !hasSuppliers },
    { key: 'questionnaire', to: wayTo(paths.questionnaires), done: false, next: false },
    { key: 'campaign', to: wayTo(paths.campaignNew), done: false, next: hasSuppliers },
  ] as const;
  return (
    <Card flush title={t('home.steps.title')} lead={t('home.steps.lead')}>
      <ol>
        {steps.map(({ key, to, done, next }, index) => (
          <li key={key} className={classes.need}>
            <span className={classes.sign}>{done ? <IconCircleCheck className={classes.done} size={20} aria-hidden /> : index + 1}</span>
            <div>
              <p className={classes.fact}>{t(`home.steps.${key}.fact`)}</p>
              <p className={classes.reason}>{t(`home.steps.${key}.reason`)}</p>
            </div>
            <span className={classes.time}>{done ? t('home.steps.done', { count: suppliers }) : t(`home.steps.${key}.time`)}</span>
            <ButtonLink variant={next ? 'filled' : 'default'} to={to}>
              {t(`home.steps.${key}.action`)}
            </ButtonLink>
          </li>
        ))}
      </ol>
    </Card>
  );
}
