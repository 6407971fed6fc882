import { useTranslation } from 'react-i18next';

import { ShareBar } from '~/ui/share-bar';

import classes from './frameworks.module.css';

interface CoverageCellProps {
  readonly of: { readonly requirements: number; readonly covered: number; readonly onlyPartly: number };
}

/** How many of the requirements some question is mapped to. */
export function CoverageCell({ of: { requirements, covered, onlyPartly } }: CoverageCellProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.coverage}>
      <ShareBar done={covered} total={requirements} label={t('frameworks.groups.coveredLabel', { covered, requirements })} />
      <span>
        {t('frameworks.groups.coveredOf', { covered, requirements })}
        {onlyPartly > 0 && <small>{t('frameworks.groups.onlyPartly', { count: onlyPartly })}</small>}
      </span>
    </span>
  );
}
