import type { RawCell } from '../../../domain/cell-text.js';
import { CELL_CHARACTERS } from '../../../domain/reading-limits.js';
import { Unreadable } from '../unreadable.js';
import { textOfRuns } from '../xml/text-of-runs.js';
import { type Attributes, inside, type XmlElement } from '../xml/xml-element.js';
import { type Formula, formulaOf } from './formula.js';
import type { SheetFormats } from './sheet-formats.js';
import { type CellFormat, GENERAL } from './styles.js';

/** One cell while it is being read; the same object for all cells of a sheet. */
export class OpenCell {
  format: CellFormat = GENERAL;
  type = 'n';
  /** What is read inside it. */
  readonly elements: ReadonlyMap<string, XmlElement>;
  private readonly formats: SheetFormats;
  private readonly refuseLength: () => never;
  /** Null while it has none. */
  private value: string | null = null;
  private inline: string | null = null;
  private formulaText: string | null = null;
  private formulaAttributes: Attributes = {};

  constructor(formats: SheetFormats, refuseLength: () => never) {
    this.formats = formats;
    this.refuseLength = refuseLength;
    this.elements = inside({
      f: { open: (attributes) => this.beginFormula(attributes), text: (words) => this.addFormula(words) },
      v: { open: () => this.beginValue(), text: (words) => this.addValue(words) },
      is: textOfRuns({ begin: () => this.beginInline(), take: (words) => this.addInline(words) }),
    });
  }

  /** @param column from 0 */
  open({ t = 'n', s }: Attributes, column: number): void {
    this.type = t;
    this.format = this.formats.of(column, s);
    this.value = null;
    this.inline = null;
    this.formulaText = null;
  }

  get formula(): Formula | null {
    return this.formulaText === null ? null : formulaOf(this.formulaAttributes, this.formulaText);
  }

  /** Null where nothing stands in it. Where its type says to look, that is: programs show a value of another kind of cell to nobody. */
  get raw(): RawCell | null {
    const text = this.type === 'inlineStr' ? this.inline : this.value;
    return text === null || (text === '' && this.type === 'n') ? null : { type: this.type, text, meaning: this.format.meaning };
  }

  private beginFormula(attributes: Attributes): void {
    refuseSecond(this.formulaText);
    this.formulaText = '';
    this.formulaAttributes = attributes;
  }

  private addFormula(words: string): void {
    if (this.formulaText !== null && this.formulaText.length <= CELL_CHARACTERS) this.formulaText += words;
  }

  private beginValue(): void {
    refuseSecond(this.value ?? this.inline);
    this.value = '';
  }

  private beginInline(): void {
    refuseSecond(this.value ?? this.inline);
    this.inline = '';
  }

  private addValue(words: string): void {
    this.value = this.longer(this.value, words);
  }

  private addInline(words: string): void {
    this.inline = this.longer(this.inline, words);
  }

  private longer(text: string | null, words: string): string {
    const long = (text ?? '') + words;
    return long.length > CELL_CHARACTERS ? this.refuseLength() : long;
  }
}

/** Of two values readers show the one or the other. */
function refuseSecond(first: string | null): void {
  if (first !== null) throw new Unreadable('workbook_damaged', { reason: 'two values' });
}
