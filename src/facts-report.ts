import { readFacts } from './content/read-facts.ts';
import { dayAt } from './logic/dates/instants.ts';
import { staleFacts } from './logic/dates/stale.ts';

// `npm run facts`: what is due for another look. Only ever a report; no build turns red by the clock.
const facts = readFacts();
const stale = staleFacts(facts, dayAt(Date.now()));

for (const { fact, age } of stale) {
  console.log(`${String(age).padStart(4)} days  ${fact.kind.padEnd(6)}  ${fact.confidence.padEnd(6)}  ${fact.id}`);
}
console.log(`${stale.length} of ${facts.length} facts are due for another look.`);
