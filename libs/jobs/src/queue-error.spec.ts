import { faultOf } from '@app/kernel';

import { queueError } from './queue-error.js';

describe('an error that the job queue reports', () => {
  it('keeps its code, its message and its places where only parts of it come', () => {
    const error = Object.assign(new Error('terminating connection'), { code: '57P01' });

    const fault = faultOf(queueError({ ...error, message: error.message, stack: error.stack, queue: 'notifications.send' }));

    expect(fault).toMatchObject({ name: 'JobQueueError', code: '57P01', message: 'terminating connection' });
    expect(fault.stack[0]).toMatch(/queue-error\.spec\.ts/);
  });

  it('is itself where it comes whole', () => {
    const error = new TypeError('not a function');

    expect(queueError(error)).toBe(error);
  });

  it('is an error even when it is nothing', () => {
    expect(faultOf(queueError(undefined)).name).toBe('JobQueueError');
  });
});
