import ts from 'typescript';

/** Names that read the world: the page, the clock, chance, the network, the process. */
const IMPURE = [
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'globalThis',
  'fetch',
  'process',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
];
const IMPURE_MEMBERS = ['Date.now', 'Math.random'];

/** Each use of the page, the clock, chance, the network or the process in a TypeScript file, with its line. */
export function impurities(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = descendants(file);
  const declared = new Set(nodes.filter(isDeclaredName).map((node) => node.getText()));
  return nodes
    .filter((node) => isImpure(node) && !declared.has(node.getText()))
    .map((node) => `line ${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`);
}

function descendants(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child, ...descendants(child)));
  return children;
}

function isImpure(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return IMPURE_MEMBERS.includes(node.getText());
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
  return ts.isIdentifier(node) && IMPURE.includes(node.text) && !isNameOf(node.parent, node);
}

function isDeclaredName(node: ts.Node): boolean {
  const { parent } = node;
  const declares = ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent);
  return ts.isIdentifier(node) && declares && isNameOf(parent, node);
}

/** Whether the node names a member or a declaration (`x.location`, `location: 1`) rather than reading a variable. */
function isNameOf(parent: ts.Node, node: ts.Node): boolean {
  return (parent as { name?: ts.Node }).name === node;
}
