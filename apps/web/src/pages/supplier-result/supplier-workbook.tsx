import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { CampaignAssessmentView } from '~/api/generated/types.gen';
import { useExporting } from '~/components/exports/use-exporting';
import { PermittedButton } from '~/components/permitted-button';
import { useText } from '~/messages/use-text';

/** The gap workbook of the campaign, of this one supplier. */
export function SupplierWorkbook({ asked }: { readonly asked: CampaignAssessmentView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const exporting = useExporting();
  const { campaignId, relationshipId } = asked;
  return (
    <PermittedButton
      permission="exports.create"
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={exporting.isPending}
      onClick={() => exporting.mutate({ kind: 'gap_workbook', campaignId, filter: { suppliers: [relationshipId] }, language })}
    >
      {t('result.workbook')}
    </PermittedButton>
  );
}
