import { useTranslation } from 'react-i18next';

import type { ExportView } from '~/api/generated/types.gen';
import { useConditionsSaid } from '~/components/conditions/use-conditions-said';
import { AllPicked } from '~/components/exports/all-picked';
import { CodesInOneLine } from '~/ui/codes-in-one-line';

import classes from '../exports.module.css';
import { Hash } from './hash';
import { WhatBecame } from './what-became';
import { When } from './when';

export function ExportRow({ entry }: { readonly entry: ExportView }) {
  const { t } = useTranslation();
  const { kind, subject, fileName, requestedBy, rowCount, byteCount, sha256 } = entry;
  const conditions = useConditionsSaid()(entry);
  return (
    <tr>
      <td data-card="title">
        <span className={classes.kind}>{t(`exports.kinds.${kind}`)}</span>
        {subject.name !== null && <span className={classes.about}>{subject.name}</span>}
        <small className={classes.name}>{fileName}</small>
        {conditions.length > 0 && (
          <small className={classes.name}>
            {t('exports.filters')}: <CodesInOneLine>{conditions.join(' · ')}</CodesInOneLine>
          </small>
        )}
        <AllPicked exported={entry} className={classes.downloads} />
      </td>
      <td data-card="alone">
        <WhatBecame entry={entry} />
      </td>
      <td className={classes.by}>{requestedBy}</td>
      <td className={classes.at}>
        <When entry={entry} />
      </td>
      <td data-right>{rowCount === null ? '–' : t('exports.count', { count: rowCount })}</td>
      <td data-right>{byteCount === null ? '–' : t('exports.bytes', { size: Math.ceil(byteCount / 1000) })}</td>
      <td>{sha256 === null ? '–' : <Hash value={sha256} />}</td>
    </tr>
  );
}
