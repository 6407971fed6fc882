import { type ReactNode, useState } from 'react';

import type { ReportFilter } from '~/pages/report/search';

import { MedianSheet, type OpenedMedian } from './median-sheet';

/** Medians that open, and the sheet that they open to. */
export function useMedians(filter: ReportFilter): { readonly open: (median: OpenedMedian) => void; readonly sheet: ReactNode } {
  const [opened, setOpened] = useState<OpenedMedian | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  return {
    open: (median) => {
      setOpened(median);
      setIsOpen(true);
    },
    sheet: opened && <MedianSheet opened={opened} filter={filter} open={isOpen} onClose={() => setIsOpen(false)} />,
  };
}
