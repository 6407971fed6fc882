import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SOURCE = fileURLToPath(new URL('../../../bench/floors/workbook.c', import.meta.url));
const run = promisify(execFile);

/** The floor in C, compiled where a compiler and libxlsxwriter are. */
export class NativeWorkbook {
  private constructor(private readonly program: string) {}

  /** Null where the machine has no compiler or no libxlsxwriter (Debian: `gcc`, `libxlsxwriter-dev`). */
  static async compile(program: string): Promise<NativeWorkbook | null> {
    return run('cc', ['-O2', '-o', program, SOURCE, '-lxlsxwriter']).then(
      () => new NativeWorkbook(program),
      () => null,
    );
  }

  /** Milliseconds of writing, the reading of the cells left out. */
  async write(cells: string, file: string): Promise<number> {
    const reading = Number((await run(this.program, [cells])).stdout);
    return Number((await run(this.program, [cells, file])).stdout) - reading;
  }
}
