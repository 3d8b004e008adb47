import { inOrder, type LogEntry } from './contact-log.ts';

/** The words of a log's text file; they come from the page. */
export interface LogWords {
  readonly title: string;
  /** Channel → its name. */
  readonly channels: Readonly<Record<string, string>>;
}

/** The log as a text file: one block a contact, in order, what was said set in by two spaces. */
export function logText(entries: readonly LogEntry[], { title, channels }: LogWords): string {
  const blocks = inOrder(entries).map((entry) => block(entry, channels));
  return `${[title, ...blocks].join('\n\n')}\n`;
}

function block({ day, time, channel, name, said }: LogEntry, channels: LogWords['channels']): string {
  const head = [`${day} ${time}`, channels[channel] ?? channel, name].map(oneLine).filter((part) => part !== '');
  const body = said.replace(/\r\n?/g, '\n').trim();
  return [head.join(' · '), ...body.split('\n').map((line) => `  ${line}`.trimEnd())].join('\n').toWellFormed();
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
