import { ClassSheet } from './class-sheet';
import { MoveSheet } from './move-sheet';
import { MustsSheet } from './musts-sheet';
import type { Openable, OpeningSheetProps } from './openable';
import OpenedSheet from './opened-sheet';
import { TodaySheet } from './today-sheet';

/** The rows behind a number: each kind has a sheet of its own. */
export default function OpeningSheet({ openable, ...shared }: OpeningSheetProps & { readonly openable: Openable }) {
  switch (openable.kind) {
    case 'supplier':
      return <OpenedSheet {...shared} opened={openable.opened} />;
    case 'musts':
      return <MustsSheet {...shared} title={openable.title} within={openable.within} />;
    case 'class':
      return <ClassSheet {...shared} classKey={openable.classKey} title={openable.title} />;
    case 'today':
      return <TodaySheet {...shared} {...openable} />;
    case 'move':
      return <MoveSheet {...shared} move={openable.move} />;
  }
}
