import { plainToInstance } from 'class-transformer';

import { dtoClasses } from './support/dto-classes.js';
import { rulesOf } from './support/id-places.js';

/** They choose what is there already. */
const CHOOSING = /(Query|Filter|List|Export|Workbook|Level)Dto$/;

/** Texts with lines of their own. */
const LONG = ['changeNote', 'comment', 'note', 'purpose', 'reason'];

/** Those; keys; secrets; what has a form that the library knows: an address, a day, a number. */
const OTHERWISE = new Set(
  [
    ...LONG,
    'classKey classes cursor keys questionKey revision sectionKey terms value',
    'current password token',
    'contractBegins contractEnds corporateNumber email timeZone',
  ].flatMap((names) => names.split(' ')),
);

/** Under the same rule, but in the domain of their library: they come in by other roads, too, and are refused in its words. */
const IN_THE_DOMAIN = [
  ...['ChangeOrganizationDto.name', 'ChangeOrganizationDto.nameKana', 'ChangeProfileDto.name', 'ClaimDto.displayName'],
  ...['HandOverDto.name', 'InviteAuditorDto.name', 'InviteDto.name', 'JoinDto.name', 'ReplaceContactDto.name'],
  ...['SignUpDto.name', 'SignUpDto.organizationName', 'ContactDto.name', 'SharedChangeDto.addTags'],
  ...['AddSupplierDto', 'EditSupplierDto'].flatMap((dto) =>
    ['code', 'industry', 'name', 'nameKana', 'size', 'tags'].map((property) => `${dto}.${property}`),
  ),
];

/** Questions, help and options of a questionnaire, in paragraphs. */
const PARAGRAPHS = ['BilingualChangeDto.en', 'BilingualChangeDto.ja', 'BilingualDto.en', 'BilingualDto.ja'];

/** Answers, and what a buyer remarks on a supplier: read under a rule of their libraries', who also take them from elsewhere. */
const LONG_IN_THE_DOMAIN = ['AddSupplierDto.note', 'EditSupplierDto.note', 'WriteAnswerDto.comment', 'WriteAnswerDto.reason'];

/** With these a text is a line, or one of a few that were written elsewhere. */
const SETTLED = ['isLine', 'matches', 'isIn', 'isUuid'];

describe('a text of one line that somebody types', () => {
  it('comes in under one rule everywhere, in the input or in the domain', async () => {
    const texts = (await dtoClasses())
      .filter(({ name }) => !CHOOSING.test(name))
      .flatMap((dto) =>
        [...rulesOf(dto)].flatMap(([property, rules]) => {
          const names = rules.map(({ name }) => name);
          return names.includes('isString') && !OTHERWISE.has(property) && !names.some((name) => SETTLED.includes(name))
            ? [`${dto.name}.${property}`]
            : [];
        }),
      );

    expect([...new Set(texts)].toSorted()).toEqual([...IN_THE_DOMAIN, ...PARAGRAPHS].toSorted());
  });
});

describe('a text of several lines that somebody types', () => {
  it('comes in without marks that make it read otherwise, by the input or in the domain', async () => {
    const kept = (await dtoClasses())
      .filter(({ name }) => !CHOOSING.test(name))
      .flatMap((dto) =>
        [...rulesOf(dto)].flatMap(([property, rules]) => {
          const place = `${dto.name}.${property}`;
          if (!rules.some(({ name }) => name === 'isString')) return [];
          if (!LONG.includes(property) && !PARAGRAPHS.includes(place)) return [];
          const read: Record<string, unknown> = { ...plainToInstance(dto, { [property]: 'a\u202eb' }) };
          return read[property] === 'ab' ? [] : [place];
        }),
      );

    expect([...new Set(kept)].toSorted()).toEqual(LONG_IN_THE_DOMAIN);
  });
});
