/** What a bucket answers that may take no more (Amazon has no end; Ceph, MinIO and others have). */
const FULL = new Set(['QuotaExceeded', 'XMinioStorageFull', 'InsufficientCapacity']);
const MISSING = new Set(['NoSuchBucket', 'InvalidBucketName', 'PermanentRedirect']);
const REFUSED = new Set([
  'AccessDenied',
  'AllAccessDisabled',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'AuthorizationHeaderMalformed',
  'AccountProblem',
]);
/** Not everything that speaks S3 says why. */
const REFUSING_STATUS = new Set([401, 403]);
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
/** Nobody gives a request up here but because it takes too long. */
const WAITED_FOR = new Set(['TimeoutError', 'AbortError']);

/** What stands in the way of keeping files: `missing` and `refused` until an operator does something, `unreachable` perhaps for a moment. */
export type BucketObstacle = 'full' | 'missing' | 'refused' | 'unreachable';

/** What is known of an error that a client of S3 threw. */
export interface BucketAnswer {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number | undefined };
}

/** Null for an answer about one object, and for what nobody foresaw. */
export function obstacleIn({ name = '', code = '', $metadata }: BucketAnswer): BucketObstacle | null {
  if (FULL.has(name)) return 'full';
  if (MISSING.has(name)) return 'missing';
  if (REFUSED.has(name) || REFUSING_STATUS.has($metadata?.httpStatusCode ?? 0)) return 'refused';
  return UNREACHABLE.has(code) || WAITED_FOR.has(name) ? 'unreachable' : null;
}
