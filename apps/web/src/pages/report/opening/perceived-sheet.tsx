import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { reportSidesPerceivedInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { oneDecimal } from '~/format/numbers';
import type { Perceived } from '../perception/perceived';
import { signed } from '../perception/perception-points';
import { OF_ONE } from '../perception/view';
import type { OpeningSheetProps } from './openable';
import { SuppliersBehind } from './suppliers-behind';

interface PerceivedSheetProps extends OpeningSheetProps {
  readonly perceived: Perceived;
}

/** Who sees itself so, the widest difference first, each with its two numbers. */
export function PerceivedSheet({ campaignId, filter, perceived, open, onNarrow, onClose }: PerceivedSheetProps) {
  const { t } = useTranslation();
  const { title, view, ...group } = perceived;
  const asked = { ...filter, ...group, ...(view && { perception: OF_ONE[view] }), limit: 50 };
  const query = useInfiniteQuery({
    ...reportSidesPerceivedInfiniteOptions({ path: { id: campaignId }, query: asked }),
    initialPageParam: { path: { id: campaignId } },
    getNextPageParam: ({ next }) => next,
    enabled: open,
  });
  const words = [title, t(view ? `report.perception.${view}` : 'report.perception.title')].filter(Boolean).join(' ');
  return (
    <RuleSheet title={words} rule={t('sides.groups.rule')} open={open} onClose={onClose}>
      <SuppliersBehind
        query={query}
        caption={words}
        nobody={t('opens.today.nobody')}
        columns={[
          { key: 'self', words: t('report.perception.self'), right: true },
          { key: 'maturity', words: t('report.perception.maturity'), right: true },
          { key: 'gap', words: t('report.perception.gap'), right: true },
        ]}
        cells={({ selfRating, maturity, gap }) => (
          <>
            <td data-right>{selfRating}</td>
            <td data-right>{oneDecimal(maturity)}</td>
            <td data-right>{signed(gap)}</td>
          </>
        )}
        onOnly={(suppliers) => onNarrow({ suppliers })}
      />
    </RuleSheet>
  );
}
