import type { Bilingual } from '@app/kernel';

/** A campaign of the buyer's, an assessment of the supplier's own, or the organization as a whole. */
export interface ExportSubject {
  readonly type: 'campaign' | 'assessment' | 'organization';
  readonly id: string;
}

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json';

interface Described {
  /** What such a file is about. */
  readonly subject: ExportSubject['type'];
  /** What people call it. */
  readonly called: Bilingual;
  /** How file names begin and end. */
  readonly name: string;
  readonly ending: string;
  readonly mediaType: string;
}

/**
 * Every kind of file that is handed out. Who writes it stands in the library that knows what is in it: audit does not.
 *
 * The register keeps its entries for ever: a kind may be added here, with its word in the pages' catalogues, but none renamed or taken out.
 */
export const EXPORT_KINDS = {
  gap_workbook: {
    subject: 'campaign',
    called: { ja: 'ギャップ・ワークブック', en: 'Gap workbook' },
    name: 'enjuku-gaps',
    ending: 'xlsx',
    mediaType: WORKBOOK,
  },
  gaps_csv: {
    subject: 'campaign',
    called: { ja: 'ギャップ一覧（CSV）', en: 'Gaps (CSV)' },
    name: 'enjuku-gaps',
    ending: 'csv',
    mediaType: CSV,
  },
  matrix_workbook: {
    subject: 'campaign',
    called: { ja: '委託先×質問（Excel）', en: 'Suppliers × questions (Excel)' },
    name: 'enjuku-matrix',
    ending: 'xlsx',
    mediaType: WORKBOOK,
  },
  matrix_csv: {
    subject: 'campaign',
    called: { ja: '委託先×質問（CSV）', en: 'Suppliers × questions (CSV)' },
    name: 'enjuku-matrix',
    ending: 'csv',
    mediaType: CSV,
  },
  campaign_json: {
    subject: 'campaign',
    called: { ja: '調査のデータ（JSON）', en: 'Campaign data (JSON)' },
    name: 'enjuku-campaign',
    ending: 'json',
    mediaType: JSON_TYPE,
  },
  own_result_workbook: {
    subject: 'assessment',
    called: { ja: '自社の結果（Excel）', en: 'Own result (Excel)' },
    name: 'enjuku-result',
    ending: 'xlsx',
    mediaType: WORKBOOK,
  },
  supplier_workbook: {
    subject: 'organization',
    called: { ja: '委託先一覧（Excel）', en: 'Supplier list (Excel)' },
    name: 'enjuku-suppliers',
    ending: 'xlsx',
    mediaType: WORKBOOK,
  },
  suppliers_csv: {
    subject: 'organization',
    called: { ja: '委託先一覧（CSV）', en: 'Supplier list (CSV)' },
    name: 'enjuku-suppliers',
    ending: 'csv',
    mediaType: CSV,
  },
} as const satisfies Readonly<Record<string, Described>>;

export type ExportKind = keyof typeof EXPORT_KINDS;

type About<Subject extends Described['subject']> = {
  [Kind in ExportKind]: (typeof EXPORT_KINDS)[Kind]['subject'] extends Subject ? Kind : never;
}[ExportKind];

export type CampaignExportKind = About<'campaign'>;

export const CAMPAIGN_EXPORT_KINDS = (Object.keys(EXPORT_KINDS) as ExportKind[]).filter(
  (kind): kind is CampaignExportKind => EXPORT_KINDS[kind].subject === 'campaign',
);

/** Files that one person collects do not overwrite each other, and say which entry of the register they are: by the end of its id, the beginning is the time. */
export function fileNameOf(kind: ExportKind, id: string): string {
  const { name, ending } = EXPORT_KINDS[kind];
  return `${name}-${id.slice(-8)}.${ending}`;
}
