import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import classes from '~/components/opens/opens.module.css';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { Facts } from '~/ui/facts';

import type { Explanation } from './explanation';
import { type OpeningSheetProps, useOpening } from './openable';

interface ExplanationSheetProps extends OpeningSheetProps {
  readonly explanation: Explanation;
}

/** The rule behind a number in words, with the numbers that went in. */
export function ExplanationSheet({ explanation: { title, rule, facts, musts, narrower }, open, onNarrow, onClose }: ExplanationSheetProps) {
  const { t } = useTranslation();
  const openNumber = useOpening();
  return (
    <RuleSheet title={title} rule={t(`rules.of.${rule}`)} open={open} onClose={onClose}>
      <Facts facts={facts} />
      <div className={classes.actions}>
        {musts && (
          <Button variant="default" onClick={() => openNumber({ kind: 'musts', ...musts })}>
            {t('opens.musts.see')}
          </Button>
        )}
        {narrower && (
          <Button variant="default" onClick={() => onNarrow(narrower.change)}>
            {narrower.words}
          </Button>
        )}
      </div>
    </RuleSheet>
  );
}
