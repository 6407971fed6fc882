import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { baselineDraftsRemoveClass } from '~/api/generated/sdk.gen';
import type { BaselineVersionView } from '~/api/generated/types.gen';
import type { Editing } from '~/components/draft/editing';
import { Ask } from '~/ui/ask';

import { targetOf } from '../target-of';

interface RemoveClassProps {
  readonly editing: Editing<BaselineVersionView>;
  readonly classKey: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Takes a class away, after saying what goes with it. */
export function RemoveClass({ editing: { view, saving }, classKey, name, onClose }: RemoveClassProps) {
  const { t } = useTranslation();
  const targets = view.rows.filter((row) => targetOf(row, classKey) > 0).length;
  const rules = view.handlingRules.filter((rule) => rule.classKey === classKey).length;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => saving.act((version) => baselineDraftsRemoveClass({ path: { id: view.id, classKey }, query: { version } })),
    onSuccess: onClose,
  });
  return (
    <Ask
      title={t('authoring.classes.removeTitle', { name })}
      submit={t('authoring.classes.removeSubmit')}
      danger
      sending={isPending}
      error={error}
      onSubmit={() => mutate()}
      onClose={onClose}
    >
      <p className="prose">{t('authoring.classes.removeLead', { targets, rules })}</p>
    </Ask>
  );
}
