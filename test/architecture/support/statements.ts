import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../../..');

/** A text with SQL in it, as it stands in a source file. */
export interface Statement {
  /** `libs/identity/src/data/links.repository.ts:42` */
  readonly where: string;
  /** With the constants of its own file put in; what else is interpolated is left out. */
  readonly sql: string;
}

/** Every text in the libraries' sources that names a table of the schema. */
export function statementsOfLibraries(): Statement[] {
  const files = globSync('libs/*/src/**/*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('spec.ts'));
  return files.flatMap((file) => statementsIn(join(ROOT, file)));
}

function statementsIn(file: string): Statement[] {
  const text = readFileSync(file, 'utf8');
  if (!/\bapp\.\w/.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(source);
  const found: Statement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
      const sql = textOf(node, constants);
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (/\bapp\.\w/.test(sql)) found.push({ where: `${relative(ROOT, file)}:${line + 1}`, sql });
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

type Texts = ReadonlyMap<string, ts.Expression>;

function constantsOf(source: ts.SourceFile): Texts {
  const constants = new Map<string, ts.Expression>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer);
    }
  }
  return constants;
}

function textOf(node: ts.Expression, constants: Texts): string {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const constant = constants.get(node.text);
    return constant ? textOf(constant, constants) : '';
  }
  if (!ts.isTemplateExpression(node)) return '';
  return node.head.text + node.templateSpans.map(({ expression, literal }) => textOf(expression, constants) + literal.text).join('');
}
