import { type Extent, movedBy, type Pressed, type Spot, within } from '~/ui/grid-moves';

export type { Pressed, Spot };

export type GridAction =
  | { readonly kind: 'move'; readonly to: Spot }
  | { readonly kind: 'target'; readonly level: number }
  /** The question has no such level. */
  | { readonly kind: 'too_high' }
  | { readonly kind: 'must' }
  /** Begins to write a weight: over what stands there, or with a first figure. */
  | { readonly kind: 'weigh'; readonly first: string | null }
  | { readonly kind: 'undo' };

/** The weight of a question; the classes follow. */
const WEIGHT_COLUMN = 0;

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
  const to = movedBy(pressed, spot, extent) ?? (key === 'Enter' ? onward(shiftKey, spot, extent) : null);
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

/** In a column of figures Enter goes on to the next; at a weight it begins to write. */
function onward(isBack: boolean, { row, column }: Spot, extent: Extent): Spot | null {
  return column === WEIGHT_COLUMN ? null : within({ row: isBack ? row - 1 : row + 1, column }, extent);
}
