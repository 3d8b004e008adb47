import { expect, test } from 'vitest';
import { exampleFile } from '../../src/islands/event-reader-example.ts';

interface Event {
  eventType: string;
  mail: { destination: string[]; timestamp: string };
}

const text = await exampleFile('example.ndjson').text();
const events = text
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Event);

test('the example is the same each time', async () => {
  expect(await exampleFile('example.ndjson').text()).toBe(text);
});

test('it shows the events a report is made of', () => {
  const types = new Set(events.map(({ eventType }) => eventType));
  expect([...types].sort()).toEqual(['Bounce', 'Complaint', 'Delivery', 'Rendering Failure', 'Send']);
});

test('nobody in it is real: every address is at a domain that is kept for examples', () => {
  const addresses = events.flatMap(({ mail }) => mail.destination);
  expect(addresses.length).toBeGreaterThan(2_000);
  for (const address of addresses) expect(address).toMatch(/@(example\.(com|net|org)|[a-z]+\.example)$/);
});

test('it spans two weeks, so that there is something to draw', () => {
  expect(new Set(events.map(({ mail }) => mail.timestamp.slice(0, 10))).size).toBe(14);
});
