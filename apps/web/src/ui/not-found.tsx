import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { paths } from '~/paths';

import { Empty } from './empty';

/** An address that leads nowhere, or to something that is not this person's: both look the same. */
export function NotFound() {
  const { t } = useTranslation();
  useDocumentTitle(`${t('problems.notFound')} | 円熟 Enjuku`);
  return (
    <Empty
      level={1}
      title={t('problems.notFound')}
      action={
        <Button component={Link} to={paths.home}>
          {t('common.toHome')}
        </Button>
      }
    >
      {t('problems.notFoundLead')}
    </Empty>
  );
}
