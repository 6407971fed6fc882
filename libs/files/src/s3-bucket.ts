import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { BucketSettings } from '@app/kernel';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

import { type BucketAnswer, obstacleIn } from './domain/bucket-answer.js';
import { refuse } from './domain/problems.js';
import { FileStore, type OpenedFile } from './file-store.js';
import { StorageObstacle } from './storage-obstacle.js';

/** Two of them are held at once while a file goes out: what it holds in memory, whatever its size. */
const PART_BYTES = 8 * 1_048_576;
const PARTS_AT_ONCE = 2;
/** Longer than that, nobody is there. */
const CONNECTION_MILLISECONDS = 5_000;
/** For a part that goes out, until it is confirmed: half a megabit a second is enough. */
const ANSWER_MILLISECONDS = 120_000;
/** For the look at the start, whatever is tried again meanwhile: somebody waits for it. */
const CHECK_MILLISECONDS = 10_000;

/**
 * Files in a bucket of anything that speaks S3. An object appears there when its upload is complete, never before.
 *
 * The parts that a killed process had sent are seen by nobody; a rule of the bucket clears them (docs/operation.md).
 */
export class S3Bucket extends FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(
    private readonly settings: BucketSettings,
    private readonly checkMilliseconds = CHECK_MILLISECONDS,
  ) {
    super();
    const { endpoint, bucket, region, key, secret } = settings;
    this.bucket = bucket;
    this.client = new S3Client({
      ...(endpoint !== null && { endpoint, forcePathStyle: true }),
      region,
      requestHandler: { connectionTimeout: CONNECTION_MILLISECONDS, requestTimeout: ANSWER_MILLISECONDS, throwOnRequestTimeout: true },
      credentials: { accessKeyId: key, secretAccessKey: secret },
      // The checksums that the SDK adds by itself corrupt streamed objects where the server does not know them.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  /** By keeping something there and removing it again: no other request shows what this key may do. */
  override async check(): Promise<void> {
    const probe = { Bucket: this.bucket, Key: `checks/${randomUUID()}` };
    const patience = { abortSignal: AbortSignal.timeout(this.checkMilliseconds) };
    try {
      await this.client.send(new PutObjectCommand({ ...probe, Body: 'Enjuku' }), patience);
      await this.client.send(new DeleteObjectCommand(probe), patience);
    } catch (error) {
      throw this.inPlainWords(error as Error & BucketAnswer);
    }
    await this.checkWhatIsGone(patience);
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
      throw refusalOf(error as Error & BucketAnswer);
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
      if (error instanceof NoSuchKey) throw refuse('file_gone');
      // Somebody waits for it: they are told, and try again themselves.
      throw obstacleIn(error as BucketAnswer) === 'unreachable' ? refuse('storage_unreachable') : refusalOf(error as Error & BucketAnswer);
    }
  }

  protected override async delete(path: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: path }));
  }

  /** Whoever may not list a bucket is told by Amazon that it refuses what is not there: an export that is gone would read as a bucket that fails. */
  private async checkWhatIsGone(patience: { readonly abortSignal: AbortSignal }): Promise<void> {
    try {
      await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: `checks/${randomUUID()}` }), patience);
    } catch (error) {
      if (error instanceof NoSuchKey) return;
      throw obstacleIn(error as BucketAnswer) === 'refused' ? this.mayNotList() : this.inPlainWords(error as Error & BucketAnswer);
    }
  }

  private mayNotList(): StorageObstacle {
    return new StorageObstacle(
      `The bucket '${this.bucket}' does not tell FILES_S3_KEY which objects are not there: let the key read objects (s3:GetObject) and list the bucket (s3:ListBucket).`,
    );
  }

  private inPlainWords(error: Error & BucketAnswer): StorageObstacle {
    const { endpoint, bucket } = this.settings;
    const where = endpoint === null ? 'at Amazon' : `at ${endpoint}`;
    const why = error.code ?? error.name;
    const obstacle = obstacleIn(error);
    if (obstacle === 'missing')
      return new StorageObstacle(
        `There is no bucket '${bucket}' ${where} (${why}): make it, or put FILES_S3_BUCKET or FILES_S3_REGION right.`,
      );
    if (obstacle === 'refused')
      return new StorageObstacle(
        `The bucket '${bucket}' ${where} refuses FILES_S3_KEY (${why}): check FILES_S3_KEY and FILES_S3_SECRET, and let it read, write and delete objects.`,
      );
    if (obstacle === 'unreachable')
      return new StorageObstacle(`Nobody answers for the bucket '${bucket}' ${where} (${why}): check FILES_S3_ENDPOINT and the network.`);
    return new StorageObstacle(
      `The bucket '${bucket}' ${where} ${obstacle === 'full' ? 'is full' : 'answers with an error'} (${why}).`,
      false,
    );
  }
}

/** That nobody answers is a fault, which another attempt may mend; that the bucket is not there for us is told at once. */
function refusalOf(error: Error & BucketAnswer): Error {
  const obstacle = obstacleIn(error);
  if (obstacle === 'full') return refuse('storage_full');
  return obstacle === 'missing' || obstacle === 'refused' ? refuse('storage_refused') : error;
}
