/** How a return stands, in the reader's words. */
export const STATE_NAMES = {
  'in-time': { label: 'In time', hint: 'As it came, and the return-by date hasn’t passed' },
  late: { label: 'A little late', hint: 'The date passed no more than {late-fee-days} ago' },
  past: { label: 'Too late', hint: 'Longer ago than that' },
  used: { label: 'In time, but used', hint: 'Or damaged, or incomplete' },
  collectible: { label: 'Opened collectible', hint: 'Cards, a board game, a figurine; in time' },
} as const;

/** Places to sell at. */
export const PLACE_NAMES = {
  ebay: 'eBay',
  mercari: 'Mercari',
  'facebook-shipped': 'Facebook, shipped',
  'facebook-local': 'Facebook, handed over',
  other: 'Somewhere else: I type the fee',
} as const;

/** What each way out is called, and a short name for the chart. */
export const WAY_NAMES = {
  return: ['Return it', 'Return'],
  'late-return': ['Return it late', 'Late return'],
  resell: ['Sell it', 'Sell'],
  gift: ['Give it to someone', 'Give'],
  donate: ['Donate it', 'Donate'],
  keep: ['Keep it', 'Keep'],
} as const;
