import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { supplierImportsApply, supplierImportsDiscard } from '~/api/generated/sdk.gen';
import type { SupplierImportView } from '~/api/generated/types.gen';
import { Refused } from '~/ui/refused';

import classes from './supplier-import.module.css';

interface TakeOverProps {
  readonly file: SupplierImportView;
  readonly onAgain: () => void;
}

/** Takes over the file as a whole, what is good of it, or nothing. */
export function TakeOver({ file, onAgain }: TakeOverProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const path = { id: file.id };
  const apply = useMutation({
    mutationFn: (rows: 'all' | 'good') => supplierImportsApply({ path, body: { rows } }),
    onSettled: () => client.invalidateQueries(),
  });
  const discard = useMutation({ mutationFn: () => supplierImportsDiscard({ path }), onSuccess: onAgain });
  const good = file.createCount + file.updateCount;
  const isBusy = apply.isPending || discard.isPending;
  return (
    <>
      <Refused error={apply.error ?? discard.error} />
      <div className={classes.actions}>
        <p role={apply.isPending ? 'status' : undefined}>
          {t(apply.isPending ? 'supplierImport.takingOver' : 'supplierImport.nothingYet')}
        </p>
        <Button variant="subtle" disabled={isBusy} onClick={() => discard.mutate()}>
          {t('supplierImport.discard')}
        </Button>
        {file.problemCount > 0 ? (
          <Button loading={apply.isPending} disabled={good === 0 || isBusy} onClick={() => apply.mutate('good')}>
            {t('supplierImport.takeGood', { count: good, left: file.problemCount })}
          </Button>
        ) : (
          <Button loading={apply.isPending} disabled={good === 0 || isBusy} onClick={() => apply.mutate('all')}>
            {t('supplierImport.takeAll', { created: file.createCount, updated: file.updateCount })}
          </Button>
        )}
      </div>
    </>
  );
}
