/**
 * The address of a resolver as a reader typed it, ready for `?dns=`, or `undefined` where names can't be asked there: it must be
 * https, without a name or password in it. A template's `{?dns}` (RFC 8484 §4.1) is taken off.
 */
export function readEndpoint(typed: string): string | undefined {
  const text = typed.trim().replace(/\{\?dns\}$/, '');
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address) || text === '') return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  url.searchParams.delete('dns');
  return url.href;
}
