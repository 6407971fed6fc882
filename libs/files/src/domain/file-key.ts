import { isId } from '@app/kernel';

/** Where a file is kept. Made of ids that we made ourselves: nothing that a person typed becomes part of a path. */
export interface FileKey {
  readonly tenantId: string;
  readonly kind: 'exports';
  readonly id: string;
  /** Which attempt to make it, from 1 on, so that one that was overtaken touches nothing of the next; null: there is one place for all. */
  readonly attempt: number | null;
}

/** @throws Error for anything but ids and numbers: that is a bug */
export function pathOf({ tenantId, kind, id, attempt }: FileKey): string {
  if (!isId(tenantId) || !isId(id)) throw new Error('A file is kept under ids only.');
  if (attempt !== null && !(Number.isInteger(attempt) && attempt > 0)) throw new Error('Attempts are numbered from 1 on.');
  return `${kind}/${tenantId.toLowerCase()}/${id.toLowerCase()}${attempt === null ? '' : `-${attempt}`}`;
}
