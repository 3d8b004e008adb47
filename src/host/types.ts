const TYPES: Record<string, string> = {
  css: 'text/css;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  js: 'text/javascript;charset=utf-8',
  ndjson: 'application/x-ndjson;charset=utf-8',
  // TypeScript's declarations; elsewhere the ending is a film's.
  ts: 'text/plain;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  // The search index has no registered types.
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};

/** The content type of a path where the server's own list has none or leaves the charset open. */
export function typeOf(pathname: string): string | undefined {
  return TYPES[pathname.slice(pathname.lastIndexOf('.') + 1)];
}
