import { ClassSheet } from './class-sheet';
import { ExplanationSheet } from './explanation-sheet';
import { MoveSheet } from './move-sheet';
import { MustsSheet } from './musts-sheet';
import type { Openable, OpeningSheetProps } from './openable';
import { OpenedSheet } from './opened-sheet';
import { PerceivedSheet } from './perceived-sheet';
import { TodaySheet } from './today-sheet';

/** What stands behind a number: each kind has a sheet of its own. */
export default function OpeningSheet({ openable, ...shared }: OpeningSheetProps & { readonly openable: Openable }) {
  switch (openable.kind) {
    case 'explanation':
      return <ExplanationSheet {...shared} explanation={openable.explanation} />;
    case 'supplier':
      return <OpenedSheet {...shared} opened={openable.opened} />;
    case 'musts':
      return <MustsSheet {...shared} title={openable.title} within={openable.within} />;
    case 'class':
      return <ClassSheet {...shared} classKey={openable.classKey} title={openable.title} />;
    case 'today':
      return <TodaySheet {...shared} {...openable} />;
    case 'perceived':
      return <PerceivedSheet {...shared} perceived={openable.perceived} />;
    case 'move':
      return <MoveSheet {...shared} move={openable.move} />;
  }
}
