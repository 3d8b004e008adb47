/** Names mail uses; any other name stands for itself, which is enough to compare it. */
const NAMED: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  blue: '#0000ff',
  green: '#008000',
  yellow: '#ffff00',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  whitesmoke: '#f5f5f5',
  snow: '#fffafa',
  ivory: '#fffff0',
};
const FUNCTION =
  /^rgba?\(\s{0,9}(\d{1,3})[\s,]{1,9}(\d{1,3})[\s,]{1,9}(\d{1,3})(?:[\s,/]{1,9}([\d.]{1,9}%?))?\s{0,9}\)$/;

/** A colour in one spelling for each, `#rrggbb` where it can be; `transparent`; or `undefined` where it is none to compare. */
export function readColour(written: string): string | undefined {
  const value = written.trim().toLowerCase();
  const [, short] = /^#([0-9a-f]{3})[0-9a-f]?$/.exec(value) ?? [];
  if (short) return `#${[...short].map((digit) => digit + digit).join('')}`;
  const [, long] = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/.exec(value) ?? [];
  if (long) return `#${long}`;
  const [, red, green, blue, alpha] = FUNCTION.exec(value) ?? [];
  if (alpha !== undefined && Number.parseFloat(alpha) === 0) return 'transparent';
  if (red && green && blue) return `#${[red, green, blue].map(hex).join('')}`;
  return /^[a-z]{3,20}$/.test(value) && !UNSET.has(value) ? (NAMED[value] ?? value) : undefined;
}

const UNSET = new Set(['inherit', 'initial', 'unset', 'revert', 'none', 'currentcolor', 'auto']);

function hex(decimal: string): string {
  return Math.min(255, Number(decimal)).toString(16).padStart(2, '0');
}
