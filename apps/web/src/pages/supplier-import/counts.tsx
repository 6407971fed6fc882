import { useTranslation } from 'react-i18next';

import type { SupplierImportView } from '~/api/generated/types.gen';

import { OUTCOMES, type Outcome } from './search';
import classes from './supplier-import.module.css';

interface CountsProps {
  readonly file: SupplierImportView;
  readonly outcome: Outcome | undefined;
  readonly onFilter: (outcome: Outcome | undefined) => void;
}

/** How many rows would do what; each is a filter of the rows below. */
export function Counts({ file, outcome, onFilter }: CountsProps) {
  const { t } = useTranslation();
  const shown = [undefined, ...OUTCOMES] as const;
  return (
    <div className={classes.counts}>
      {shown.map((one) => (
        <button
          key={one ?? 'all'}
          type="button"
          className={classes.count}
          aria-pressed={one === outcome}
          data-problem={(one === 'problem' && file.problemCount > 0) || undefined}
          onClick={() => onFilter(one)}
        >
          {t(`supplierImport.outcomes.${one ?? 'all'}`)}
          <b>{t('supplierImport.number', { count: countOf(file, one) })}</b>
        </button>
      ))}
    </div>
  );
}

export function countOf(file: SupplierImportView, outcome: Outcome | undefined): number {
  if (outcome === undefined) return file.rowCount;
  const counts = { create: file.createCount, update: file.updateCount, unchanged: file.unchangedCount, problem: file.problemCount };
  return counts[outcome];
}
