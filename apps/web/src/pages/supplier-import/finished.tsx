import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { SupplierImportView } from '~/api/generated/types.gen';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';

interface FinishedProps {
  readonly file: SupplierImportView;
  readonly onAgain: () => void;
}

/** What became of a file: taken over or discarded, and where to go from here. */
export function Finished({ file, onAgain }: FinishedProps) {
  const { t } = useTranslation();
  const isApplied = file.state === 'applied';
  return (
    <Card>
      <Empty
        title={t(isApplied ? 'supplierImport.applied.title' : 'supplierImport.discarded.title')}
        action={
          <Group>
            <ButtonLink to={paths.suppliers}>{t('supplierImport.toSuppliers')}</ButtonLink>
            <Button variant="default" onClick={onAgain}>
              {t('supplierImport.again')}
            </Button>
          </Group>
        }
      >
        {isApplied
          ? t(file.problemCount > 0 ? 'supplierImport.applied.leadWithLeft' : 'supplierImport.applied.lead', {
              created: file.createCount,
              updated: file.updateCount,
              left: file.problemCount,
            })
          : t('supplierImport.discarded.lead')}
      </Empty>
    </Card>
  );
}
