/** What a page may load and run: its own origin, styles in its HTML, and the WebAssembly of the search (its worker too). */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
];

/** Pages on which the reader may look something up in the DNS, at a resolver of the reader's choice. */
const LOOK_UPS = ['/email/domain/', '/email/spf/', '/email/dmarc/', '/email/headers/'];

const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** The security and caching headers of one path. Only what lies under `/embed/` may stand in a frame. */
export function headersFor(pathname: string): Record<string, string> {
  const connections = LOOK_UPS.includes(pathname) ? "'self' https:" : "'self'";
  const ancestors = pathname.startsWith('/embed/') ? '*' : "'none'";
  // Files in /_astro/ carry a hash of their content in their name, so a copy never goes stale.
  const hashed = pathname.startsWith('/_astro/');
  return {
    ...EVERYWHERE,
    'Content-Security-Policy': [...POLICY, `connect-src ${connections}`, `frame-ancestors ${ancestors}`].join('; '),
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
  };
}
