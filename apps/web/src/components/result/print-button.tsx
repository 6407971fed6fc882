import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Prints the page as it stands; on paper it shows everything. */
export function PrintButton() {
  const { t } = useTranslation();
  return (
    <Button variant="default" className="not-printed" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
      {t('result.print')}
    </Button>
  );
}
