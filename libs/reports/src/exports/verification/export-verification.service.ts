import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

import { compareFile, type DifferingSheet, ExportedFiles, type ExportedSheet, ExportNames, idsIn, type KnownExport } from '@app/audit';
import {
  type FileFingerprint,
  type FingerprintOptions,
  type FoundSheet,
  fingerprintFile,
  HEAD,
  type HiddenParts,
  type ReadingLimits,
} from '@app/spreadsheets';
import { type Actor, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { exportedName } from '../../domain/exports/export-traces.js';
import { type ExportedVersions, ExportedVersionsService } from './exported-versions.service.js';

export interface ReturnedFile {
  /** As the person named it. */
  readonly name: string;
  /** Path of the file, or its bytes. */
  readonly source: string | Buffer;
  readonly limits?: Partial<ReadingLimits>;
  /** The organization that asks; null for whoever operates the server. */
  readonly who?: string | null;
  /** Aborted when nobody waits for an answer any more. */
  readonly gone?: AbortSignal | null;
}

/** A file that came back, read once. */
export interface ReadFile extends ReturnedFile {
  readonly fingerprint: FileFingerprint;
  /** Of its bytes. */
  readonly sha256: string;
}

export interface KnownFile {
  readonly exported: KnownExport;
  /** Of what it is about; null for what is about no campaign. */
  readonly versions: ExportedVersions | null;
  /** Of what its conditions name by ids, as far as the actor may know. */
  readonly names: ReadonlyMap<string, string>;
  readonly isUnchanged: boolean;
  /** False for exports of before fingerprints were kept: then only whether it changed can be said. */
  readonly placesKnown: boolean;
  /** False for external auditors where somebody else asked for the export: what it holds is not told by way of differences either. */
  readonly placesOpen: boolean;
  /** None where they are not open. */
  readonly sheets: readonly DescribedSheet[];
  /** False where what the file says of itself beside its sheets was not kept: JSON of before. */
  readonly isHeadCompared: boolean;
  /** Sheets of the file of which something is not to be seen, or shown otherwise. What stands there was compared all the same. */
  readonly hidden: readonly HiddenSheet[];
}

export interface HiddenSheet extends HiddenParts {
  readonly name: string;
}

export interface DescribedSheet extends DifferingSheet {
  /** `head`: what JSON says of itself beside its sheets. A workbook may have a sheet of that name, which is a sheet. */
  readonly part: 'sheet' | 'head';
  /** The beginnings of rows of the file, by their number. */
  readonly described: ReadonlyMap<number, readonly string[]>;
}

/** Tells of a file that came back whether it is as it was exported. Outside of any transaction: files are read before one is opened. */
@Injectable()
export class ExportVerification {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: ExportedFiles,
    private readonly versions: ExportedVersionsService,
    private readonly names: ExportNames,
  ) {}

  /** @throws AppError when it cannot be read (see @app/spreadsheets) */
  async read(file: ReturnedFile): Promise<ReadFile> {
    const fingerprint = await fingerprintFile(file.source, optionsOf(file));
    return { ...file, fingerprint, sha256: await sha256Of(file.source) };
  }

  /** Null where the actor's organization exported nothing like it. Noted in its trail either way. */
  async verify(actor: Actor, file: ReadFile): Promise<KnownFile | null> {
    const known = await this.recognize(actor, file);
    if (!known) await this.database.apart(actor, async () => this.files.noteNotRecognized(file.sha256));
    return known;
  }

  /** As `verify`, for whoever asks several organizations: those that do not know the file are told nothing of it. */
  async recognize(actor: Actor, file: ReadFile): Promise<KnownFile | null> {
    const known = await this.compare(actor, file);
    if (known) {
      const { exported, isUnchanged, sheets } = known;
      await this.database.apart(actor, async () => this.files.noteVerified(exported, isUnchanged, totals(sheets)));
    }
    return known && !known.placesOpen ? { ...known, sheets: [] } : known;
  }

  private async compare(actor: Actor, file: ReadFile): Promise<KnownFile | null> {
    const found = await this.database.apart(actor, async () => {
      const exported = await this.files.find(tracesOf(file));
      if (!exported) return null;
      const names = await this.names.of(idsIn([exported]));
      const placesOpen = this.files.tellsPlaces(exported);
      return { exported, placesOpen, kept: await this.files.sheetsOf(exported), versions: await this.versions.of(exported), names };
    });
    if (!found) return null;
    const { kept, ...traced } = found;
    const { exported, versions } = traced;
    const isHeadCompared = !isHeadUnknown(exported, file.fingerprint, kept);
    const known = { ...traced, isHeadCompared, hidden: hiddenIn(file.fingerprint) };
    if (kept.length === 0) {
      const isUnchanged = await this.hasOldFingerprint(file, exported, versions?.timeZone ?? 'UTC');
      return { ...known, isUnchanged, placesKnown: false, sheets: [] };
    }
    const differing = compareFile(kept, isHeadCompared ? file.fingerprint.sheets : withoutHead(file.fingerprint));
    const sheets = differing.length > 0 && (await this.isAsOfEarlier(file, kept)) ? [] : differing;
    return { ...known, isUnchanged: sheets.length === 0, placesKnown: true, sheets: await this.described(file, sheets) };
  }

  /** The hash of before: over a file's bytes, or over unrounded values of all sheets but one that states it. */
  private async hasOldFingerprint(file: ReadFile, exported: KnownExport, timeZone: string): Promise<boolean> {
    if (file.sha256 === exported.sha256) return true;
    if (file.fingerprint.kind === 'json' && exported.kind !== 'campaign_json') return false;
    const { sheets } = await fingerprintFile(file.source, { ...optionsOf(file), unroundedIn: timeZone });
    return sheets.slice(-2).some(({ unrounded }) => unrounded === exported.sha256);
  }

  /** Whether it is unchanged by how numbers were rounded at first: they are kept in that form for good. */
  private async isAsOfEarlier(file: ReadFile, kept: readonly ExportedSheet[]): Promise<boolean> {
    if (file.fingerprint.kind !== 'xlsx') return false;
    const { sheets } = await fingerprintFile(file.source, { ...optionsOf(file), isEarlier: true });
    return compareFile(kept, sheets).length === 0;
  }

  /** Reads the file a second time for what the rows are called that are different: until now nobody knew which. */
  private async described(file: ReadFile, sheets: readonly DifferingSheet[]): Promise<DescribedSheet[]> {
    // A sheet that was changed and moved is told twice; only of the first are there rows.
    const changed = sheets.filter(({ change }) => change === 'changed');
    const wanted = new Map(changed.map(({ at, rows }) => [at, rows.flatMap(({ row }) => row ?? [])]));
    const parts = sheets.map((sheet) => ({ ...sheet, part: partOf(file.fingerprint, sheet), described: new Map() }));
    if ([...wanted.values()].every((rows) => rows.length === 0)) return parts;
    const last = Math.max(...changed.map(({ at }) => at ?? 0));
    const describe = Array.from({ length: last + 1 }, (_, at) => wanted.get(at) ?? []);
    const again = await fingerprintFile(file.source, { ...optionsOf(file), describe });
    return parts.map((sheet) => ({ ...sheet, described: again.sheets[sheet.at ?? -1]?.described ?? new Map() }));
  }
}

function optionsOf({ name, limits = {}, who = null, gone = null }: ReturnedFile): FingerprintOptions {
  return { fileName: name, limits, who, gone };
}

function partOf({ kind }: FileFingerprint, { name }: DifferingSheet): DescribedSheet['part'] {
  return kind === 'json' && name === HEAD ? 'head' : 'sheet';
}

/**
 * What JSON says of itself beside its sheets was not kept at first: then it cannot be compared. Only where JSON was exported: CSV or a workbook
 * never said anything beside its sheets, and JSON made of one does.
 */
function isHeadUnknown(exported: KnownExport, file: FileFingerprint, kept: readonly ExportedSheet[]): boolean {
  return exported.kind === 'campaign_json' && file.kind === 'json' && kept.every(({ name }) => name !== HEAD);
}

function withoutHead({ sheets }: FileFingerprint): readonly FoundSheet[] {
  return sheets.filter(({ name }) => name !== HEAD);
}

function hiddenIn({ sheets }: FileFingerprint): HiddenSheet[] {
  return sheets.flatMap(({ name, hidden }) => (isAllShown(hidden) ? [] : [{ name, ...hidden }]));
}

function isAllShown({ sheet, drawings, ...counts }: HiddenParts): boolean {
  return !sheet && !drawings && Object.values(counts).every((count) => count === 0);
}

/**
 * A workbook of several sheets shares some of them with others; only a whole file tells which one it is. Of JSON the register keeps the hash
 * that stands in the file.
 */
function tracesOf({ name, sha256, fingerprint }: ReadFile) {
  const { ids, sheets, stated } = fingerprint;
  const only = sheets.length === 1 ? sheets.map((sheet) => sheet.sha256) : [];
  return { ids, hashes: [sha256, fingerprint.sha256, ...(stated === null ? [] : [stated]), ...only], fileName: exportedName(name) };
}

/** How many sheets are different, and rows of theirs: a sheet that only stands elsewhere has none. */
function totals(sheets: readonly DifferingSheet[]): Readonly<Record<string, number>> {
  const sum = (change: 'changed' | 'added' | 'removed' | 'moved') => sheets.reduce((total, { counts }) => total + counts[change], 0);
  if (sheets.length === 0) return {};
  const different = new Set(sheets.map(({ exportedAt, at }) => `${exportedAt} ${at}`)).size;
  return { sheets: different, changed: sum('changed'), added: sum('added'), removed: sum('removed'), moved: sum('moved') };
}

async function sha256Of(source: string | Buffer): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of typeof source === 'string' ? createReadStream(source) : [source]) hash.update(piece);
  return hash.digest('hex');
}
