import { parse } from '@astrojs/compiler-rs';
import ts from 'typescript';

export interface Import {
  /** As written: `../schema/fact.ts`, `zod`. */
  from: string;
  /** Whether it vanishes when types are stripped. */
  isType: boolean;
}

/** Stands for what an import names only when it runs. */
export const COMPUTED = '(computed)';

/** Every import and re-export of one source file, dynamic ones included. */
export function importsOf(path: string, text: string): Import[] {
  return path.endsWith('.astro') ? importsOfAstro(text) : importsOfTypeScript(path, text);
}

function importsOfTypeScript(path: string, text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const isType = ts.isExportDeclaration(node)
        ? node.isTypeOnly
        : node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      found.push({ from: (node.moduleSpecifier as ts.StringLiteral).text, isType });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const target = node.arguments[0];
      found.push({ from: target && ts.isStringLiteral(target) ? target.text : COMPUTED, isType: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

interface SyntaxNode {
  type?: string;
  source?: { value?: string } | null;
  importKind?: string;
  exportKind?: string;
}

const IMPORTING = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'];

function importsOfAstro(text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, source, importKind, exportKind } = node as SyntaxNode;
    if (source && IMPORTING.includes(type ?? ''))
      found.push({ from: source.value ?? COMPUTED, isType: (importKind ?? exportKind) === 'type' });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parse(text).ast);
  return found;
}
