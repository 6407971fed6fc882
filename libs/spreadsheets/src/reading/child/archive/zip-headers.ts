import { Unreadable } from '../unreadable.js';

const END = Buffer.from('504b0506', 'hex');
const LOCATOR = Buffer.from('504b0607', 'hex');
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
/** General purpose flag: sizes and checksum stand behind the content. */
const SIZES_FOLLOW = 8;

/**
 * Insists that the end of an archive says the same to every reader: the record for archives of more than 4 GB (zip64) is taken by some readers
 * whenever it is there, by others only where the plain one is full; and a comment may hold another end, so that none is taken.
 *
 * @throws Unreadable
 */
export function refuseTwoEnds(bytes: Buffer): void {
  const [end, ...before] = signaturesOf(bytes);
  if (end === undefined) return;
  if (!isEnd(bytes, end) || before.some((at) => isEnd(bytes, at))) throw contradiction('end');
  const locator = end - LOCATOR_BYTES;
  if (locator < 0 || !bytes.subarray(locator, locator + 4).equals(LOCATOR)) return;
  const large = Number(bytes.readBigUInt64LE(locator + 8));
  if (large + 56 > bytes.length) throw contradiction('zip64');
  const pairs = [
    [bytes.readUInt16LE(end + 10), bytes.readBigUInt64LE(large + 32), FULL_16],
    [bytes.readUInt32LE(end + 12), bytes.readBigUInt64LE(large + 40), FULL_32],
    [bytes.readUInt32LE(end + 16), bytes.readBigUInt64LE(large + 48), FULL_32],
  ] as const;
  if (pairs.some(([plain, full, most]) => plain !== most && BigInt(plain) !== full)) throw contradiction('zip64');
}

/** Where an end could stand, the last place first: nearer to the last byte it has no room, farther away no comment reaches that. */
function signaturesOf(bytes: Buffer): number[] {
  const found: number[] = [];
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= 0 && at >= last - FULL_16; at -= 1) {
    at = bytes.lastIndexOf(END, at);
    if (at < 0 || at < last - FULL_16) break;
    found.push(at);
  }
  return found;
}

/** What somebody takes for the end who knows that a comment follows it. */
function isEnd(bytes: Buffer, at: number): boolean {
  return at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length;
}

export interface ListedPart {
  readonly fileName: string;
  readonly fileNameRaw: Buffer;
  readonly relativeOffsetOfLocalHeader: number;
  readonly compressionMethod: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly crc32: number;
}

/**
 * Insists that the header in front of a part says of it what the archive's list says: some readers believe the one, some the other.
 *
 * @throws Unreadable
 */
export function refuseOtherHeader(bytes: Buffer, part: ListedPart): void {
  const at = part.relativeOffsetOfLocalHeader;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) throw contradiction('header');
  const name = bytes.subarray(at + 30, at + 30 + bytes.readUInt16LE(at + 26));
  const isNamedAlike = name.equals(part.fileNameRaw) && name.toString('utf8').replaceAll('\\', '/') === part.fileName;
  const isPackedAlike = bytes.readUInt16LE(at + 8) === part.compressionMethod;
  const sizes = [
    [bytes.readUInt32LE(at + 14), part.crc32, 0],
    [bytes.readUInt32LE(at + 18), part.compressedSize, FULL_32],
    [bytes.readUInt32LE(at + 22), part.uncompressedSize, FULL_32],
  ] as const;
  const follow = (bytes.readUInt16LE(at + 6) & SIZES_FOLLOW) !== 0;
  const isAlike = sizes.every(
    ([said, listed, unknown]) => said === listed || (follow && said === 0) || (said === unknown && unknown !== 0),
  );
  if (!isNamedAlike || !isPackedAlike || !isAlike) throw contradiction('header');
}

function contradiction(reason: string): Unreadable {
  return new Unreadable('workbook_damaged', { reason });
}
