import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

import { refuse } from '../domain/problems.js';
import type { UploadedFile } from '../import-checks.service.js';

/**
 * The one file of a form. A form that is none, or breaks off, throws plain errors while it is read; one that is too large throws with its status.
 * Where nobody chose a file, browsers send one without a name.
 *
 * @throws AppError `import_file_missing`
 */
export async function uploadedFile(request: FastifyRequest): Promise<UploadedFile> {
  const file = request.isMultipart() ? await readFile(request) : null;
  if (!file) throw refuse('import_file_missing', {}, 'file');
  return file;
}

async function readFile(request: FastifyRequest): Promise<UploadedFile | null> {
  try {
    const file = await request.file();
    if (!file) return null;
    const bytes = await file.toBuffer();
    // Typed as if it were always there.
    const name: string | undefined = file.filename;
    return name ? { name, bytes } : null;
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error;
    return null;
  }
}
