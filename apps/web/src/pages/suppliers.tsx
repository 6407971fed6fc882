import { Group } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { suppliersListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { PermittedButton } from '~/components/permitted-button';
import { useSuppliers } from '~/components/suppliers/use-suppliers';
import { paths } from '~/paths';
import { useIsOutsider } from '~/session/use-engagement';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';
import { Waiting } from '~/ui/waiting';

import { SupplierList } from './suppliers/list';
import { filterOf, isFiltered, searchFor } from './suppliers/search';

/** The suppliers: found, narrowed, sorted, changed together, taken out as a file. The address holds the whole view. */
export function SuppliersPage() {
  const { t } = useTranslation();
  const isOutsider = useIsOutsider();
  const search = searchFor(isOutsider, useSearch({ from: '/signed-in/members/suppliers' }));
  const suppliers = useSuppliers({ ...filterOf(search), ...(search.sort && { sort: search.sort }) });

  const isEmpty = suppliers.isSuccess && suppliers.total === 0 && !isFiltered(search);
  // The list begins with active ones: there may be others.
  const anybody = useQuery({ ...suppliersListOptions({ query: { limit: 1 } }), enabled: isEmpty });

  if (suppliers.isPending || (isEmpty && anybody.isPending)) return <Waiting />;
  if (isEmpty && anybody.data?.total === 0) return <NoSuppliers />;
  return (
    <Page
      title={t('suppliers.title')}
      lead={isOutsider && t('suppliers.partly')}
      actions={
        <>
          <PermittedButton
            permission="suppliers.write"
            to={paths.supplierImport}
            variant="default"
            leftSection={<IconFileImport size={16} />}
          >
            {t('suppliers.import')}
          </PermittedButton>
          <PermittedButton permission="suppliers.write" to={paths.supplierAdd} leftSection={<IconPlus size={16} />}>
            {t('suppliers.add')}
          </PermittedButton>
        </>
      }
    >
      <Refused error={suppliers.error} />
      {suppliers.data && (
        <Card flush>
          <SupplierList search={search} suppliers={suppliers} />
        </Card>
      )}
    </Page>
  );
}

function NoSuppliers() {
  const { t } = useTranslation();
  return (
    <Page title={t('suppliers.title')}>
      <Card>
        <Empty
          title={t('suppliers.empty.title')}
          action={
            <Group>
              <PermittedButton permission="suppliers.write" to={paths.supplierImport} leftSection={<IconFileImport size={16} />}>
                {t('suppliers.import')}
              </PermittedButton>
              <PermittedButton permission="suppliers.write" to={paths.supplierAdd} variant="default" leftSection={<IconPlus size={16} />}>
                {t('suppliers.add')}
              </PermittedButton>
            </Group>
          }
        >
          {t('suppliers.empty.lead')}
        </Empty>
      </Card>
    </Page>
  );
}
