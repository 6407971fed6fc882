import { isId } from '@app/kernel';

/** Where a file is kept. Made of ids that we made ourselves: nothing that a person typed becomes part of a path. */
export interface FileKey {
  readonly tenantId: string;
  readonly kind: 'exports';
  readonly id: string;
}

/** @throws Error for anything but ids: that is a bug */
export function pathOf({ tenantId, kind, id }: FileKey): string {
  if (!isId(tenantId) || !isId(id)) throw new Error('A file is kept under ids only.');
  return `${kind}/${tenantId.toLowerCase()}/${id.toLowerCase()}`;
}
