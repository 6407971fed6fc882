import { Button, CopyButton } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The address with the filter in it, so that whoever opens it sees the same. */
export function CopyLink() {
  const { t } = useTranslation();
  const href = useLocation({ select: (location) => location.href });
  return (
    <CopyButton value={location.origin + href}>
      {({ copied, copy }) => (
        <Button variant="default" leftSection={<IconLink size={16} aria-hidden />} onClick={copy}>
          {copied ? t('report.copied') : t('report.copyLink')}
        </Button>
      )}
    </CopyButton>
  );
}
