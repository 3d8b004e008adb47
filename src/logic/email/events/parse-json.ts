/** The value a JSON text stands for, or `undefined` where it is none; JSON itself has no undefined. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
