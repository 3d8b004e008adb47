/** An instant as SES writes it, with milliseconds and `Z`. Milliseconds since 1970, UTC. */
export function iso(time: number): string {
  return new Date(time).toISOString();
}
