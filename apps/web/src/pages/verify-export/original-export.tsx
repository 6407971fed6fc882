import { useTranslation } from 'react-i18next';

import type { VerifiedExportView, VersionNameView } from '~/api/generated/types.gen';
import { useConditionsSaid } from '~/components/conditions/use-conditions-said';
import { AllPicked } from '~/components/exports/all-picked';
import { zonedMoment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { CodesInOneLine } from '~/ui/codes-in-one-line';
import { Facts } from '~/ui/facts';

/** Which export a file comes from: who, when, of what, with which conditions. */
export function OriginalExport({ exported, sha256 }: { readonly exported: VerifiedExportView; readonly sha256: string }) {
  const { t } = useTranslation();
  const { text, language } = useText();
  const version = (found: VersionNameView | null) => found && t('verification.version', { name: text(found.name), number: found.number });
  const { kind, fileName, campaign, requestedBy, exportedAt, id } = exported;
  const conditions = useConditionsSaid()(exported);
  return (
    <Card title={t('verification.exported')}>
      <Facts
        facts={[
          [t('verification.facts.kind'), t(`exports.kinds.${kind}`)],
          [t('verification.facts.fileName'), fileName],
          [t('verification.facts.campaign'), campaign],
          [t('verification.facts.questionnaire'), version(exported.questionnaire)],
          [t('verification.facts.baseline'), version(exported.baseline)],
          [
            t('verification.facts.filters'),
            conditions.length > 0 && (
              <div key="filters">
                <CodesInOneLine>{conditions.join(' · ')}</CodesInOneLine>
                <AllPicked exported={exported} />
              </div>
            ),
          ],
          [t('verification.facts.requestedBy'), requestedBy],
          [
            t('verification.facts.exportedAt'),
            <time key="at" dateTime={exportedAt}>
              {zonedMoment(exportedAt, language)}
            </time>,
          ],
          [t('verification.facts.id'), <code key="id">{id}</code>],
          [t('verification.facts.sha256'), <code key="sha256">{sha256}</code>],
        ]}
      />
    </Card>
  );
}
