import { useTranslation } from 'react-i18next';

import { Key } from '~/ui/key';

import classes from './grid.module.css';

/** What the keys do in the grid. On a touch screen there are none, and the panel below does it all. */
export function Legend({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  return (
    <p id={id} className={classes.legend}>
      <span>
        <Key>↑↓←→</Key> {t('authoring.grid.keys.move')}
      </span>
      <span>
        <Key>0</Key>–<Key>4</Key> {t('authoring.grid.keys.target')}
      </span>
      <span>
        <Key>M</Key> {t('authoring.grid.keys.must')}
      </span>
      <span>
        <Key>{t('authoring.grid.keyNames.enter')}</Key> {t('authoring.grid.keys.enter')}
      </span>
      <span>
        <Key>{t('authoring.grid.keyNames.escape')}</Key> {t('authoring.grid.keys.escape')}
      </span>
      <span>
        <Key>{t('authoring.grid.keyNames.undo')}</Key> {t('authoring.grid.keys.undo')}
      </span>
    </p>
  );
}
