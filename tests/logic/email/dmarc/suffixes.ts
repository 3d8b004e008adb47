const SUFFIXES = ['com', 'uk', 'co.uk', 'net', 'example', 'bank', 'hosting.example'];

/** A public suffix list small enough to read. */
export function organisationByList(domain: string): string {
  const labels = domain.split('.');
  const suffix = labels.findIndex((_, at) => SUFFIXES.includes(labels.slice(at).join('.')));
  return suffix < 1 ? domain : labels.slice(suffix - 1).join('.');
}
