import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';

/** Says at the end which tests were skipped, and why: a run in which nobody looked must not read like one in which everything was found right. */
export default class NotRunReporter {
  constructor(config) {
    this.config = config;
  }

  onRunComplete(_contexts, { testResults }) {
    // Whoever asks for some tests by name knows that the others do not run.
    if (this.config.testNamePattern) return;
    const skipped = testResults.flatMap(({ testFilePath, testResults: tests }) =>
      tests
        .filter(({ status }) => status === 'pending')
        .map(({ fullName }) => `  ${relative(this.config.rootDir, testFilePath)}: ${fullName}`),
    );
    if (skipped.length > 0)
      process.stderr.write(`\nNOT RUN: ${skipped.length} ${skipped.length === 1 ? 'test' : 'tests'}${reason()}\n${skipped.join('\n')}\n`);
  }
}

function reason() {
  return spawnSync('soffice', ['--version']).status === 0
    ? '.'
    : ', those that need LibreOffice among them: apt-get install libreoffice-calc.';
}
