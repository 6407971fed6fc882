import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { VerifiedFileView } from '~/api/generated/types.gen';
import { Card } from '~/ui/card';

import { DifferingSheet } from './differing-sheet';
import { HiddenSheets } from './hidden-sheets';
import { OriginalExport } from './original-export';
import classes from './verify-export.module.css';

const SIGNS = { unchanged: IconCircleCheck, changed: IconAlertTriangle, unknown: IconHelpCircle } as const;

/** Unchanged, changed and where, or unknown: by sign, word and colour. */
export function Verdict({ file }: { readonly file: VerifiedFileView }) {
  const { t } = useTranslation();
  const { verdict, fileName, exported, sheets, hidden } = file;
  const Sign = SIGNS[verdict];
  return (
    <>
      <Card>
        <div className={classes.verdict} data-verdict={verdict} role="status">
          <Sign size={32} stroke={1.6} aria-hidden />
          <div>
            <p className={classes.word}>{t(`verification.verdicts.${verdict}`)}</p>
            <p className={classes.name}>{fileName}</p>
            <p>{t(`verification.leads.${leadOf(file)}`)}</p>
            {exported && <p className={classes.scope}>{t(`verification.compared.${comparedIn(file)}`)}</p>}
          </div>
        </div>
      </Card>
      {hidden.length > 0 && <HiddenSheets sheets={hidden} />}
      {sheets.map((sheet) => (
        <DifferingSheet key={`${sheet.change}:${sheet.position}:${sheet.name}`} sheet={sheet} />
      ))}
      {exported && <OriginalExport exported={exported} sha256={file.sha256} />}
    </>
  );
}

/** That it changed is told also where nobody knows where, or whoever asks may not know. */
function leadOf({
  verdict,
  placesKnown,
  placesOpen,
}: VerifiedFileView): VerifiedFileView['verdict'] | 'changedSomewhere' | 'changedUntold' {
  if (verdict !== 'changed') return verdict;
  if (!placesKnown) return 'changedSomewhere';
  return placesOpen ? 'changed' : 'changedUntold';
}

/** What was held against what was exported depends on what is known of it, and on what a file of this kind can say. */
function comparedIn({ fileKind, placesKnown, headCompared }: VerifiedFileView): 'whole' | 'rowsOfJson' | VerifiedFileView['fileKind'] {
  if (!placesKnown) return 'whole';
  return headCompared ? fileKind : 'rowsOfJson';
}
