import { useTranslation } from 'react-i18next';

import { Opens } from '~/components/opens/opens';
import { ShareBar } from '~/ui/share-bar';

import classes from './frameworks.module.css';

interface CoverageCellProps {
  readonly of: { readonly requirements: number; readonly covered: number; readonly onlyPartly: number };
  /** What it is the coverage of, for those who hear it. */
  readonly name: string;
  readonly onOpen: () => void;
}

/** How many of the requirements some question is mapped to. */
export function CoverageCell({ of: { requirements, covered, onlyPartly }, name, onOpen }: CoverageCellProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.coverage}>
      <ShareBar done={covered} total={requirements} label={t('frameworks.groups.coveredLabel', { covered, requirements })} />
      <span>
        <Opens title={`${name} ${t('frameworks.groups.covered')}`} onOpen={onOpen}>
          {t('frameworks.groups.coveredOf', { covered, requirements })}
        </Opens>
        {onlyPartly > 0 && <small>{t('frameworks.groups.onlyPartly', { count: onlyPartly })}</small>}
      </span>
    </span>
  );
}
