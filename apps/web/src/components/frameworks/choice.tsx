import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { FrameworkCoverageView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Notice } from '~/ui/notice';

import type { Chosen, FrameworkChange } from './chosen';
import classes from './frameworks.module.css';

interface ChoiceProps {
  readonly offered: readonly FrameworkCoverageView[];
  readonly chosen: Chosen;
  readonly onChange: (change: FrameworkChange) => void;
}

/** Which framework, up to which of its levels, where it is from; and what all that follows does not say. */
export function Choice({ offered, chosen: { framework, level }, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { publisher, version, url, licenceNote, levels } = framework;
  return (
    <>
      <div className={classes.choice}>
        <Select
          label={t('frameworks.choose')}
          data={offered.map(({ id, name, covered, requirements }) => ({
            value: id,
            label: t('frameworks.option', { name: text(name), covered, requirements }),
          }))}
          value={framework.id}
          allowDeselect={false}
          w={640}
          maw="100%"
          onChange={(next) => next && onChange({ framework: next, level: undefined, requirement: undefined })}
        />
        {levels.length > 0 && (
          <div className={classes.level}>
            <span id="framework-level">{t('frameworks.level')}</span>
            <SegmentedControl
              aria-labelledby="framework-level"
              data={[{ value: '', label: t('frameworks.anyLevel') }, ...levels.map(({ id }) => ({ value: id, label: id }))]}
              value={level ?? ''}
              onChange={(next) => onChange({ level: next === '' ? undefined : next })}
            />
          </div>
        )}
      </div>
      <p className={classes.source}>
        {t('frameworks.publisher', { publisher, version })}{' '}
        {url !== '' && (
          <a href={url} target="_blank" rel="noreferrer">
            {t('frameworks.source')}
          </a>
        )}
        {licenceNote.startsWith('ids only') && <span>{t('frameworks.idsOnly')}</span>}
      </p>
      <Notice>{t('frameworks.grantsNothing')}</Notice>
    </>
  );
}
