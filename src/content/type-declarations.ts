import type { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** TypeScript for a JSON Schema: each of its definitions an exported interface or type, its descriptions as comments, and the whole by its title. */
export function typeDeclarations(schema: Schema): string {
  const { $defs = {}, ...whole } = schema;
  const all = [...Object.entries($defs), [whole.title ?? 'Whole', whole] as const];
  return all.map(([name, each]) => declared(name, each as Schema)).join('\n');
}

function declared(name: string, schema: Schema): string {
  const isInterface = schema.type === 'object' && Object.keys(schema.properties ?? {}).length > 0;
  const says = commented(schema.description, '');
  if (isInterface) return `${says}export interface ${name} ${typeOf(schema, '')}\n`;
  const options = optionsOf(schema, '');
  return options.length > 1
    ? `${says}export type ${name} =\n${options.map((each) => `  | ${each}`).join('\n')};\n`
    : `${says}export type ${name} = ${typeOf(schema, '')};\n`;
}

function typeOf(schema: Schema, margin: string): string {
  return optionsOf(schema, margin).join(' | ');
}

/** The types a value may have. */
function optionsOf(schema: Schema, margin: string): string[] {
  if (schema.$ref) return [schema.$ref.replace('#/$defs/', '')];
  if (schema.const !== undefined) return [literal(schema.const)];
  if (schema.enum) return schema.enum.map(literal);
  const among = schema.anyOf ?? schema.oneOf;
  if (among) return unionOf(among as Schema[], margin);
  const types = [schema.type ?? 'unknown'].flat();
  return types.map((type) => plainType(type, schema, margin));
}

/** Beside known words, any other text is written so that an editor still offers the words. */
function unionOf(among: readonly Schema[], margin: string): string[] {
  const hasWords = among.some((each) => each.enum);
  return among.flatMap((each) => {
    const isAnyText = each.type === 'string' && !each.enum && each.const === undefined;
    return hasWords && isAnyText ? ['(string & {})'] : optionsOf(each, margin);
  });
}

function plainType(type: string, schema: Schema, margin: string): string {
  if (type === 'integer') return 'number';
  if (type === 'array') return arrayOf(schema.items as Schema, margin);
  return type === 'object' ? objectOf(schema, margin) : type;
}

function arrayOf(items: Schema, margin: string): string {
  const of = optionsOf(items, margin);
  return of.length === 1 ? `${of[0]}[]` : `(${of.join(' | ')})[]`;
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema, margin: string): string {
  const members = Object.entries(properties) as [string, Schema][];
  if (members.length === 0) return `Record<string, ${typeOf((additionalProperties ?? {}) as Schema, margin)}>`;
  const inner = `${margin}  `;
  const lines = members.map(([name, schema]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : literal(name);
    return `${commented(schema.description, inner)}${inner}${key}${required.includes(name) ? '' : '?'}: ${typeOf(schema, inner)};\n`;
  });
  return `{\n${lines.join('')}${margin}}`;
}

function commented(words: string | undefined, margin: string): string {
  return words === undefined ? '' : `${margin}/** ${words.replaceAll('*/', '* /')} */\n`;
}

function literal(value: unknown): string {
  return JSON.stringify(value);
}
