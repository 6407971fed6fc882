import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { suppliersFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { AboveSuppliers } from '~/components/above-suppliers';
import { EditSupplierForm } from '~/forms/supplier/edit';
import { Page } from '~/ui/page';

export function SupplierEditPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signed-in/members/suppliers/$id/edit' });
  const { data: supplier } = useSuspenseQuery(suppliersFindOptions({ path: { id } }));
  return (
    <Page narrow title={t('supplier.editTitle')} above={<AboveSuppliers supplier={supplier} />}>
      <EditSupplierForm supplier={supplier} />
    </Page>
  );
}
