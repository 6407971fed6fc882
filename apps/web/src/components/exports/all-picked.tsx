import { useTranslation } from 'react-i18next';

import type { ExportView } from '~/api/generated/types.gen';
import { MOST_NAMED, namesOfPicked } from '~/components/conditions/conditions-said';
import { CodesInOneLine } from '~/ui/codes-in-one-line';

interface AllPickedProps {
  readonly exported: Pick<ExportView, 'filters' | 'named' | 'unnamed'>;
  readonly className?: string;
}

/** Every supplier that was picked for an export, where they are too many to be named among its conditions. */
export function AllPicked({ exported: { filters, named, unnamed }, className }: AllPickedProps) {
  const { t } = useTranslation();
  const ids = [filters.suppliers ?? []].flat().map(String);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const all = namesOfPicked(ids, (id) => names.get(id));
  if (all.length <= MOST_NAMED) return null;
  const others = ids.length - all.length + unnamed.suppliers;
  return (
    <details className={className}>
      <summary>{t('exports.conditions.all', { count: all.length + others })}</summary>
      <CodesInOneLine>{[...all, ...(others > 0 ? [t('exports.conditions.others', { count: others })] : [])].join(', ')}</CodesInOneLine>
    </details>
  );
}
