/** How many characters a number may have; more is none. */
const LONGEST = 40;

/** Thousands to some, decimals to others: "10.000" is ten thousand in Berlin and ten in London, so it's asked back. */
const POINTED = /^[-+−]?\d{1,3}\.\d{3}$/;

/** A count as people write it, thousands set off or not: "12500", "12,500", "12 500". Undefined where nothing is typed, NaN where it can't be read. */
export function readCount(typed: string): number | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (text.length > LONGEST || POINTED.test(text)) return Number.NaN;
  const isGrouped = /^[-+−]?\d{1,3}(?:,\d{3})+$/.test(text) || /^[-+−]?\d{1,3}(?:[ \u00a0\u202f’']\d{3})+$/.test(text);
  return plain(isGrouped ? text.replace(/[, \u00a0\u202f’']/g, '') : text, '');
}

/** A percentage as a share of one: "0.3", "0,3" and "0.3 %" are 0.003. Undefined where nothing is typed, NaN where it can't be read. */
export function readPercent(typed: string): number | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (text.length > LONGEST) return Number.NaN;
  const figure = text.endsWith('%') ? text.slice(0, -1).trimEnd() : text;
  // The point is moved in the written number: a division would leave the decimal it stands for.
  return plain(figure.replace(',', '.'), 'e-2');
}

function plain(text: string, exponent: string): number {
  const digits = text.replace('−', '-');
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(digits) ? Number(digits + exponent) : Number.NaN;
}
