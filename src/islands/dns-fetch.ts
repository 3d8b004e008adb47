import type { DnsProblem } from '../logic/email/dns/resolver.ts';

/** The length of a DNS message is written in two octets wherever it travels by stream (RFC 1035 §4.2.2). */
const MOST_BYTES = 65_535;
const MEDIA_TYPE = 'application/dns-message';

/**
 * Sends one message to a resolver by GET (RFC 8484 §4.1), which needs no preflight, and gives the bytes that came back or what
 * went wrong. Names go to that address and no other: redirects aren't followed, and no cookie or referrer is sent. Never rejects.
 */
export async function fetchMessage(
  endpoint: string,
  message: Uint8Array,
  { signal, timeoutMs }: { signal?: AbortSignal | undefined; timeoutMs: number },
): Promise<Uint8Array | DnsProblem> {
  const late = AbortSignal.timeout(timeoutMs);
  const url = new URL(endpoint);
  url.searchParams.set('dns', base64url(message));
  try {
    const response = await fetch(url, {
      headers: { Accept: MEDIA_TYPE },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    if (!response.ok) return 'resolver-http';
    if (response.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() !== MEDIA_TYPE)
      return 'resolver-not-dns';
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length <= MOST_BYTES ? bytes : 'resolver-not-dns';
  } catch {
    // A browser doesn't say why: no network, a refused connection, a wrong certificate, or no permission (CORS).
    if (signal?.aborted) return 'resolver-cancelled';
    return late.aborted ? 'resolver-timeout' : 'resolver-unreachable';
  }
}

/** RFC 4648 §5, without padding. */
function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
