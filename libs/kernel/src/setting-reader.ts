export type Environment = Readonly<Record<string, string | undefined>>;

/** Either what was asked for, or everything that is wrong with it: an operator mends all of it at once, not one line per start. */
export type Reading<T> = { readonly settings: T } | { readonly problems: readonly string[] };

export interface AddressForm {
  readonly schemes: readonly string[];
  /** Shown to an operator who wrote something else. */
  readonly like: string;
}

export const POSTGRES: AddressForm = { schemes: ['postgres:', 'postgresql:'], like: 'postgres://user:password@host:5432/database' };
export const SMTP: AddressForm = { schemes: ['smtp:', 'smtps:'], like: 'smtps://user:password@host:465' };

/** Reads settings by name and collects one sentence per setting that cannot be used. Empty and missing are the same. */
export class SettingReader {
  private readonly found: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: string): string | null {
    return this.environment[name]?.trim() || null;
  }

  /** A whole number from `least` to `most`, both included. */
  wholeNumber(name: string, fallback: number, least: number, most: number): number {
    const text = this.text(name);
    if (text === null) return fallback;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.problem(`${name} must be a number between ${least} and ${most}; it is '${text}'.`);
    return fallback;
  }

  choice<Option extends string>(name: string, options: readonly Option[], fallback: Option): Option {
    const text = this.text(name);
    if (text === null) return fallback;
    const option = options.find((candidate) => candidate === text);
    if (option === undefined) this.problem(`${name} must be one of ${options.join(', ')}; it is '${text}'.`);
    return option ?? fallback;
  }

  /** The address of a server. It holds a password, so it is never repeated in a sentence. */
  address(name: string, { schemes, like }: AddressForm): string | null {
    const text = this.text(name);
    if (text === null) return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && schemes.includes(url.protocol) && url.hostname !== '') return text;
    this.problem(`${name} must have the form ${like}.`);
    return null;
  }

  /** Insists on a setting. Says nothing when it is there but was already found unusable. */
  required(name: string, value: string | null, why: string): string {
    if (value === null && this.text(name) === null) this.problem(`${name} is missing: ${why}.`);
    return value ?? '';
  }

  problem(sentence: string): void {
    this.found.push(sentence);
  }

  end<T>(settings: T): Reading<T> {
    return this.found.length === 0 ? { settings } : { problems: this.found };
  }
}
