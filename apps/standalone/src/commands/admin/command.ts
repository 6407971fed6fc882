import type { Installation } from '../installation.js';

/** One thing that an operator can do at the machine. */
export interface Command {
  readonly name: string;
  /** Said in the list of commands, in one line. */
  readonly summary: string;
  /** Said by `--help`: what it takes, what it prints, how it ends. */
  readonly help: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' }>>;
  /** True where names of files follow. */
  readonly takesFiles?: true;
  /** @returns the exit code */
  run(values: Values, installation: Installation, files: readonly string[]): Promise<number>;
}

export type Values = Readonly<Record<string, string | undefined>>;
