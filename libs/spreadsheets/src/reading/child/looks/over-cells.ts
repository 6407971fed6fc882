import { RELATIONSHIPS } from '../xml/namespaces.js';
import { truthOf, wholeOf } from '../xml/xml-attributes.js';
import { type AttributeOf, type Attributes, inside, type XmlElement } from '../xml/xml-element.js';

/** What Excel adds to sheets that it saves, and what it holds: the page layout of Excel for Mac, and which values a cell takes. Neither shows a value otherwise. */
const HARMLESS: ReadonlyMap<string, string> = new Map([
  ['{64002731-A6B0-56B0-2670-7721B7C09600}', 'http://schemas.microsoft.com/office/mac/excel/2008/main PLV'],
  ['{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}', 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main dataValidations'],
]);

/** Notices what lies over the cells of a sheet, or takes the place of what stands in them. Nothing of ours has any of it. */
export class OverCells {
  hasDrawings = false;
  conditional = 0;
  /** The ids under which the drawing of notes is named, and any shapes with it. */
  readonly notes = new Set<string>();
  /** What is read of it right inside a worksheet. */
  readonly elements: Readonly<Record<string, XmlElement>>;
  private readonly formats: ReadonlySet<number>;
  /** What the addition that was opened last holds where it does no harm. */
  private harmless: string | undefined;

  /** @param formats those for conditions that show numbers otherwise (see `Styles`) */
  constructor(formats: ReadonlySet<number>) {
    this.formats = formats;
    const picture = { open: () => this.noteDrawing() };
    const bars = { open: (attributes: Attributes) => this.noteBars(attributes) };
    const cfRule = { open: (attributes: Attributes) => this.noteRule(attributes), inside: inside({ dataBar: bars, iconSet: bars }) };
    const ext: XmlElement = {
      open: (attributes) => this.openAddition(attributes),
      foreign: (namespace, local) => this.noteAdded(`${namespace} ${local}`),
    };
    this.elements = {
      conditionalFormatting: { inside: inside({ cfRule }) },
      drawing: picture,
      picture,
      oleObjects: picture,
      // Behind the printed page. `controls` is not read: Excel wraps it for older programs; its relations tell of it.
      legacyDrawingHF: picture,
      legacyDrawing: { open: (_, attributeOf) => this.noteNotes(attributeOf) },
      // Other values for some cells, which some programs put in at once.
      scenarios: { open: () => this.noteConditional() },
      // Whatever newer programs have added: conditional formats once more, or charts inside of cells.
      extLst: { inside: inside({ ext }) },
    };
  }

  private noteDrawing(): void {
    this.hasDrawings = true;
  }

  private noteNotes(attributeOf: AttributeOf): void {
    const id = attributeOf(RELATIONSHIPS, 'id');
    if (id !== undefined) this.notes.add(id);
  }

  private openAddition({ uri = '' }: Attributes): void {
    this.harmless = HARMLESS.get(uri.toUpperCase());
    if (this.harmless === undefined) this.noteConditional();
  }

  /** LibreOffice goes by what an addition holds, not by its name. */
  private noteAdded(element: string): void {
    if (this.harmless !== undefined && element !== this.harmless) this.noteConditional();
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
