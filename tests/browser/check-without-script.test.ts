import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '../../src/logic/orders/advise.ts';
import { situations } from '../logic/orders/random-situation.ts';
import { rules } from '../logic/orders/real-rules.ts';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();
const now = '2026-11-21T12:00:00Z';

/** Runs in the page: sets the radios to each situation and gives `option/row` of all that shows, as the eye meets it. */
function visible(all: readonly Readonly<Record<string, string>>[]): string[][] {
  const radios = [...document.querySelectorAll<HTMLInputElement>('.check input[type=radio]')];
  const variants = [...document.querySelectorAll<HTMLElement>('[data-option] > [data-row]')].map((variant) => ({
    name: `${variant.parentElement?.dataset['option']}/${variant.dataset['row']}`,
    style: getComputedStyle(variant),
  }));
  return all.map((situation) => {
    for (const radio of radios) {
      const checked = radio.value !== '' && situation[radio.name] === radio.value;
      if (radio.checked !== checked) radio.checked = checked;
    }
    const shown = variants.filter(({ style }) => style.display !== 'none');
    return shown.sort((a, b) => Number(a.style.order) - Number(b.style.order)).map(({ name }) => name);
  });
}

const sample = fc.sample(situations, { numRuns: 2000, seed: 20261121 }) as unknown as Record<string, string>[];
const advised = sample.map((situation) =>
  advise(rules, situation as never, now)
    .options.toSorted((a, b) => a.rank - b.rank)
    .map(({ option, row }) => `${option}/${row}`),
);

test('the sample meets more than a hundred rows', () => {
  expect(sample).toHaveLength(2000);
  expect(new Set(advised.flat()).size).toBeGreaterThan(100);
});

// Half and half: each page has a process, and there are two cores.
test.concurrent.for([0, 1000])(
  'without a script, the page shows what advise says, in the same order: a thousand situations from number %i on',
  { timeout: 300_000 },
  async (from, { expect, onTestFinished }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${origin}/orders/check/`);
    const part = sample.slice(from, from + 1000);
    const shown = await page.evaluate(visible, part);
    const wrong = part.flatMap((situation, at) =>
      shown[at]?.join() === advised[from + at]?.join()
        ? []
        : [{ situation, shown: shown[at], advised: advised[from + at] }],
    );
    expect(shown).toHaveLength(1000);
    expect(wrong.slice(0, 2)).toEqual([]);
  },
);
