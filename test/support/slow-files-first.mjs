import Sequencer from '@jest/test-sequencer';

/** Where files that take a minute or more are found, the slowest first. On a clean clone nobody knows yet how long each takes. */
const SLOW = [
  /\/test\/browser\/all-pages\./,
  /\.browser-spec\.ts$/,
  /\/(hostile-files|fingerprint-json)\.spec\.ts$/,
  /\/test\/(architecture|e2e)\//,
];

/** Begins with what takes long, so that no worker is still busy with it when all others have nothing left to do. */
export default class SlowFilesFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
}

function place({ path }) {
  const at = SLOW.findIndex((files) => files.test(path));
  return at === -1 ? SLOW.length : at;
}
