import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readFacts } from '../../src/content/read-facts.ts';
import { readGuide, slugsOf } from './guides.ts';

const values = new Map(readFacts().map(({ id, value }) => [id, value]));
const figureOf = (id: string) => Number(values.get(id));

/** CloudWatch's metrics and the facts, in percent, at which an alarm on them makes sense. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  'Reputation.BounceRate': ['rate-bounce-recommended-2', 'rate-bounce-review-5', 'rate-bounce-pause-10'],
  'Reputation.ComplaintRate': ['rate-complaint-review-01', 'rate-complaint-pause-05'],
};

const blocks = slugsOf('email').flatMap((slug) => readGuide('email', slug).blocks.map((block) => ({ slug, ...block })));

/** Each decimal fraction in the code with the metric named last before it. */
const thresholds = blocks.flatMap(({ slug, code }) =>
  [...code.matchAll(/\b0\.\d+\b/g)].map(({ 0: fraction, index }) => {
    const metric =
      code
        .slice(0, index)
        .match(/Reputation\.\w+/g)
        ?.at(-1) ?? 'no metric';
    return { slug, metric, fraction };
  }),
);

describe('code to paste', () => {
  test('is there, and each block says its language', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(8);
    expect(
      blocks.filter(({ language }) => !['sh', 'yaml', 'json', 'text', 'dns-zone-file'].includes(language)),
    ).toEqual([]);
  });

  test('has alarms on both of the rates that AWS judges by', () => {
    expect(new Set(thresholds.map(({ metric }) => metric))).toEqual(new Set(Object.keys(LINES)));
  });

  test.for(thresholds)('$slug: an alarm on $metric at $fraction stands at a line that a fact gives', (alarm) => {
    const lines = (LINES[alarm.metric] ?? []).map((id) => figureOf(id) / 100);
    expect(lines).toContain(Number(alarm.fraction));
  });

  test('alarms at a review are set as AWS advises', () => {
    const fractions = thresholds.map(({ fraction }) => Number(fraction));
    expect(fractions).toContain(figureOf('rate-cloudwatch-bounce-alarm'));
    expect(fractions).toContain(figureOf('rate-cloudwatch-complaint-alarm'));
  });

  test('a delivery time is one that SES takes', () => {
    const seconds = blocks.flatMap(({ code }) => [...code.matchAll(/--max-delivery-seconds (\d+)/g)].map(([, n]) => n));
    expect(seconds.length).toBeGreaterThan(0);
    for (const each of seconds.map(Number)) {
      expect(each).toBeGreaterThanOrEqual(figureOf('bnc-retry-window-least-seconds'));
      expect(each).toBeLessThanOrEqual(figureOf('bnc-retry-window-most-seconds'));
    }
  });

  test.for(blocks.filter(({ language }) => language === 'yaml'))('$slug: the template is YAML', ({ code }) => {
    const [document] = parseAllDocuments(code, {
      customTags: [{ tag: '!Ref', resolve: (name: string) => ({ Ref: name }) }],
    });
    expect([...(document?.errors ?? []), ...(document?.warnings ?? [])]).toEqual([]);
    expect(Object.keys(document?.toJS().Resources)).not.toEqual([]);
  });

  test('names nobody’s account, and no address but an example’s or the simulator’s', () => {
    const code = blocks.map((block) => block.code).join('\n');
    expect(code.match(/\b\d{12}\b/g)).toBeNull();
    const domains = [...code.matchAll(/@([\w.-]+)/g)].map(([, domain]) => domain);
    expect(
      domains.filter((domain) => !/^(?:(?:\w+\.)?example\.com|simulator\.amazonses\.com)$/.test(domain ?? '')),
    ).toEqual([]);
  });
});
