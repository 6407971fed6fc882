import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** Lets a file through, counting and hashing its bytes. */
export class FingerprintedFile extends Transform {
  private readonly hash = createHash('sha256');
  private counted = 0;

  get byteCount(): number {
    return this.counted;
  }

  /** Over the bytes so far, hex. */
  get sha256(): string {
    return this.hash.copy().digest('hex');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.counted += chunk.length;
    this.hash.update(chunk);
    done(null, chunk);
  }
}
