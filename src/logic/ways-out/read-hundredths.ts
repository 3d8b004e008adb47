/** Why a typed number can't be used. */
export type Problem = 'unreadable' | 'negative' | 'too-fine' | 'too-much';

/** The longest text that can still be a number here; the rest is not looked at. */
const LONGEST = 40;
const SIGNS = /[\s'’$£€₹%]/g;
/** 1299 · 1299.5 · 1299,50 */
const PLAIN = /^(\d+)(?:[.,](\d{1,2})?)?$/;
/** 1,299 · 1,299.50 · 1,00,000 */
const COMMAS = /^(\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.(\d{1,2}))?$/;
/** 1.299,50; without the cents it could be either, so it is not read. */
const POINTS = /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/;

/**
 * A typed amount or percentage in hundredths, from nothing to `most`; undefined when nothing is typed, otherwise why it can't be read.
 * Never throws; reads "1299.5", "1,299.50", "1.299,50", "₹1,00,000", with or without a currency or percent sign.
 */
export function readHundredths(typed: string, most: number): number | Problem | undefined {
  if (typed.length > LONGEST) return 'unreadable';
  const text = typed.replace(SIGNS, '');
  if (text === '') return typed.trim() === '' ? undefined : 'unreadable';
  if (/^[-−]/.test(text)) return typeof readHundredths(text.slice(1), most) === 'number' ? 'negative' : 'unreadable';
  if (/^\d*\.\d{3,}$/.test(text)) return 'too-fine';
  const [, whole, cents = ''] = PLAIN.exec(text) ?? COMMAS.exec(text) ?? POINTS.exec(text) ?? [];
  if (whole === undefined) return 'unreadable';
  const amount = Number(whole.replace(/\D/g, '')) * 100 + Number(cents.padEnd(2, '0'));
  return amount > most ? 'too-much' : amount;
}
