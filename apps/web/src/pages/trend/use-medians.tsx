import type { ReactNode } from 'react';

import { useOpened } from '~/components/opens/use-opened';
import type { ReportFilter } from '~/pages/report/search';

import { MedianSheet, type OpenedMedian } from './median-sheet';

/** Medians that open, and the sheet that they open to. */
export function useMedians(
  filter: ReportFilter,
  isWider: boolean,
): { readonly open: (median: OpenedMedian) => void; readonly sheet: ReactNode } {
  const { opened, isOpen, open, close } = useOpened<OpenedMedian>();
  return { open, sheet: opened && <MedianSheet opened={opened} filter={filter} isWider={isWider} open={isOpen} onClose={close} /> };
}
