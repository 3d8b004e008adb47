export interface RequestPath {
  /** As sent, without the query; one leading slash, since two would name a host in a redirect. */
  raw: string;
  /** Decoded. */
  name: string;
  /** With its question mark, or empty. */
  query: string;
}

/** The path a request asks for, or undefined when it can't be read or tries to leave the site. */
export function readPath(url = ''): RequestPath | undefined {
  const start = url.indexOf('?');
  const raw = (start < 0 ? url : url.slice(0, start)).replace(/^\/+/, '/');
  const query = start < 0 ? '' : url.slice(start);
  try {
    const name = decodeURIComponent(raw);
    const leaves = !name.startsWith('/') || name.includes('\\') || name.includes('\0') || /\/\.\.?(\/|$)/.test(name);
    return leaves ? undefined : { raw, name, query };
  } catch {
    return undefined;
  }
}
