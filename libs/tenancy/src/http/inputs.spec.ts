import { ValidationPipe } from '@nestjs/common';
import { IsString, type ValidationError } from 'class-validator';

import { BilingualDto } from './bilingual.dto.js';
import { MayBeLeftOut } from './may-be-left-out.js';
import { PageQueryDto } from './page-query.dto.js';
import { Part } from './part.js';
import { QueryBoolean } from './query-boolean.js';
import { SeenVersionDto } from './seen-version.dto.js';

class Inner {
  @IsString()
  text: string;
}

class Change {
  @MayBeLeftOut()
  @IsString()
  name?: string;

  @MayBeLeftOut()
  @Part(() => Inner)
  part?: Inner;
}

class Whole {
  @Part(() => Inner)
  part: Inner;
}

class Asked extends PageQueryDto {
  @MayBeLeftOut()
  @QueryBoolean()
  open?: boolean;
}

/** What the pipe makes of an input, or the fields that it refuses. */
async function read(metatype: new () => object, value: object): Promise<unknown> {
  const pipe = new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: refusedFields });
  return pipe.transform(value, { type: 'body', metatype }).then(
    (dto) => ({ ...dto }),
    (fields) => fields,
  );
}

function refusedFields(errors: ValidationError[]): string[] {
  return errors.flatMap(({ property, children = [] }) =>
    children.length === 0 ? [property] : refusedFields(children).map((inner) => `${property}.${inner}`),
  );
}

describe('a field that may be left out', () => {
  it('stays out', async () => {
    expect(await read(Change, {})).toEqual({});
  });

  it('is refused as null', async () => {
    expect(await read(Change, { name: null })).toEqual(['name']);
    expect(await read(Change, { part: null })).toEqual(['part']);
  });
});

describe('a part', () => {
  it('is checked by its own class', async () => {
    expect(await read(Whole, { part: { text: 'a' } })).toEqual({ part: { text: 'a' } });
    expect(await read(Whole, { part: { text: 1 } })).toEqual(['part.text']);
  });

  it.each([{}, { part: null }, { part: [] }, { part: [{ text: 'a' }] }, { part: 'a' }])(
    'is refused when %j stands for it',
    async (body) => {
      expect(await read(Whole, body)).toEqual(expect.arrayContaining([expect.stringMatching(/^part/)]));
    },
  );
});

describe('a page', () => {
  it('is the first one of fifty where nothing is asked for', async () => {
    expect(await read(PageQueryDto, {})).toEqual({ limit: 50 });
  });

  it('has the size asked for, up to 200', async () => {
    expect(await read(PageQueryDto, { limit: '200', cursor: 'abc' })).toEqual({ limit: 200, cursor: 'abc' });
  });

  it.each(['0', '201', '1.5', '', 'all'])('is refused with the size %j', async (limit) => {
    expect(await read(PageQueryDto, { limit })).toEqual(['limit']);
  });
});

describe('yes and no in a query', () => {
  it.each([
    ['true', true],
    ['false', false],
  ])('%s is read', async (text, value) => {
    expect(await read(Asked, { open: text })).toEqual({ limit: 50, open: value });
  });

  it.each(['', '1', 'yes', 'TRUE'])('%j is refused', async (text) => {
    expect(await read(Asked, { open: text })).toEqual(['open']);
  });
});

describe('a text of several lines', () => {
  it('comes in without what nobody sees, and with its lines', async () => {
    expect(await read(BilingualDto, { ja: '一行目\r\n\u202e二行目\u202c', en: 'a\u2066b' })).toEqual({ ja: '一行目\n二行目', en: 'ab' });
    expect(await read(BilingualDto, { ja: 1, en: '' })).toEqual(['ja']);
  });
});

describe('the version seen', () => {
  it('is a number, in a body or in a query', async () => {
    expect(await read(SeenVersionDto, { version: '3' })).toEqual({ version: 3 });
  });

  // 2147483648 is one more than an int column of PostgreSQL holds.
  it.each([
    {},
    { version: null },
    { version: 0 },
    { version: 2_147_483_648 },
    { version: true },
    { version: [3] },
    { version: '0x10' },
    { version: { toString: 'a', valueOf: 'b' } },
  ])('is refused as %j', async (body) => {
    expect(await read(SeenVersionDto, body)).toEqual(['version']);
  });
});
