/** A cell of a grid. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const PAGE = 10;

/** Where a key leads within a grid (ARIA 1.2, "grid"); null: it is not one that moves. */
export function movedBy({ key, ctrlKey, metaKey, altKey }: Pressed, { row, column }: Spot, extent: Extent): Spot | null {
  if (altKey) return null;
  const isCommand = ctrlKey || metaKey;
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return within({ row: isCommand ? 0 : row - 1, column }, extent);
    case 'ArrowDown':
      return within({ row: isCommand ? last.row : row + 1, column }, extent);
    case 'ArrowLeft':
      return within({ row, column: isCommand ? 0 : column - 1 }, extent);
    case 'ArrowRight':
      return within({ row, column: isCommand ? last.column : column + 1 }, extent);
    case 'Home':
      return { row: isCommand ? 0 : row, column: 0 };
    case 'End':
      return { row: isCommand ? last.row : row, column: last.column };
    case 'PageUp':
      return within({ row: row - PAGE, column }, extent);
    case 'PageDown':
      return within({ row: row + PAGE, column }, extent);
    default:
      return null;
  }
}

export function within({ row, column }: Spot, { rows, columns }: Extent): Spot {
  return { row: Math.min(Math.max(row, 0), rows - 1), column: Math.min(Math.max(column, 0), columns - 1) };
}
