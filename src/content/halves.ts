import type { Half } from '../schema/half.ts';

/** What each half is called, and the checker its pages lead to. */
export const HALVES: Readonly<Record<Half, { name: string; home: string; checker: string; check: string }>> = {
  orders: { name: 'Parcels', home: '/orders/', checker: '/orders/check/', check: 'Check my order' },
  email: { name: 'Mail', home: '/email/', checker: '/email/events/', check: 'Read my events' },
};

/** What the button to a checker says. */
export const TOOLS: Readonly<Record<string, string>> = {
  '/email/events/': 'Read my events',
  '/email/bounces/': 'Read my bounce',
  '/email/rates/': 'Check my rates',
  '/email/suppression/': 'Clean my list',
  '/email/domain/': 'Check my domain',
  '/email/spf/': 'Check my SPF',
  '/email/dmarc/': 'Check my DMARC',
  '/email/headers/': 'Read my headers',
  '/email/dkim/': 'Check my key',
  '/email/forge/': 'Forge an event',
  '/email/message/': 'Check my message',
  '/email/quota/': 'Plan my send',
  '/email/production-access/': 'Prepare my request',
  '/email/simulator/': 'See the test plan',
};
