import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { ReportChange, ReportFilter } from '../search';
import { type Openable, OpeningContext } from './openable';

const OpeningSheet = lazy(() => import('./opening-sheet'));

interface OpeningProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly onNarrow: (change: ReportChange) => void;
  readonly children: ReactNode;
}

interface Opened {
  readonly openable: Openable;
  readonly isOpen: boolean;
}

/**
 * What stands within can open to a sheet beside the page, and a number in that sheet to the next one, over it. Those that were closed stay
 * until the next one opens, so that each gives the focus back to where it was opened.
 */
export function Opening({ onNarrow, children, ...about }: OpeningProps) {
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const open = useCallback((openable: Openable) => {
    setOpened((before) => [...before.filter(({ isOpen }) => isOpen), { openable, isOpen: true }]);
  }, []);
  const closeFrom = (place: number) => setOpened((before) => before.map((one, at) => (at < place ? one : { ...one, isOpen: false })));
  const narrow = (change: ReportChange) => {
    closeFrom(0);
    onNarrow(change);
  };
  return (
    <OpeningContext value={open}>
      {children}
      {opened.map(({ openable, isOpen }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its place in the pile is what a sheet is known by
        <Suspense key={at} fallback={null}>
          <OpeningSheet {...about} openable={openable} open={isOpen} onNarrow={narrow} onClose={() => closeFrom(at)} />
        </Suspense>
      ))}
    </OpeningContext>
  );
}
