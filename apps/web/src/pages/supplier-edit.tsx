import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { suppliersFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { AboveSuppliers } from '~/components/above-suppliers';
import { EditSupplierForm } from '~/forms/supplier/edit';
import { useMay } from '~/session/use-me';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';

export function SupplierEditPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signed-in/members/suppliers/$id/edit' });
  const may = useMay();
  const { data: supplier } = useSuspenseQuery(suppliersFindOptions({ path: { id } }));
  return (
    <Page narrow title={t('supplier.editTitle')} above={<AboveSuppliers supplier={supplier} />}>
      {/* The fields would show what is withheld from some readers as if it were not there. */}
      {may('suppliers.write') ? <EditSupplierForm supplier={supplier} /> : <Notice title={t('suppliers.mayNot')} />}
    </Page>
  );
}
