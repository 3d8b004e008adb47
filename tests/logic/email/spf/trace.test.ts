import { expect, test } from 'vitest';
import { zoneResolver } from '../../../../src/logic/email/dns/zone.ts';
import { checkHost } from '../../../../src/logic/email/spf/check-host.ts';
import { zoneOf } from './vectors.ts';

const zone = zoneOf({
  'example.com': ['TXT v=spf1 include:a.example a:gone.example redirect=b.example'],
  'a.example': ['TXT v=spf1 ip4:198.51.100.1 -all'],
  'b.example': ['TXT v=spf1 -all exp=why.b.example'],
  'why.b.example': ['TXT no'],
  'slow.example': ['TXT v=spf1 include:mute.example'],
  'mute.example': ['TIMEOUT'],
});
const steps = async (sender: string) => {
  const checked = await checkHost({ ip: '192.0.2.1', sender, helo: '', resolver: zoneResolver(zone) });
  return checked.trace.map(({ depth, domain, term = '', outcome, lookups, voids, section }) =>
    [depth, domain, term, outcome, lookups, voids, section].join(' '),
  );
};

test('the trace tells every step in its order, with what was spent by then', async () => {
  expect(await steps('user@example.com')).toEqual([
    '0 example.com  record 0 0 4.5',
    '1 a.example  record 1 0 4.5',
    '1 a.example ip4:198.51.100.1 no-match 1 0 5.6',
    '1 a.example -all match 1 0 5.1',
    '0 example.com include:a.example no-match 1 0 5.2',
    '0 example.com a:gone.example no-match 2 1 5.3',
    '0 example.com redirect=b.example match 3 1 6.1',
    '1 b.example  record 3 1 4.5',
    '1 b.example -all match 3 1 5.1',
    '1 b.example exp=why.b.example match 3 1 6.2',
  ]);
});

test('it ends where the check ended, and says why', async () => {
  expect(await steps('user@slow.example')).toEqual([
    '0 slow.example  record 0 0 4.5',
    '1 mute.example  no-answer 1 0 4.4',
    '0 slow.example include:mute.example no-answer 1 0 4.4',
  ]);
  expect(await steps('user@nowhere.example')).toEqual(['0 nowhere.example  no-record 0 0 4.5']);
  expect(await steps('user@localhost')).toEqual(['0 localhost  bad-domain 0 0 4.3']);
});
