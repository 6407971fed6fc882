import type { Readable } from 'node:stream';
import type { BucketSettings } from '@app/kernel';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

import { refuse } from './domain/problems.js';
import { FileStore, type OpenedFile } from './file-store.js';

/** Two of them are held at once while a file goes out: what it holds in memory, whatever its size. */
const PART_BYTES = 8 * 1_048_576;
const PARTS_AT_ONCE = 2;
/** What a bucket answers that may take no more (Amazon has no end; Ceph, MinIO and others have). */
const FULL = ['QuotaExceeded', 'XMinioStorageFull', 'InsufficientCapacity'];

/**
 * Files in a bucket of anything that speaks S3. An object appears there when its upload is complete, never before.
 *
 * The parts that a killed process had sent are seen by nobody; a rule of the bucket clears them (docs/operation.md).
 */
export class S3Bucket extends FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ endpoint, bucket, region, key, secret }: BucketSettings) {
    super();
    this.bucket = bucket;
    this.client = new S3Client({
      ...(endpoint !== null && { endpoint, forcePathStyle: true }),
      region,
      credentials: { accessKeyId: key, secretAccessKey: secret },
      // The checksums that the SDK adds by itself corrupt streamed objects where the server does not know them.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  protected override async receive(path: string, file: Readable, filled: Promise<unknown>): Promise<void> {
    const upload = new Upload({
      client: this.client,
      params: { Bucket: this.bucket, Key: path, Body: file },
      partSize: PART_BYTES,
      queueSize: PARTS_AT_ONCE,
    });
    try {
      await upload.done();
    } catch (error) {
      throw FULL.includes((error as Error).name) ? refuse('storage_full') : error;
    }
    await filled.catch(async (error: unknown) => {
      await this.delete(path);
      throw error;
    });
  }

  protected override async read(path: string): Promise<OpenedFile> {
    try {
      const { Body, ContentLength = 0 } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: path }));
      return { stream: Body as Readable, byteCount: ContentLength };
    } catch (error) {
      throw error instanceof NoSuchKey ? refuse('file_gone') : error;
    }
  }

  protected override async delete(path: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: path }));
  }
}
