import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { draftContentWriteSections } from '~/api/generated/sdk.gen';
import type { QuestionnaireVersionView, SectionView } from '~/api/generated/types.gen';
import { BothTexts } from '~/components/draft/draft-text';
import type { Editing } from '~/components/draft/editing';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Reasoned } from '~/ui/reasoned';
import { Refused } from '~/ui/refused';

import { AddSection } from './add-section';
import { at } from './fields';
import classes from './sections-card.module.css';

/** The sections, their names and their order. One that holds questions stays. */
export function SectionsCard({ editing }: { readonly editing: Editing<QuestionnaireVersionView> }) {
  const { t } = useTranslation();
  const [adds, setAdds] = useState(false);
  const { view, saving } = editing;
  const { sections } = view.content;
  const { mutateAsync, mutate, isPending, error } = useMutation({
    mutationFn: (next: readonly SectionView[]) =>
      saving.act((version) => draftContentWriteSections({ path: { id: view.id }, body: { version, sections: [...next] } })),
  });
  return (
    <Card
      title={t('authoring.sections.title')}
      lead={t('authoring.sections.lead')}
      aside={
        <Button variant="default" size="xs" onClick={() => setAdds(true)}>
          {t('authoring.sections.add')}
        </Button>
      }
    >
      <Refused error={error} />
      {sections.map((section, index) => (
        <Section
          key={section.key}
          editing={editing}
          section={section}
          moves={
            isPending
              ? { up: null, down: null }
              : {
                  up: index === 0 ? null : () => mutate(swapped(sections, index, index - 1)),
                  down: index === sections.length - 1 ? null : () => mutate(swapped(sections, index, index + 1)),
                }
          }
          onRemove={() => mutate(sections.toSpliced(index, 1))}
        />
      ))}
      {adds && <AddSection onAdd={(section) => mutateAsync([...sections, section])} onClose={() => setAdds(false)} />}
    </Card>
  );
}

interface SectionProps {
  readonly editing: Editing<QuestionnaireVersionView>;
  readonly section: SectionView;
  readonly moves: { readonly up: (() => void) | null; readonly down: (() => void) | null };
  readonly onRemove: () => void;
}

function Section({ editing, section: { key, name }, moves, onRemove }: SectionProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const count = editing.view.questions.filter(({ sectionKey }) => sectionKey === key).length;
  const words = text(name) || key;
  const icon = { variant: 'subtle', color: 'gray' } as const;
  return (
    <fieldset className={classes.section}>
      <legend>
        <small>{key}</small> {t('library.questions', { count })}
      </legend>
      <BothTexts editing={editing} place={at.section(key, 'name')} label={t('authoring.field.name')} short />
      <BothTexts editing={editing} place={at.section(key, 'shortName')} label={t('authoring.field.shortName')} short />
      <Group gap={4} className={classes.moves ?? ''}>
        <ActionIcon {...icon} disabled={!moves.up} aria-label={t('classes.up', { name: words })} onClick={() => moves.up?.()}>
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon {...icon} disabled={!moves.down} aria-label={t('classes.down', { name: words })} onClick={() => moves.down?.()}>
          <IconArrowDown size={16} />
        </ActionIcon>
        <Reasoned reason={count > 0 ? t('authoring.sections.inUse', { count }) : null}>
          <ActionIcon {...icon} disabled={count > 0} aria-label={t('classes.remove', { name: words })} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        </Reasoned>
      </Group>
    </fieldset>
  );
}

function swapped(sections: readonly SectionView[], from: number, to: number): readonly SectionView[] {
  const [one, other] = [sections[from], sections[to]];
  return one && other ? sections.with(from, other).with(to, one) : sections;
}
