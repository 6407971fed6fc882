import { Unreadable } from '../unreadable.js';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** Compound file of old Office; an encrypted .xlsx is wrapped in one, too. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const TEXT_EXTENSIONS = ['csv', 'tsv', 'txt'];

/**
 * What the upload is, by its first bytes; the extension only decides what may be taken for text.
 *
 * @throws Unreadable for old or encrypted workbooks and for everything that is no table
 */
export function kindOf(bytes: Buffer, extension: string): 'xlsx' | 'csv' {
  if (startsWith(bytes, ZIP)) return 'xlsx';
  if (startsWith(bytes, COMPOUND)) throw new Unreadable(bytes.includes(ENCRYPTED_PACKAGE) ? 'workbook_encrypted' : 'workbook_old_format');
  if (TEXT_EXTENSIONS.includes(extension)) return 'csv';
  throw new Unreadable('file_not_a_workbook');
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}
