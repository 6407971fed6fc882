import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS, OBJECT_KINDS } from '@app/audit';

const MESSAGES = join(import.meta.dirname, '../../apps/web/src/messages');

interface Sentences {
  readonly actions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly objects: Readonly<Record<string, string>>;
}

describe('what the audit trail can say', () => {
  it.each(['ja', 'en'])('has a sentence for each action, and for no other (%s)', (language) => {
    const { actions } = sentencesIn(language);

    const told = Object.entries(actions).flatMap(([object, sentences]) => Object.keys(sentences).map((verb) => `${object}.${verb}`));

    expect(told.sort()).toEqual([...ACTIONS].sort());
    expect(ACTIONS.length).toBeGreaterThan(50);
  });

  it.each(['ja', 'en'])('has a word for each kind of object, and for no other (%s)', (language) => {
    const { objects } = sentencesIn(language);

    expect(Object.keys(objects).sort()).toEqual([...OBJECT_KINDS].sort());
  });
});

function sentencesIn(language: string): Sentences {
  return JSON.parse(readFileSync(join(MESSAGES, language, 'audit.json'), 'utf8')) as Sentences;
}
