/** A square of the grid: the row of a question; column 0 is its weight, then the classes. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export type GridAction =
  | { readonly kind: 'move'; readonly to: Spot }
  | { readonly kind: 'target'; readonly level: number }
  /** The question has no such level. */
  | { readonly kind: 'too_high' }
  | { readonly kind: 'must' }
  /** Begins to write a weight: over what stands there, or with a first figure. */
  | { readonly kind: 'weigh'; readonly first: string | null }
  | { readonly kind: 'undo' };

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const WEIGHT_COLUMN = 0;
const PAGE = 10;

/**
 * What a key does at a square.
 *
 * @param max the highest level of the question there
 * @returns null: the key is not ours, and does what it always does
 */
export function gridAction(pressed: Pressed, spot: Spot, extent: Extent, max: number): GridAction | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  const isCommand = ctrlKey || metaKey;
  if (altKey) return null;
  if (isCommand && key.toLowerCase() === 'z' && !shiftKey) return { kind: 'undo' };
  const to = moved(key, isCommand, shiftKey, spot, extent);
  if (to) return { kind: 'move', to };
  if (isCommand) return null;
  return spot.column === WEIGHT_COLUMN ? atWeight(key) : atSquare(key, max);
}

function atWeight(key: string): GridAction | null {
  if (key === 'Enter' || key === 'F2') return { kind: 'weigh', first: null };
  return /^[0-9.]$/.test(key) ? { kind: 'weigh', first: key } : null;
}

function atSquare(key: string, max: number): GridAction | null {
  if (/^[0-9]$/.test(key)) return Number(key) <= max ? { kind: 'target', level: Number(key) } : { kind: 'too_high' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'target', level: 0 };
  return key.toLowerCase() === 'm' ? { kind: 'must' } : null;
}

function moved(key: string, isCommand: boolean, isShift: boolean, { row, column }: Spot, extent: Extent): Spot | null {
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  const within = (to: Spot): Spot => ({
    row: Math.min(Math.max(to.row, 0), last.row),
    column: Math.min(Math.max(to.column, 0), last.column),
  });
  switch (key) {
    case 'ArrowUp':
      return within({ row: isCommand ? 0 : row - 1, column });
    case 'ArrowDown':
      return within({ row: isCommand ? last.row : row + 1, column });
    case 'ArrowLeft':
      return within({ row, column: isCommand ? 0 : column - 1 });
    case 'ArrowRight':
      return within({ row, column: isCommand ? last.column : column + 1 });
    case 'Home':
      return { row: isCommand ? 0 : row, column: 0 };
    case 'End':
      return { row: isCommand ? last.row : row, column: last.column };
    case 'PageUp':
      return within({ row: row - PAGE, column });
    case 'PageDown':
      return within({ row: row + PAGE, column });
    case 'Enter':
      // In a column of figures Enter goes on to the next; at a weight it begins to write.
      return column === WEIGHT_COLUMN ? null : within({ row: isShift ? row - 1 : row + 1, column });
    default:
      return null;
  }
}
