import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../../..');

/** An object that says something in Japanese and English. */
export interface Bilingual {
  readonly where: string;
  /** Null where a language is missing, undefined where it is not a text that stands there. */
  readonly ja: string | null | undefined;
  readonly en: string | null | undefined;
}

/** A refusal as its catalogue names it. */
export interface Listed {
  readonly library: string;
  readonly code: string;
  readonly ja: string;
  readonly en: string;
}

/** A place where a refusal is made. */
export interface Thrown {
  readonly where: string;
  readonly library: string;
  readonly code: string;
  /** Names of the details; null where they are not written out. */
  readonly details: readonly string[] | null;
}

export interface Sentences {
  readonly bilingual: readonly Bilingual[];
  readonly listed: readonly Listed[];
  readonly thrown: readonly Thrown[];
  /** Every text in Japanese, wherever it is written. What a program puts in at the time is `{}`. */
  readonly japanese: readonly { readonly where: string; readonly text: string }[];
  /** Codes that are written anywhere but in their catalogue: `libs/identity link_used`. */
  readonly mentioned: ReadonlySet<string>;
}

/** Everything that is said in both languages in the sources, and every refusal with where it is made. */
export function readSentences(): Sentences {
  const files = globSync('{libs,apps}/*/src/**/*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('spec.ts'));
  const found: Found = { bilingual: [], listed: [], thrown: [], japanese: [], mentioned: new Set() };
  for (const file of files.sort()) read(file, found);
  return found;
}

interface Found {
  readonly bilingual: Bilingual[];
  readonly listed: Listed[];
  readonly thrown: Thrown[];
  readonly japanese: { where: string; text: string }[];
  readonly mentioned: Set<string>;
}

function read(file: string, found: Found): void {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const library = file.split('/').slice(0, 2).join('/');
  const whereOf = (node: ts.Node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [ja, en] = [textOf(node, 'ja'), textOf(node, 'en')];
      if (ja !== null || en !== null) found.bilingual.push({ where: whereOf(node), ja, en });
    }
    const text = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) ? plainText(node) : undefined;
    if (text !== undefined && isJapanese(text)) found.japanese.push({ where: whereOf(node), text });
    if (ts.isStringLiteral(node)) found.mentioned.add(`${library} ${node.text}`);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [first, second] = node.arguments;
      if (node.expression.text === 'refusals' && first && ts.isObjectLiteralExpression(first))
        found.listed.push(...listedIn(first, library));
      if (node.expression.text.startsWith('refuse') && first && ts.isStringLiteral(first)) {
        found.thrown.push({ where: whereOf(node), library, code: first.text, details: namesIn(second) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function listedIn(catalogue: ts.ObjectLiteralExpression, library: string): Listed[] {
  return catalogue.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property) || !ts.isObjectLiteralExpression(property.initializer)) return [];
    const code = property.name.getText();
    return [{ library, code, ja: textOf(property.initializer, 'ja') ?? '', en: textOf(property.initializer, 'en') ?? '' }];
  });
}

/** The names of an object's properties; none for no object, null where they are put together elsewhere. */
function namesIn(details: ts.Expression | undefined): string[] | null {
  if (!details) return [];
  if (!ts.isObjectLiteralExpression(details) || details.properties.some(ts.isSpreadAssignment)) return null;
  return details.properties.flatMap(({ name }) => (name ? [name.getText()] : []));
}

function textOf(object: ts.ObjectLiteralExpression, language: 'ja' | 'en'): string | null | undefined {
  const property = object.properties.find(({ name }) => name?.getText() === language);
  if (!property) return null;
  if (!ts.isPropertyAssignment(property)) return undefined;
  return plainText(property.initializer);
}

function plainText(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [plainText(node.left), plainText(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  return undefined;
}

export function isJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}

/** The names in braces, each once. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name ?? ''))].sort();
}
