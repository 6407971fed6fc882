import { isComplete } from './content';
import { type Queue, unsaved } from './queue';

/** How saving stands, in one word; the most pressing first. */
export type SaveWord = 'closed' | 'signed_out' | 'conflict' | 'offline' | 'busy' | 'refused' | 'reason' | 'saving' | 'saved' | 'idle';

export function saveWord(queue: Queue, online: boolean): SaveWord {
  const { waiting, conflicts, trouble, closed, savedAt, refused } = queue;
  const isUnsaved = unsaved(queue).length > 0;
  if (closed !== null) return 'closed';
  if (trouble?.kind === 'signed_out') return 'signed_out';
  if (conflicts.length > 0) return 'conflict';
  if (isUnsaved && (!online || (trouble?.kind === 'unreachable' && trouble.failures > 0))) return 'offline';
  if (isUnsaved && trouble?.kind === 'busy') return 'busy';
  if (waiting.some(({ key }) => Object.hasOwn(refused, key))) return 'refused';
  if (waiting.some(({ content }) => isComplete(content))) return 'saving';
  if (waiting.length > 0) return 'reason';
  return savedAt === null ? 'idle' : 'saved';
}
