import { ActionIcon, NumberInput, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { informationClassesListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { baselineDraftsWriteClass } from '~/api/generated/sdk.gen';
import type { BaselineClassView, BaselineVersionView } from '~/api/generated/types.gen';
import { nameOf } from '~/components/draft/changes';
import { DraftText } from '~/components/draft/draft-text';
import type { Editing } from '~/components/draft/editing';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Refused } from '~/ui/refused';

import classes from './classes-card.module.css';
import { at } from './fields';
import { RemoveClass } from './remove-class';

/** The information classes that targets are set for. They are those of the organization: a supplier is matched by them. */
export function ClassesCard({ editing }: { readonly editing: Editing<BaselineVersionView> }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { view, saving } = editing;
  const { data } = useQuery(informationClassesListOptions());
  const others = (data?.items ?? []).filter(({ key }) => !view.classes.some((its) => its.key === key));
  const { mutate, isPending, error } = useMutation({
    mutationFn: (classKey: string) => {
      const { name = { ja: '', en: '' }, exposure = 1 } = others.find(({ key }) => key === classKey) ?? {};
      return saving.act((version) => baselineDraftsWriteClass({ path: { id: view.id, classKey }, body: { version, name, exposure } }));
    },
  });
  return (
    <Card title={t('library.baseline.classes')} lead={t('authoring.classes.lead')}>
      <div className={classes.list} id={nameOf(at.whole('classes'))} tabIndex={-1}>
        {view.classes.map((its) => (
          <ClassRow key={its.key} editing={editing} its={its} />
        ))}
        <Refused error={error} />
        <Select
          label={t('authoring.classes.add')}
          placeholder={others.length === 0 ? t('authoring.classes.all') : t('authoring.classes.choose')}
          data={others.map(({ key, name }) => ({ value: key, label: text(name) }))}
          value={null}
          disabled={others.length === 0 || isPending}
          maw={320}
          onChange={(key) => key !== null && mutate(key)}
        />
      </div>
    </Card>
  );
}

function ClassRow({ editing, its }: { readonly editing: Editing<BaselineVersionView>; readonly its: BaselineClassView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { saving, problemAt } = editing;
  const [removes, setRemoves] = useState(false);
  const place = at.ofClass(its.key, 'exposure');
  const name = text(its.name) || its.key;
  const nothing = problemAt(at.ofClass(its.key, 'targets'));
  return (
    <fieldset className={classes.row}>
      <legend className="only-read">{name}</legend>
      <DraftText editing={editing} place={at.ofClass(its.key, 'name.ja')} label={t('classes.ja')} language="ja" short />
      <DraftText editing={editing} place={at.ofClass(its.key, 'name.en')} label={t('classes.en')} language="en" short />
      <NumberInput
        id={nameOf(place)}
        label={t('classes.exposure')}
        min={0.01}
        max={100}
        step={0.5}
        decimalScale={2}
        hideControls
        value={its.exposure}
        error={problemAt(place)}
        onChange={(value) => typeof value === 'number' && value >= 0.01 && saving.enter(place, value)}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={t('authoring.classes.remove', { name })} onClick={() => setRemoves(true)}>
        <IconTrash size={16} />
      </ActionIcon>
      {nothing && (
        <p className={classes.problem} id={nameOf(at.ofClass(its.key, 'targets'))} tabIndex={-1}>
          {nothing}
        </p>
      )}
      {removes && <RemoveClass editing={editing} classKey={its.key} name={name} onClose={() => setRemoves(false)} />}
    </fieldset>
  );
}
