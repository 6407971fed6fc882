import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Facts } from '~/ui/facts';
import { Sheet } from '~/ui/sheet';

import type { Explanation } from './explanation';
import classes from './opens.module.css';
import type { ReportChange } from './search';

interface ExplanationSheetProps {
  readonly explanation: Explanation | null;
  readonly onNarrow: (change: ReportChange) => void;
  readonly onClose: () => void;
}

/** The rule behind a number in words, with the numbers that went in. */
export function ExplanationSheet({ explanation, onNarrow, onClose }: ExplanationSheetProps) {
  const { t } = useTranslation();
  const { title, rule, facts, narrower } = explanation ?? { title: '' };
  return (
    <Sheet title={title} open={explanation !== null} onClose={onClose}>
      {rule && <p className={`prose ${classes.rule}`}>{t(`rules.of.${rule}`)}</p>}
      {facts && <Facts facts={facts} />}
      {narrower && (
        <div className={classes.actions}>
          <Button
            variant="default"
            onClick={() => {
              onNarrow(narrower.change);
              onClose();
            }}
          >
            {narrower.words}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
