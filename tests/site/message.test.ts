import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { BY_LOOKS, KINDS } from '../../src/content/message-kinds.ts';
import { AREAS, STANDINGS } from '../../src/content/message-words.ts';
import { headersFor } from '../../src/host/headers.ts';
import type { Standing } from '../../src/islands/message-check-messages.ts';
import { REFUSALS } from '../../src/islands/message-check-standing.ts';
import { MESSAGE_FINDINGS, type MessageFindingId } from '../../src/logic/email/message/findings.ts';
import { brotliBytesOf, builtPages } from './dist.ts';

/** The page’s own first script, in bytes of brotli. */
const FIRST_SCRIPT = 6_000;

const path = '/email/message/';
const page = parse(builtPages().find(({ url }) => url === path)?.html ?? '');
const ids = Object.keys(MESSAGE_FINDINGS) as MessageFindingId[];

describe('the page of the message check', () => {
  test('begins with at most 6 kB of script of its own; what reads, draws and cleans comes on use', () => {
    const scripts = page.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');
    const own = scripts.filter((src) => src.includes('MessageCheck'));
    expect(own).toHaveLength(1);
    expect(scripts.filter((src) => /purify|worker/i.test(src))).toEqual([]);
    expect(own.reduce((bytes, src) => bytes + brotliBytesOf(src), 0)).toBeLessThanOrEqual(FIRST_SCRIPT);
  });

  test('has words for every finding, as an answer, as a flag and in the list of all', () => {
    expect(ids.length).toBeGreaterThan(36);
    expect(ids.filter((id) => !page.querySelector(`template[data-finding="${id}"]`))).toEqual([]);
    expect(ids.filter((id) => !page.querySelector(`template[data-flag="${id}"]`))).toEqual([]);
    expect(page.querySelectorAll('.area li').map((item) => item.getAttribute('id'))).toEqual(ids);
  });

  test('puts each finding into one area, in the order of a message', () => {
    const firsts = AREAS.map(({ first }) => ids.indexOf(first));
    expect(firsts[0]).toBe(0);
    expect(firsts).toEqual([...firsts].sort((one, other) => one - other));
  });

  test('has words for every answer and every kind', () => {
    const standings: Record<Standing, true> = { refused: true, mend: true, better: true, ready: true };
    expect(Object.keys(STANDINGS).sort()).toEqual(Object.keys(standings).sort());
    for (const standing of Object.keys(standings))
      expect(page.querySelectorAll(`[data-verdict="${standing}"]`)).toHaveLength(3);
    expect(Object.keys(KINDS).filter((kind) => !page.querySelector(`template[data-kind="${kind}"]`))).toEqual([]);
  });

  test('what goes by looks is never an error, and nothing is refused for its looks', () => {
    expect(BY_LOOKS.length).toBeGreaterThan(0);
    expect(BY_LOOKS.filter((id) => MESSAGE_FINDINGS[id][0] === 'error')).toEqual([]);
    expect(BY_LOOKS.filter((id) => REFUSALS.has(id))).toEqual([]);
  });

  test('its frame may do nothing, and is empty until there is a letter', () => {
    const [frame, ...more] = page.querySelectorAll('iframe');
    expect(more).toEqual([]);
    expect(frame?.getAttribute('sandbox')).toBe('');
    expect(frame?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(frame?.getAttribute('src') ?? frame?.getAttribute('srcdoc')).toBeUndefined();
  });

  test('without a script it says so, and all that is looked for can be read', () => {
    expect(page.querySelector('.message-form [data-plain]')?.hasAttribute('hidden')).toBe(false);
    expect(page.querySelector('[data-report]')?.hasAttribute('hidden')).toBe(true);
    expect(page.querySelectorAll('.area details').length).toBe(ids.length);
  });
});

test('the host lets no frame on the page go anywhere, and the page connect to nobody', () => {
  const policy = headersFor(path)['Content-Security-Policy']?.split('; ') ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  // Without these, frames fall back to “none”; a document written into the page’s own frame isn’t asked for anywhere.
  expect(policy.filter((directive) => /^(?:frame|child)-src/.test(directive))).toEqual([]);
});
