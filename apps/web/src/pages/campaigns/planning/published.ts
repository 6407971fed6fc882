import { useSuspenseQuery } from '@tanstack/react-query';

import { baselinesListOptions, questionnairesListOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { BaselineVersionSummaryView, QuestionnaireVersionSummaryView } from '~/api/generated/types.gen';

type Published<Version> = Version & { readonly builtIn: boolean };

const MANY = { query: { limit: 100 } };

/** The questionnaire versions that can be asked: the own ones and those that the product brings. */
export function usePublishedQuestionnaires(): readonly Published<QuestionnaireVersionSummaryView>[] {
  return published(useSuspenseQuery(questionnairesListOptions(MANY)).data.items);
}

/** The baseline versions that can be measured by. */
export function usePublishedBaselines(): readonly Published<BaselineVersionSummaryView>[] {
  return published(useSuspenseQuery(baselinesListOptions(MANY)).data.items);
}

function published<Version extends { readonly state: 'draft' | 'published' }>(
  items: readonly { readonly builtIn: boolean; readonly versions: readonly Version[] }[],
): Published<Version>[] {
  return items.flatMap(({ builtIn, versions }) =>
    versions.filter(({ state }) => state === 'published').map((version) => ({ ...version, builtIn })),
  );
}
