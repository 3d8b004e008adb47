/** The order behind every event that is forged before a reader asks for one: the example of the form, and the published file. */
export const EXAMPLE = { seed: 1, at: '2026-11-20T09:00:00Z' } as const;
