import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '~/components/opens/opens.module.css';
import { Facts } from '~/ui/facts';
import { Sheet } from '~/ui/sheet';
import type { Explanation } from './explanation';
import { useOpening } from './openable';
import type { ReportChange } from './search';

interface ExplanationSheetProps {
  readonly explanation: Explanation | null;
  readonly onNarrow: (change: ReportChange) => void;
  readonly onClose: () => void;
}

/** The rule behind a number in words, with the numbers that went in. */
export function ExplanationSheet({ explanation, onNarrow, onClose }: ExplanationSheetProps) {
  const { t } = useTranslation();
  const open = useOpening();
  const { title, rule, facts, musts, narrower } = explanation ?? { title: '' };
  return (
    <Sheet title={title} open={explanation !== null} onClose={onClose}>
      {rule && <p className={`prose ${classes.rule}`}>{t(`rules.of.${rule}`)}</p>}
      {facts && <Facts facts={facts} />}
      <div className={classes.actions}>
        {musts && (
          <Button
            variant="default"
            onClick={() => {
              onClose();
              open({ kind: 'musts', ...musts });
            }}
          >
            {t('opens.musts.see')}
          </Button>
        )}
        {narrower && (
          <Button
            variant="default"
            onClick={() => {
              onNarrow(narrower.change);
              onClose();
            }}
          >
            {narrower.words}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
