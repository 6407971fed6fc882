import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import S3rver from 's3rver';

/** Something that speaks S3, on a free loopback port, with one bucket in a folder. */
export class BucketServer {
  readonly bucket = 'enjuku';

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly server: S3rver,
  ) {}

  static async start(): Promise<BucketServer> {
    const folder = mkdtempSync(join(tmpdir(), 'enjuku-bucket-'));
    const port = await freePort();
    const server = new S3rver({
      address: '127.0.0.1',
      port,
      directory: folder,
      silent: true,
      configureBuckets: [{ name: 'enjuku', configs: [] }],
    });
    await server.run();
    return new BucketServer(folder, port, server);
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What an operator sets. */
  get environment(): Readonly<Record<string, string>> {
    return { FILES_S3_ENDPOINT: this.endpoint, FILES_S3_BUCKET: this.bucket, FILES_S3_KEY: 'S3RVER', FILES_S3_SECRET: 'S3RVER' };
  }

  /** Keys of what is kept. */
  objects(): string[] {
    const place = join(this.folder, this.bucket);
    if (!existsSync(place)) return [];
    return readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('._S3rver_object'))
      .map((name) => name.replace('._S3rver_object', ''));
  }

  /** As when somebody deletes it. */
  removeBucket(): void {
    rmSync(join(this.folder, this.bucket), { recursive: true });
  }

  async stop(): Promise<void> {
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
