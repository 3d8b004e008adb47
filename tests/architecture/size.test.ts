import ts from 'typescript';
import { expect, test } from 'vitest';
import { type SourceFile, sources } from './sources.ts';

const lines = ({ text }: SourceFile) => text.trimEnd().split('\n').length;

test('no source file is longer than 200 lines', () => {
  const long = sources('src/**/*.{ts,mjs,astro}').filter((file) => lines(file) > 200);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('no test file is longer than 300 lines', () => {
  const long = sources('tests/**/*.ts').filter((file) => lines(file) > 300);
  expect(long.map(({ path }) => path)).toEqual([]);
});

/** Names a module gives others at run time: types come along with what they describe. */
function exportsOf({ path, text }: SourceFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const isExported = (node: ts.Statement) =>
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return file.statements.filter(isExported).flatMap((node) => {
    if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText());
    return ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) ? [node.name?.text ?? 'default'] : [];
  });
}

test('no module outside the schemas exports more than three names', () => {
  const modules = sources('src/**/*.ts').filter(({ path }) => !path.startsWith('src/schema/'));
  const wide = modules.filter((file) => exportsOf(file).length > 3);
  expect(wide.map(({ path }) => path)).toEqual([]);
});

test('an export is counted under its name', () => {
  const text = 'export const a = 1, b = 2;\nexport function c() {}\nexport type D = 1;\nconst e = 1;';
  expect(exportsOf({ path: 'x.ts', text })).toEqual(['a', 'b', 'c']);
});
