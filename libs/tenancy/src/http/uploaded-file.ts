import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The one file of a form; null where there is none. A form that is none, or breaks off, throws plain errors while it is read; one that is too
 * large throws with its status. Where nobody chose a file, browsers send one without a name. Control characters, of which no honest name has
 * any and the database not all, are left out of it.
 *
 * @param mostBytes where more than usual may come
 */
export async function uploadedFile(request: FastifyRequest, mostBytes?: number): Promise<UploadedFile | null> {
  if (!request.isMultipart()) return null;
  try {
    const file = await request.file(mostBytes === undefined ? undefined : { limits: { fileSize: mostBytes } });
    if (!file) return null;
    const bytes = await file.toBuffer();
    // Typed as if it were always there.
    const name = (file.filename as string | undefined)?.replace(/\p{Cc}/gu, '');
    return name ? { name, bytes } : null;
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error;
    return null;
  }
}
