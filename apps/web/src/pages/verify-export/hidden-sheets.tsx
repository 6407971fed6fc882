import { useTranslation } from 'react-i18next';

import type { HiddenSheetView } from '~/api/generated/types.gen';
import { Notice } from '~/ui/notice';

/** What of a file cannot be seen when somebody opens it, or is shown otherwise: the values are those that were exported, and yet it may say something else. */
export function HiddenSheets({ sheets }: { readonly sheets: readonly HiddenSheetView[] }) {
  const { t } = useTranslation();
  const said = ({ isHidden, rows, columns, cells, merged, conditional, hasDrawings }: HiddenSheetView) =>
    [
      isHidden && t('verification.hidden.sheet'),
      rows > 0 && t('verification.hidden.rows', { count: rows }),
      columns > 0 && t('verification.hidden.columns', { count: columns }),
      cells > 0 && t('verification.hidden.cells', { count: cells }),
      merged > 0 && t('verification.hidden.merged', { count: merged }),
      conditional > 0 && t('verification.hidden.conditional', { count: conditional }),
      hasDrawings && t('verification.hidden.drawings'),
    ].filter((part) => part !== false);
  return (
    <Notice tone="warn" title={t('verification.hidden.title')}>
      <p>{t('verification.hidden.lead')}</p>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.name}>{t('verification.hidden.of', { name: sheet.name, parts: said(sheet).join(t('verification.join')) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
