import { inflateRawSync } from 'node:zlib';

/** Every form that a mark can take: in text, in kana, as a corporate number. */
const MARK = /cnry[0-9a-z]{4}q|カナリア\d{4}|(?<!\d)[1-9]\d{12}(?!\d)/g;

/** Texts that each say who may read them, so that one in the wrong hands is noticed wherever it turns up. */
export class Canaries {
  private readonly readers = new Map<string, ReadonlySet<string>>();
  private readonly holders = new Map<string, string>();

  /** A text for these organizations, by key, and nobody else. */
  text(...readers: readonly string[]): string {
    return this.plant(`cnry${this.next().toString(36).padStart(4, '0')}q`, readers);
  }

  kana(...readers: readonly string[]): string {
    return this.plant(`カナリア${String(this.next()).padStart(4, '0')}`, readers);
  }

  /** A mail address. @param holder whose mailbox it is */
  address(holder: string, ...others: readonly string[]): string {
    const address = `${this.text(holder, ...others)}@example.co.jp`;
    this.holders.set(address, holder);
    return address;
  }

  /** Who reads what is sent to an address. */
  holderOf(address: string): string | null {
    return this.holders.get(address) ?? null;
  }

  /** A corporate number with its check digit (法人番号の指定等に関する省令, article 2). */
  corporateNumber(...readers: readonly string[]): string {
    const base = String(700_000_000_000 + this.next());
    const sum = [...base].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
    return this.plant(`${9 - (sum % 9)}${base}`, readers);
  }

  /** The marks in a text that this reader should never have seen; null is somebody of whom nothing is known. */
  foreignIn(text: string, reader: string | null): string[] {
    const marks = new Set(text.match(MARK) ?? []);
    return [...marks].filter((mark) => {
      const readers = this.readers.get(mark);
      return readers !== undefined && (reader === null || !readers.has(reader));
    });
  }

  /** Whether a text holds any mark at all. */
  isMarked(text: string): boolean {
    return (text.match(MARK) ?? []).some((mark) => this.readers.has(mark));
  }

  private plant(mark: string, readers: readonly string[]): string {
    this.readers.set(mark, new Set(readers));
    return mark;
  }

  private next(): number {
    return this.readers.size + 1;
  }
}

/** What a download says, whatever it is packed in. */
export function legible(bytes: Buffer): string {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04' ? unpacked(bytes).join('\n') : bytes.toString();
}

/** The parts of a ZIP archive, found by its central directory (APPNOTE 6.3, 4.3.12). */
function unpacked(bytes: Buffer): string[] {
  const parts: string[] = [];
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 46)) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const begins = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begins, begins + size);
    parts.push((method === 0 ? packed : inflateRawSync(packed)).toString());
  }
  return parts;
}
