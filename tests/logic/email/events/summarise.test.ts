import { describe, expect, test } from 'vitest';
import { readEmailRules } from '../../../../src/content/rules.ts';
import { Ledger } from '../../../../src/logic/email/events/ledger.ts';
import { Names } from '../../../../src/logic/email/events/names.ts';
import { summaryOf } from '../../../../src/logic/email/events/present.ts';
import { readEvents } from '../../../../src/logic/email/events/read.ts';
import { merge, summarise } from '../../../../src/logic/email/events/summarise.ts';
import { Tally } from '../../../../src/logic/email/events/tally.ts';
import { random, sesEvent, sesLines } from '../../../tools/ses-events.ts';

const rules = readEmailRules(new Date(0));
const read = (text: string) => readEvents(text).events;
const summaryOfText = (text: string) => summarise(read(text), rules);

function bounce(type: string, subType: string, address: string, more: object = {}, id = address) {
  const recipient = { emailAddress: address, action: 'failed', ...more };
  const mail = {
    messageId: 'm',
    timestamp: '2026-11-20T23:59:59Z',
    destination: [address],
    tags: { 'ses:configuration-set': ['news'], campaign: ['nov'] },
  };
  return JSON.stringify({
    eventType: 'Bounce',
    bounce: {
      feedbackId: id,
      bounceType: type,
      bounceSubType: subType,
      bouncedRecipients: [recipient],
      timestamp: '2026-11-21T00:10:00Z',
    },
    mail,
  });
}

function sent(type: 'Send' | 'Delivery', addresses: readonly string[]) {
  const detail = type === 'Send' ? { send: {} } : { delivery: { recipients: addresses } };
  return JSON.stringify({
    eventType: type,
    ...detail,
    mail: { messageId: 'm', timestamp: '2026-11-20T09:00:00Z', destination: addresses, tags: {} },
  });
}

function complaint(feedback: string | null, address: string, subType: string | null = null) {
  const body = {
    feedbackId: `c-${address}`,
    complaintSubType: subType,
    complaintFeedbackType: feedback,
    complainedRecipients: [{ emailAddress: address }],
  };
  return JSON.stringify({
    eventType: 'Complaint',
    complaint: body,
    mail: { messageId: 'm', destination: [address], tags: {} },
  });
}

describe('counting', () => {
  test.for([
    ['no such address is hard', bounce('Permanent', 'NoEmail', 'a@corp.example'), { hardBounces: 1, softBounces: 0 }],
    ['the global list counts as hard', bounce('Permanent', 'Suppressed', 'a@corp.example'), { hardBounces: 1 }],
    [
      'a full mailbox is soft',
      bounce('Transient', 'MailboxFull', 'a@corp.example'),
      { hardBounces: 0, softBounces: 1 },
    ],
    [
      'one that was only delayed is soft',
      bounce('Permanent', 'General', 'a@corp.example', { status: '4.4.1' }),
      { hardBounces: 0, softBounces: 1 },
    ],
    [
      'the simulator counts nowhere',
      bounce('Permanent', 'General', 'bounce@simulator.amazonses.com'),
      { hardBounces: 0, recipients: 0 },
    ],
    ['a complaint counts', complaint('abuse', 'a@corp.example'), { complaints: 1 }],
    ['“not spam” is no complaint', complaint('not-spam', 'a@corp.example'), { complaints: 0 }],
    ['nor is a report about authentication', complaint('auth-failure', 'a@corp.example'), { complaints: 0 }],
    [
      'nor one your list had stopped',
      complaint('abuse', 'a@corp.example', 'OnAccountSuppressionList'),
      { complaints: 0 },
    ],
    [
      'repeated feedback counts once',
      `${bounce('Permanent', 'NoEmail', 'a@corp.example')}\n`.repeat(3),
      { hardBounces: 1, duplicates: 2, events: 1 },
    ],
    ['two recipients count twice', sent('Send', ['a@corp.example', 'b@corp.example']), { sends: 2, events: 1 }],
  ] as const)('%s', ([, text, expected]) => {
    expect(summaryOfText(text)).toMatchObject(expected);
  });

  test.for([
    ['OnAccountSuppressionList', 'account'],
    ['OnTenantSuppressionList', 'tenant'],
    ['EmailValidationSuppressed', 'validation'],
    ['UnsubscribedRecipient', 'optedOut'],
  ] as const)('%s is left out, and said to be', ([subType, where]) => {
    const { hardBounces, softBounces, excluded } = summaryOfText(bounce('Permanent', subType, 'a@corp.example'));
    expect([hardBounces, softBounces, excluded[where]]).toEqual([0, 0, 1]);
  });
});

describe('rates', () => {
  const hard = bounce('Permanent', 'NoEmail', 'x@corp.example');

  test('are shares of what was sent', () => {
    const summary = summaryOfText(
      [
        sent(
          'Send',
          Array.from({ length: 20 }, (_, i) => `${i}@corp.example`),
        ),
        hard,
      ].join('\n'),
    );
    expect(summary).toMatchObject({ sends: 20, bounceRate: 0.05 });
  });

  test('without Send events are shares of deliveries and bounces, and that is said', () => {
    const summary = summaryOfText([sent('Delivery', ['a@corp.example']), hard].join('\n'));
    expect(summary).toMatchObject({ rateBase: 2, bounceRate: 0.5 });
    expect(summary.findings.map(({ id }) => id)).toContain('no-send-events');
  });

  test('are not made up where nothing says how much was sent', () => {
    const summary = summaryOfText(hard);
    expect([summary.bounceRate, summary.findings.map(({ id }) => id)]).toEqual([null, ['no-denominator']]);
  });

  test('of complaints leave Gmail’s recipients out, as an estimate', () => {
    const summary = summaryOfText(
      [sent('Send', ['a@gmail.com', 'b@corp.example']), complaint('abuse', 'b@corp.example')].join('\n'),
    );
    expect(summary).toMatchObject({ fblSent: 1, complaintRate: 1 });
    expect(summary.findings.map(({ id }) => id)).toContain('fbl-estimated');
  });
});

describe('lists', () => {
  test('a bounce belongs to the day its message was sent', () => {
    const { byDay, byDomain, byConfigurationSet, byCampaign, bySubtype } = summaryOfText(
      bounce('Permanent', 'NoEmail', 'a@Corp.example'),
    );
    expect(byDay[0]).toMatchObject({ day: '2026-11-20', hardBounces: 1 });
    expect(byDomain[0]?.domain).toBe('corp.example');
    expect(byConfigurationSet[0]?.configurationSet).toBe('news');
    expect(byCampaign[0]).toMatchObject({ tag: 'campaign', value: 'nov' });
    expect(bySubtype[0]?.subtype).toBe('Permanent/NoEmail');
  });

  test('an address that complained is listed once, as a complaint where the bounce asks for no more', () => {
    const text = [bounce('Permanent', 'NoEmail', 'A@corp.example'), complaint('abuse', 'a@corp.example')].join('\n');
    expect(summaryOfText(text).stopMailing).toEqual([
      { address: 'A@corp.example', row: 'complained', reason: 'COMPLAINT' },
    ]);
  });

  test('an address that is refused because of the sender is kept, and it is said why', () => {
    const text = bounce('Permanent', 'General', 'a@corp.example', {
      status: '5.7.1',
      diagnosticCode: 'smtp; 550 5.7.1 Message rejected by policy',
    });
    const { keep, stopMailing, advice } = summaryOfText(text);
    expect([keep.map(({ why }) => why), stopMailing, advice.map(({ id }) => id)]).toEqual([
      ['sender-side-block'],
      [],
      ['fix-sender-side'],
    ]);
  });
});

describe('merging', () => {
  const lines = sesLines(3, 0, 600).trim().split('\n');
  const whole = summaryOfText(lines.join('\n'));

  test.for([1, 2, 3, 4, 5])('pieces in any order come to the whole (%i)', (seed) => {
    const next = random(seed);
    const shuffled = [...lines, ...lines.slice(0, 50).filter((line) => /"(?:bounce|complaint)":/.test(line))].sort(
      () => next() - 0.5,
    );
    const cuts = [
      0,
      ...Array.from({ length: 4 }, () => Math.floor(next() * shuffled.length)).sort((a, b) => a - b),
      shuffled.length,
    ];
    const pieces = cuts.slice(1).map((to, i) => summaryOfText(shuffled.slice(cuts[i], to).join('\n')));
    const merged = pieces.reduceRight((sum, piece) => merge(piece, sum), summaryOfText(''));
    const { carried: _, duplicates, findings, ...figures } = merged;
    const { carried: __, duplicates: ___, findings: ____, ...expected } = whole;
    expect(figures).toEqual(expected);
    expect(duplicates > 0).toBe(findings.some(({ id }) => id === 'duplicate-event'));
  });

  test('a summary is plain: it can be cloned and sent', () => {
    expect(structuredClone(whole)).toEqual(whole);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });

  test('beyond the limit names are summed up, the same in any order', () => {
    const names = Array.from({ length: 100 }, (_, i) => `name-${i}`);
    const count = (order: readonly string[]) => {
      const list = new Names(10);
      for (const name of order) list.of(name).sends += 1;
      list.prune();
      return { kept: [...list.kept].sort(), rest: list.rest };
    };
    expect(count([...names, ...names])).toEqual(count([...names].reverse().concat(names)));
    expect(count(names).rest.sends).toBe(90);
  });

  test('beyond the limit bounces are left out, which ones doesn’t hang on the order, and it is said', () => {
    const events = Array.from({ length: 60 }, (_, i) => bounce('Permanent', 'NoEmail', `${i}@corp.example`));
    const count = (order: readonly string[]) => {
      const tally = new Tally(new Ledger(10));
      const source = summaryOfText(order.join('\n'));
      tally.addText(source.carried);
      return summaryOf(tally);
    };
    expect(count(events)).toEqual(count([...events].reverse()));
    expect(count(events).findings.map(({ id }) => id)).toContain('too-many-bounces');
  });
});

test('the generator’s events are of the size the benchmark says', () => {
  expect(JSON.stringify(sesEvent(1, 1)).length).toBeGreaterThan(800);
});
