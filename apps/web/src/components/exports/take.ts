import { notifications } from '@mantine/notifications';

import { download } from '~/api/download';
import { campaignExportsTake } from '~/api/generated/sdk.gen';
import { Refusal } from '~/api/refusal';

/** Hands a file that is ready to the browser. Each time stands in the register. */
export async function takeExport(id: string): Promise<void> {
  await download((asFile) => campaignExportsTake({ path: { id }, ...asFile })).catch(sayWhy);
}

export function sayWhy(error: unknown): void {
  notifications.show({ color: 'red', message: error instanceof Refusal ? error.detail : String(error) });
}
