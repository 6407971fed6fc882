import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const WEB = fileURLToPath(new URL('../../apps/web/src', import.meta.url));
/** Attributes that a person reads or hears. */
const SPOKEN = new Set(['alt', 'aria-description', 'aria-label', 'description', 'error', 'label', 'lead', 'placeholder', 'title']);
/** The product's name, and languages named in themselves. */
const NAMES = new Set(['円熟', 'Enjuku', '日本語', 'English', '円熟 Enjuku']);

describe('the texts of the pages', () => {
  it('stand in both languages, area by area and key by key', () => {
    const [japanese, english] = [keysOf('ja'), keysOf('en')];

    expect(english).toEqual(japanese);
    expect(japanese.length).toBeGreaterThan(20);
  });

  it('are nowhere empty', () => {
    const empty = ['ja', 'en'].flatMap((language) =>
      entriesOf(language)
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => `${language} ${key}`),
    );

    expect(empty).toEqual([]);
  });

  it('have the same places to fill in both languages', () => {
    const english = new Map(entriesOf('en'));
    const unlike = entriesOf('ja').filter(([key, text]) => {
      const other = english.get(key) ?? english.get(key.replace(/_other$/, '_one'));
      return other !== undefined && placesIn(text) !== placesIn(other);
    });

    expect(unlike.map(([key]) => key)).toEqual([]);
  });

  it('stand in no code', () => {
    expect(sources().flatMap(textsIn)).toEqual([]);
  });

  it('are never those of the browser, whose language may be another: forms leave what is missing to their refusal', () => {
    expect(
      sources()
        .filter(hasFormThatBrowsersCheck)
        .map((path) => path.slice(WEB.length + 1)),
    ).toEqual([]);
  });
});

function entriesOf(language: string): [key: string, text: string][] {
  const folder = join(WEB, 'messages', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => flat(JSON.parse(readFileSync(join(folder, name), 'utf8')), name.replace('.json', '')));
}

function flat(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  return Object.entries(value as object).flatMap(([name, inner]) => flat(inner, `${key}.${name}`));
}

/** Japanese has one form where English has two. */
function keysOf(language: string): string[] {
  return [...new Set(entriesOf(language).map(([key]) => key.replace(/_(one|other)$/, '')))].sort();
}

function placesIn(text: string): string {
  return [...new Set(text.match(/\{\{\w+/g))].sort().join();
}

function sources(): string[] {
  const names = readdirSync(WEB, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.tsx')).map((name) => join(WEB, name));
}

/** Among its attributes, which a handler among them may make long. */
function hasFormThatBrowsersCheck(path: string): boolean {
  const [, ...forms] = readFileSync(path, 'utf8').split(/<form\b/);
  return forms.some((form) => !form.slice(0, 400).includes('noValidate'));
}

function textsIn(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = spokenBy(node);
    if (text !== null && /\p{L}{2,}/u.test(text) && !NAMES.has(text.trim())) found.push(`${path.slice(WEB.length + 1)}: ${text.trim()}`);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

function spokenBy(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isStringLiteralLike(node)) return null;
  if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(node.text)) return node.text;
  const attribute = ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent;
  return ts.isJsxAttribute(attribute) && SPOKEN.has(attribute.name.getText()) ? node.text : null;
}
