import { type Field, fieldsNamed, type MessageHead, textOf } from '../../headers/message-head.ts';
import { found, type MessageFinding } from '../findings.ts';
import type { Judge } from '../options.ts';
import { SINGLE } from './names.ts';

const ASCII = /^[\0-\x7f]*$/;
/** Fact evt-tag-limits. */
const TAG = /^[A-Za-z0-9_-]{1,256}$/;
/** So many of a kind are named one by one. */
const MOST = 20;

/** Fields by themselves: H3, H6, H29, H30, H31, H34 and H36 of table 2.9, and lines that are no field. */
export const judgeFields: Judge = ({ head }) => [
  ...repeated(head),
  ...head.fields
    .filter(({ raw }) => !ASCII.test(raw))
    .slice(0, MOST)
    .map((field) => found('raw-8bit-header', placeOf(field))),
  ...broken(head),
  ...(wentOut(head) ? [] : written(head)),
  ...fieldsNamed(head, 'X-SES-MESSAGE-TAGS').filter(isBadTagList).slice(0, MOST).map(tagFinding),
  ...fieldsNamed(head, 'Precedence')
    .filter((field) => /^bulk$/i.test(textOf(field)))
    .slice(0, 1)
    .map((field) => found('precedence', placeOf(field))),
  ...withoutVersion(head),
];

/** SES has sent it: what it wrote itself is nobody’s mistake. */
function wentOut(head: MessageHead): boolean {
  return fieldsNamed(head, 'X-SES-Outgoing').length > 0;
}

function repeated(head: MessageHead): MessageFinding[] {
  const seen = new Map<string, Field[]>();
  for (const field of head.fields) {
    const name = field.name.toLowerCase();
    if (SINGLE.has(name)) seen.set(name, [...(seen.get(name) ?? []).slice(0, MOST), field]);
  }
  return [...seen.values()].flatMap((fields) => {
    const [, second] = fields;
    // SES adds a signature of its own to one that a domain asks for.
    const isSigned = fields.some(({ name, raw }) => /^dkim-/i.test(name) && /d\s*=\s*amazonses\.com/i.test(raw));
    return second && !isSigned ? [found('duplicate-header', { ...placeOf(second), count: fields.length })] : [];
  });
}

/** A mailbox file’s own first line is no part of the message. */
function broken({ stray }: MessageHead): MessageFinding[] {
  return stray
    .filter(({ text }) => !text.startsWith('From '))
    .slice(0, MOST)
    .map(({ line, text }) => found('broken-header', { line, text }));
}

function written(head: MessageHead): MessageFinding[] {
  const own = (name: string) => fieldsNamed(head, name).slice(0, 1);
  return [
    ...[...own('Date'), ...own('Message-ID')].map((field) => found('ses-overrides', placeOf(field))),
    ...own('Return-Path').map((field) => found('return-path', placeOf(field))),
  ];
}

function isBadTagList(field: Field): boolean {
  return textOf(field)
    .split(',')
    .some((pair) => {
      const [name = '', value = '', ...more] = pair.split('=').map((part) => part.trim());
      return more.length > 0 || !TAG.test(name) || !TAG.test(value);
    });
}

function tagFinding(field: Field): MessageFinding {
  return found('ses-tags', { ...placeOf(field), text: textOf(field) });
}

function withoutVersion(head: MessageHead): MessageFinding[] {
  const [type] = fieldsNamed(head, 'Content-Type');
  const hasVersion = fieldsNamed(head, 'MIME-Version').length > 0;
  return type && !hasVersion ? [found('mime-version', { where: 'MIME-Version', line: type.line })] : [];
}

function placeOf({ name, line }: Field) {
  return { where: name, line };
}
