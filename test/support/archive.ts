import { text } from 'node:stream/consumers';
import { crc32, deflateRawSync } from 'node:zlib';

import { fromBufferPromise } from 'yauzl';

/** One part of an archive, and the lies to tell about it. */
export interface ArchivePart {
  readonly name: string;
  readonly content: string | Buffer;
  /** Stored as it is. */
  readonly stored?: boolean;
  /** Already deflated elsewhere: `content` is taken as the packed bytes. */
  readonly packed?: boolean;
  readonly declaredSize?: number;
  readonly declaredChecksum?: number;
  /** General purpose flags: 1 encrypted, 0x800 names in UTF-8. */
  readonly flags?: number;
  readonly method?: number;
  /** Points to the bytes of the part at this place in the list instead of to its own. */
  readonly sameBytesAs?: number;
}

/** A ZIP archive written field by field (APPNOTE 6.3), so that tests can build what no honest program writes. */
export function archive(parts: readonly ArchivePart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const { name, method, content, checksum, size } = packed(part);
    const at = part.sameBytesAs === undefined ? offset : (offsets[part.sameBytesAs] ?? 0);
    offsets.push(at);
    const fields = commonFields(part.flags ?? 0x800, method, checksum, content.length, size, name.length);
    if (part.sameBytesAs === undefined) {
      const bytes = Buffer.concat([u32(0x04034b50), fields, name, content]);
      local.push(bytes);
      offset += bytes.length;
    }
    central.push(Buffer.concat([u32(0x02014b50), u16(20), fields, u16(0), u16(0), u16(0), u32(0), u32(at), name]));
  }
  const directory = Buffer.concat(central);
  const end = [u32(0x06054b50), u16(0), u16(0), u16(parts.length), u16(parts.length), u32(directory.length), u32(offset), u16(0)];
  return Buffer.concat([...local, directory, ...end]);
}

function packed(part: ArchivePart) {
  const plain = Buffer.from(part.content);
  const content = part.stored || part.packed ? plain : deflateRawSync(plain);
  return {
    name: Buffer.from(part.name),
    method: part.method ?? (part.stored ? 0 : 8),
    content,
    checksum: part.declaredChecksum ?? crc32(plain),
    size: part.declaredSize ?? plain.length,
  };
}

/** Version to extracted length of extra field: the same in both headers. */
function commonFields(flags: number, method: number, checksum: number, packedSize: number, size: number, nameLength: number): Buffer {
  return Buffer.concat([
    u16(20),
    u16(flags),
    u16(method),
    u16(0),
    u16(0x5a21),
    u32(checksum),
    u32(packedSize),
    u32(size),
    u16(nameLength),
    u16(0),
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The text of every part whose name matches, by name. */
export async function unpacked(file: Buffer, pattern: RegExp): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(file);
  const texts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    if (pattern.test(entry.fileName)) texts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  }
  return texts;
}
