import { useTranslation } from 'react-i18next';

import type { RecipientsDto } from '~/api/generated/types.gen';
import { useConditionsSaid } from '~/components/conditions/use-conditions-said';
import { useMembers } from '~/components/use-members';
import { TwoEdits } from '~/forms/two-edits/two-edits';
import { useText } from '~/messages/use-text';

import { usePublishedBaselines } from './published';
import type { Draft } from './use-draft';

interface Choice {
  readonly baselineVersionId?: string;
  readonly recipients?: RecipientsDto;
}

const LABELS = { baselineVersionId: 'planning.against.title', recipients: 'planning.summary.recipients' } as const;
type Place = keyof typeof LABELS;

/** A choice that is saved as it is made, and somebody else made another one meanwhile: both, to pick from. */
export function ChoiceEdits({ draft: { quicker, campaign, choose, giveUp } }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const asText = useChoiceText();
  const mine: Choice = quicker ?? {};
  const conflicts = Object.keys(mine) as Place[];
  const edits = quicker && {
    ...{ theirs: campaign, mine, conflicts, came: [] },
    settle: (insisted: readonly Place[]) => (insisted.length > 0 ? choose(quicker) : giveUp()),
  };
  return <TwoEdits<Choice, Place> edits={edits} labelOf={(place) => t(LABELS[place])} asText={asText} />;
}

function useChoiceText() {
  const { t } = useTranslation();
  const { text } = useText();
  const conditionsOf = useConditionsSaid();
  const baselines = usePublishedBaselines();
  const members = useMembers().map(({ value, label }) => ({ id: value, name: label }));
  return (place: Place, { baselineVersionId, recipients }: Choice) => {
    if (place === 'baselineVersionId') {
      const baseline = baselines.find(({ id }) => id === baselineVersionId);
      return baseline ? t('planning.versionOf', { name: text(baseline.name), number: baseline.number }) : '';
    }
    if (recipients?.relationshipIds) return t('planning.summary.suppliers', { count: recipients.relationshipIds.length });
    return [t('planning.whom.byFilter'), ...conditionsOf({ filters: { ...recipients?.filter }, named: members })].join(t('twoEdits.and'));
  };
}
