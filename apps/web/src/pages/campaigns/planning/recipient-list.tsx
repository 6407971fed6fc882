import { useTranslation } from 'react-i18next';

import type { RecipientFilterDto } from '~/api/generated/types.gen';
import { useSupplierColumns } from '~/components/suppliers/columns';
import { useSuppliers } from '~/components/suppliers/use-suppliers';
import { Empty } from '~/ui/empty';
import { LongTable } from '~/ui/long-table';
import { useIsPhone } from '~/ui/use-is-phone';

import classes from './planning.module.css';

interface RecipientListProps {
  readonly filter: RecipientFilterDto;
  readonly chosen: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What a sender does without: it says nothing about whom to ask. */
const HIDDEN = ['tags', 'owner', 'contract', 'state', 'updated'];
const HIDDEN_ON_PHONES = [...HIDDEN, 'classes', 'criticality', 'contact'];

/** Suppliers to mark; what is marked stays so while the list is narrowed otherwise. */
export function RecipientList({ filter, chosen, disabled, onChoose }: RecipientListProps) {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const { rows, total, onReach, error, data } = useSuppliers({ ...filter, state: 'active' });
  const isWhole = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  const mark = (ids: readonly string[], marked: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) marked ? next.add(id) : next.delete(id);
    onChoose(next);
  };
  const columns = useSupplierColumns(
    disabled
      ? null
      : {
          selection: { kind: 'some', versions: new Map([...chosen].map((id) => [id, 0])) },
          onToggle: ({ id }) => mark([id], !chosen.has(id)),
          all: isWhole || (rows.some(({ id }) => chosen.has(id)) && 'some'),
          allWords: t('planning.whom.markShown'),
          onToggleAll: () =>
            mark(
              rows.map(({ id }) => id),
              !isWhole,
            ),
        },
  );
  if (error) throw error;
  return (
    <>
      <p className={classes.chosen} aria-live="polite">
        {t('campaigns.selected', { count: chosen.size })}
      </p>
      {data && total === 0 ? (
        <Empty title={t('campaigns.noLines')}>{t('campaigns.nothingFoundLead')}</Empty>
      ) : (
        <LongTable
          label={t('campaigns.lines.supplier')}
          columns={columns}
          rows={rows}
          total={total}
          idOf={({ id }) => id}
          onReach={onReach}
          hidden={isPhone ? HIDDEN_ON_PHONES : HIDDEN}
          rowHeight={isPhone ? 56 : 40}
          isMarked={({ id }) => chosen.has(id)}
        />
      )}
    </>
  );
}
