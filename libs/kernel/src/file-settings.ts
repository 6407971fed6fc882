import { join } from 'node:path';

import type { SettingReader } from './setting-reader.js';

/** A bucket of something that speaks S3. */
export interface BucketSettings {
  /** Null: Amazon's own. */
  readonly endpoint: string | null;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

/** Where files are kept: in a folder that all processes share, or in a bucket. */
export type FileSettings = { readonly folder: string } | BucketSettings;

const ENDPOINT = { schemes: ['https:', 'http:'], like: 'https://s3.example.jp' };

export function readFileSettings(read: SettingReader, dataDir: string): FileSettings {
  const bucket = read.text('FILES_S3_BUCKET');
  const endpoint = read.address('FILES_S3_ENDPOINT', ENDPOINT);
  if (bucket === null) {
    if (read.text('FILES_S3_ENDPOINT') !== null) read.problem('FILES_S3_BUCKET is missing: FILES_S3_ENDPOINT says where it lies.');
    return { folder: join(dataDir, 'files') };
  }
  const needed = (name: string) => read.required(name, read.text(name), 'files are kept in FILES_S3_BUCKET, which needs it');
  return {
    endpoint,
    bucket,
    region: read.text('FILES_S3_REGION') ?? 'us-east-1',
    key: needed('FILES_S3_KEY'),
    secret: needed('FILES_S3_SECRET'),
  };
}
