import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();
const path = '/orders/ways-out/';

async function open(query = '', options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-11-22T03:30:00Z'));
  await page.goto(`${origin}${path}${query}`, { waitUntil: 'load' });
  return page;
}

const money = (page: Page, way: string) => page.locator(`[data-way=${way}] [data-cell=money]`).textContent();
const breakEven = (page: Page) => page.locator('[data-break-even]').textContent();
const query = (page: Page) => page.evaluate(() => location.search);

test('without a script the page shows an example with its figures, its rules and its facts, and no dead form', async () => {
  const page = await open('', { javaScriptEnabled: false });
  expect(await page.locator('ways-out form').isVisible()).toBe(false);
  expect(await page.locator('.declared').innerText()).toContain('$80.00');
  expect(await money(page, 'late-return')).toBe('$64.00 to $80.00');
  expect(await breakEven(page)).toContain('$84.50');
  expect(await page.locator('#result').innerText()).toBe('An example');
  expect(await page.locator('[data-used]:visible').count()).toBeGreaterThan(20);
});

test('a typed figure changes the sums at once, moves its slider, and becomes a link when the field is left', async () => {
  const page = await open();
  await page.fill('#resale', '110.40');
  expect(await page.inputValue('[data-slides=resale]')).toBe('110');
  expect(await money(page, 'resell')).toBe('$86.47');
  expect(await page.locator('[data-headline]').textContent()).toContain('a sale leaves you at least as much');
  expect(await query(page)).toBe('');
  await page.locator('#resale').blur();
  expect(await query(page)).toContain('resale=110.40');
  expect(await page.locator('#result').innerText()).toBe('Your figures');
  await page.goBack();
  await expect.poll(() => page.inputValue('#resale')).toBe('65');
  expect(await money(page, 'resell')).toBe('$47.08');
});

test('a slider writes its field, works by keyboard, and grows for what is typed beyond it', async () => {
  const page = await open();
  await page.focus('[data-slides=price]');
  await page.keyboard.press('ArrowRight');
  expect(await page.inputValue('#price')).toBe('81');
  expect(await money(page, 'late-return')).toBe('$64.80 to $81.00');
  await page.fill('#price', '2,500');
  expect(await page.getAttribute('[data-slides=price]', 'max')).toBe('2500');
  expect(await page.inputValue('#price')).toBe('2,500');
});

test('each store asks for what it needs, in its own currency', async () => {
  const page = await open('?market=uk&state=in-time&ships=amazon&place=ebay&price=50&resale=40');
  expect(await money(page, 'return')).toBe('£50.00');
  expect(await money(page, 'resell')).toBe('£40.00');
  expect(await page.locator('#rate').isVisible()).toBe(false);
  expect(await page.locator('#fee').isVisible()).toBe(false);
  await page.check('[name=market][value=in]');
  expect(await page.inputValue('#place')).toBe('other');
  expect(await money(page, 'resell')).toBe('not known');
  await page.fill('#fee', '10');
  expect(await money(page, 'resell')).toBe('₹36.00');
});

test('what can’t be read is named with its field and its cure, and stays as it was typed', async () => {
  const page = await open('?market=us&state=in-time&price=1e9&resale=-4&postage=1.999&costs=99999999999');
  const problem = (name: string) => page.locator(`#${name}-problem`).textContent();
  expect(await problem('price')).toContain('“1e9” in “Price paid” can’t be read');
  expect(await problem('resale')).toContain('“Expected price” can’t be below nothing');
  expect(await problem('postage')).toContain('“Return postage” takes two digits');
  expect(await problem('costs')).toContain('Type $10,000,000.00 or less');
  expect(await page.getAttribute('#price', 'aria-invalid')).toBe('true');
  expect(await page.inputValue('#price')).toBe('1e9');
  expect(await money(page, 'return')).toBe('not known');
  expect(await money(page, 'resell')).toBe('not known');
});

test('a hostile address is read as far as it can be', async () => {
  const page = await open(`?market=moon&state=constructor&price=${'9'.repeat(3000)}&paid=__proto__&resale=<img src=x>`);
  expect(await page.isChecked('[name=market][value=us]')).toBe(true);
  expect(await page.locator('[data-field] img').count()).toBe(0);
  expect(await money(page, 'return')).toBe('not known');
});

test('the sheet prints every figure that was given, the chart and the table', async () => {
  const page = await open(
    '?market=us&state=used&ships=seller&place=mercari&price=80&shipping=5&postage=7&resale=60&costs=8&itemises=yes&rate=24&paid=debit',
  );
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('ways-out form').isVisible()).toBe(false);
  const said = await page.locator('.declared').innerText();
  for (const each of [
    'Amazon.com',
    'In time, but used',
    'The seller',
    '$80.00',
    '$5.00',
    '$7.00',
    'Mercari',
    '$60.00',
    '$8.00',
    'I itemise deductions',
    '24%',
    'Debit card',
  ])
    expect(said).toContain(each);
  expect(await page.locator('.chart svg').isVisible()).toBe(true);
  expect(await page.locator('[data-way]:visible').count()).toBe(6);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});

test('axe finds nothing with figures, faults and unknowns on the page, in light and dark', async () => {
  const page = await open('?market=eu&state=used&ships=seller&price=x&resale=30');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page)).toEqual([]);
  }
});
