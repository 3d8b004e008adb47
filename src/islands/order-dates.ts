import { fillDay } from './fill-day.ts';
import type { OrderCheck } from './order-check.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The days of an order's life as a picture to scale, with the same days as a list, and as a calendar file.
 * Stands inside `<order-check>`; shows itself once a typed date gives it something to show. All words are in the page.
 */
export class OrderDates extends HTMLElement {
  connectedCallback() {
    this.closest('order-check')?.addEventListener('considered', () => void this.#show());
    this.querySelector('[data-does=calendar]')?.addEventListener('click', () => void this.#save());
  }

  get #check(): OrderCheck {
    return this.closest('order-check') as OrderCheck;
  }

  async #show() {
    const { situation, now, hasDates } = this.#check.considered;
    this.hidden = !hasDates;
    if (!hasDates) return;
    const { timelineOf } = await import('../logic/orders/timeline.ts');
    const stops = timelineOf(await this.#check.rules(), situation, now);
    this.#list(stops);
    this.#draw(stops.map(({ id, day }) => ({ id, time: Date.parse(day) })));
    (this.querySelector('[data-does=calendar]') as HTMLElement).hidden = (await this.#reminders()).length === 0;
  }

  #list(stops: readonly { id: string; day: string }[]) {
    const list = this.querySelector('[data-stops]') as HTMLElement;
    for (const item of list.querySelectorAll<HTMLElement>('[data-stop]')) item.hidden = true;
    for (const { id, day } of stops) {
      const item = list.querySelector<HTMLElement>(`[data-stop="${id}"]`);
      if (!item) continue;
      item.hidden = false;
      fillDay(item.querySelector('time'), day);
      list.append(item);
    }
  }

  #draw(stops: readonly { id: string; time: number }[]) {
    const picture = this.querySelector('svg') as SVGSVGElement;
    const [from, to] = [stops[0]?.time ?? 0, stops.at(-1)?.time ?? 0];
    const x = (time: number) => 12 + (576 * (time - from)) / Math.max(1, to - from);
    const today = stops.find(({ id }) => id === 'today')?.time ?? from;
    picture.replaceChildren(
      shape('path', { class: 'way', d: `M12 24H588` }),
      shape('path', { class: 'gone', d: `M12 24H${x(today).toFixed(1)}` }),
      ...stops.map(({ id, time }) =>
        shape('circle', { class: id, cx: x(time).toFixed(1), cy: '24', r: id === 'today' ? '9' : '7' }),
      ),
    );
  }

  async #reminders() {
    const { exactDays } = await import('../logic/orders/exact-days.ts');
    const { situation, now } = this.#check.considered;
    const days = exactDays(await this.#check.rules(), situation, now);
    return days.flatMap(({ option, row, deadline }) => {
      const variant = this.#check.querySelector<HTMLElement>(`[data-option="${option}"] > [data-row="${row}"]`);
      const isOpen = ['available', 'not-guaranteed'].includes(variant?.dataset['verdict'] ?? '');
      if (!isOpen || !deadline || deadline.last < now.slice(0, 10)) return [];
      const words = (selector: string) => variant?.querySelector(selector)?.textContent?.trim() ?? '';
      const title = `${this.dataset['title']} ${words('h2')}`;
      return [{ id: option, day: deadline.last, title, says: `${words('.says')} ${location.href}` }];
    });
  }

  async #save() {
    const { calendarFile } = await import('./calendar-file.ts');
    const file = new Blob([calendarFile(await this.#reminders(), new Date())], { type: 'text/calendar' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'return-to-sender.ics';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
