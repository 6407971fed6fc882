import { truthOf, wholeOf } from './xml-attributes.js';
import { type Attributes, inside, type XmlElement } from './xml-element.js';

/** Notices what lies over the cells of a sheet, or takes the place of what stands in them. Nothing of ours has any of it. */
export class OverCells {
  hasDrawings = false;
  conditional = 0;
  /** What is read of it right inside a worksheet. */
  readonly elements: Readonly<Record<string, XmlElement>>;
  private readonly formats: ReadonlySet<number>;

  /** @param formats those for conditions that show numbers otherwise (see `Styles`) */
  constructor(formats: ReadonlySet<number>) {
    this.formats = formats;
    const picture = { open: () => this.noteDrawing() };
    const bars = { open: (attributes: Attributes) => this.noteBars(attributes) };
    const cfRule = { open: (attributes: Attributes) => this.noteRule(attributes), inside: inside({ dataBar: bars, iconSet: bars }) };
    this.elements = {
      conditionalFormatting: { inside: inside({ cfRule }) },
      drawing: picture,
      picture,
      oleObjects: picture,
      // Whatever newer programs have added: conditional formats once more, or charts inside of cells.
      extLst: { inside: inside({ ext: { open: () => this.noteConditional() } }) },
    };
  }

  private noteDrawing(): void {
    this.hasDrawings = true;
  }

  private noteConditional(): void {
    this.conditional += 1;
  }

  private noteRule({ dxfId }: Attributes): void {
    if (dxfId !== undefined && this.formats.has(wholeOf(dxfId))) this.noteConditional();
  }

  /** Bars or icons, with the value beside them or without. */
  private noteBars({ showValue }: Attributes): void {
    if (!truthOf(showValue, true)) this.noteConditional();
  }
}
