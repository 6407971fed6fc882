import { readFileSettings } from './file-settings.js';
import { SettingReader } from './setting-reader.js';

function read(environment: Record<string, string>) {
  const reader = new SettingReader(environment);
  const files = readFileSettings(reader, '/srv/data');
  const reading = reader.end(files);
  return 'problems' in reading ? reading.problems : reading.settings;
}

const BUCKET = { FILES_S3_BUCKET: 'enjuku', FILES_S3_KEY: 'key', FILES_S3_SECRET: 'secret' };

describe('where files are kept', () => {
  it('is a folder of the data folder where nothing is said', () => {
    expect(read({})).toEqual({ folder: '/srv/data/files' });
  });

  it('is a bucket of Amazon, or of whoever else speaks S3', () => {
    const common = { bucket: 'enjuku', key: 'key', secret: 'secret' };

    expect(read(BUCKET)).toEqual({ ...common, endpoint: null, region: 'us-east-1' });
    expect(read({ ...BUCKET, FILES_S3_ENDPOINT: 'https://s3.example.jp', FILES_S3_REGION: 'jp-1' })).toEqual({
      ...common,
      endpoint: 'https://s3.example.jp',
      region: 'jp-1',
    });
  });

  it('is said whole', () => {
    expect(read({ FILES_S3_BUCKET: 'enjuku' })).toHaveLength(2);
    expect(read({ FILES_S3_ENDPOINT: 'https://s3.example.jp' })).toEqual([expect.stringContaining('FILES_S3_BUCKET is missing')]);
    expect(read({ ...BUCKET, FILES_S3_ENDPOINT: 's3.example.jp' })).toEqual([
      expect.stringContaining('FILES_S3_ENDPOINT must have the form'),
    ]);
  });
});
