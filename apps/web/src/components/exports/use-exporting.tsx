import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { campaignExportsAsk, exportsFind } from '~/api/generated/sdk.gen';
import type { ExportOrderDto, ExportView } from '~/api/generated/types.gen';

import { ExportStrip } from './export-strip';
import { isUnderWay } from './states';
import { sayWhy, takeExport } from './take';

/** As long as a press of a button may take without a word. */
const QUICK_MILLISECONDS = 1_500;
const LOOK_MILLISECONDS = 200;

/** Asks for a file. A quick one just comes; a long one shows how far it is, at the edge of whatever page one goes on to. */
export function useExporting() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: async (wish: ExportOrderDto) => {
      const { data: asked } = await campaignExportsAsk({ body: wish, throwOnError: true });
      const entry = await afterMoment(asked);
      if (entry.state === 'finished') return takeExport(entry.id);
      notifications.show({
        id: entry.id,
        autoClose: false,
        withCloseButton: true,
        closeButtonProps: { 'aria-label': t('common.close') },
        message: <ExportStrip id={entry.id} />,
      });
    },
    onError: sayWhy,
  });
}

/** How an export stands when it is over, or when a moment has gone by. */
async function afterMoment(asked: ExportView): Promise<ExportView> {
  const end = Date.now() + QUICK_MILLISECONDS;
  let entry = asked;
  while (isUnderWay(entry) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
    entry = (await exportsFind({ path: { id: asked.id }, throwOnError: true })).data;
  }
  return entry;
}
