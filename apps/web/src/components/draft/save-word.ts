import { type Changes, unsaved } from './changes';

/** How saving stands, in one word; the most pressing first. */
export type SaveWord = 'closed' | 'signed_out' | 'conflict' | 'offline' | 'busy' | 'refused' | 'saving' | 'saved' | 'idle';

export function saveWord(changes: Changes, online: boolean): SaveWord {
  const { waiting, conflicts, trouble, closed, savedAt, refused } = changes;
  const isUnsaved = unsaved(changes).length > 0;
  if (closed !== null) return 'closed';
  if (trouble?.kind === 'signed_out') return 'signed_out';
  if (conflicts.length > 0) return 'conflict';
  if (isUnsaved && (!online || (trouble?.kind === 'unreachable' && trouble.failures > 0))) return 'offline';
  if (isUnsaved && trouble?.kind === 'busy') return 'busy';
  if (Object.keys(refused).length > 0) return 'refused';
  if (waiting.length > 0) return 'saving';
  return savedAt === null ? 'idle' : 'saved';
}
