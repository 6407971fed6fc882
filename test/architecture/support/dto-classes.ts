import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';

const ROOT = join(import.meta.dirname, '../../..');

/** The classes of all inputs. */
export async function dtoClasses(): Promise<Type[]> {
  const modules: object[] = [];
  for (const file of globSync('libs/*/src/http/**/*.dto.ts', { cwd: ROOT })) modules.push(await import(join(ROOT, file)));
  return modules
    .flatMap((module) => Object.values(module))
    .filter((value): value is Type => typeof value === 'function' && value.name.endsWith('Dto'));
}
