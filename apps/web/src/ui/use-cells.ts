import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';

import { type Extent, movedBy, type Spot } from './grid-moves';

interface CellsProps {
  readonly extent: Extent;
  /** Makes a cell be drawn that is out of sight. */
  readonly onReach: (spot: Spot) => void;
  readonly onOpen: (spot: Spot) => void;
}

interface Cells {
  /** The cell that one is at. */
  readonly spot: Spot;
  readonly table: RefObject<HTMLTableElement | null>;
  /** What the table listens to; its cells say where they are in `data-spot`, "row column". */
  readonly listens: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
    readonly onClick: (event: MouseEvent<HTMLTableElement>) => void;
    readonly onFocus: (event: { readonly target: EventTarget }) => void;
  };
}

/** A grid of which one cell is in the order of Tab: the arrows lead to the others, Enter, the space bar and a click open one. */
export function useCells({ extent, onReach, onOpen }: CellsProps): Cells {
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<Spot | null>(null);
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });

  // After every drawing: a cell that was out of sight takes the focus once it is there.
  useEffect(() => {
    const cell = wanted.current && cellOf(table.current, wanted.current);
    if (!cell) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
  });
  return {
    spot,
    table,
    listens: {
      onKeyDown: (event) => {
        const here = spotAt(event.target);
        // A link or a button within a cell keeps its keys.
        if (!here || event.target !== squareAt(event.target)) return;
        if (event.key === 'Enter' || event.key === ' ') onOpen(here);
        const to = movedBy(event, here, extent);
        if (to) {
          wanted.current = to;
          setSpot(to);
          onReach(to);
        }
        if (to || event.key === 'Enter' || event.key === ' ') event.preventDefault();
      },
      onClick: ({ target }) => {
        const here = spotAt(target);
        if (here) onOpen(here);
      },
      onFocus: ({ target }) => {
        const here = spotAt(target);
        if (here && !(here.row === spot.row && here.column === spot.column)) setSpot(here);
      },
    },
  };
}

function squareAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-spot]') : null;
}

function spotAt(target: EventTarget): Spot | null {
  const [row, column] = (squareAt(target)?.dataset.spot ?? '').split(' ');
  return column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** A row that is one cell wide (`data-whole`) takes whoever comes to any of its columns. */
function cellOf(table: HTMLTableElement | null, { row, column }: Spot): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-spot="${row} ${column}"], [data-spot="${row} 0"][data-whole]`) ?? null;
}
