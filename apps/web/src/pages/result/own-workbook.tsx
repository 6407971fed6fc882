import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { download } from '~/api/download';
import { ownWorkbookWorkbook } from '~/api/generated/sdk.gen';
import { sayWhy } from '~/components/exports/take';
import { useText } from '~/messages/use-text';

/** The own result as a workbook. It is small: it comes at once. */
export function OwnWorkbook({ assessmentId }: { readonly assessmentId: string }) {
  const { t } = useTranslation();
  const { language } = useText();
  const take = useMutation({
    mutationFn: () => download((asFile) => ownWorkbookWorkbook({ path: { id: assessmentId }, query: { language }, ...asFile })),
    onError: sayWhy,
  });
  return (
    <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={take.isPending} onClick={() => take.mutate()}>
      {t('result.ownWorkbook')}
    </Button>
  );
}
