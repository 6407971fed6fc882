import { obstacleIn } from './bucket-answer.js';

describe('what a bucket answers', () => {
  it.each([
    ['full', { name: 'QuotaExceeded' }],
    ['missing', { name: 'NoSuchBucket', $metadata: { httpStatusCode: 404 } }],
    ['refused', { name: 'SignatureDoesNotMatch' }],
    ['refused', { name: 'UnknownError', $metadata: { httpStatusCode: 403 } }],
    ['unreachable', { name: 'Error', code: 'ECONNREFUSED' }],
    ['unreachable', { name: 'TimeoutError' }],
    ['unreachable', { name: 'AbortError' }],
    [null, { name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } }],
    [null, { name: 'InternalError', $metadata: { httpStatusCode: 500 } }],
  ])('is %s: %j', (obstacle, answer) => {
    expect(obstacleIn(answer)).toBe(obstacle);
  });
});
