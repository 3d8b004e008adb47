/** Second labels under which names are registered where the last is a country's: our own short list, not the public suffix list. */
const SECOND_LABELS = new Set(
  'ac ad asn asso co com ed edu firm gen go gob gouv gov govt gr id idv ind info ltd me mil mod muni ne net nhs nom or org plc police res sch school tm web'.split(
    ' ',
  ),
);

/**
 * The organisational domain a name most likely has, without asking anybody: its last two labels, or three below the likes of
 * `co.uk`. A name that is such a suffix itself, or a single label, is its own.
 */
export function likelyOrganisation(domain: string): string {
  const labels = domain.split('.');
  const [last = '', second = ''] = labels.toReversed();
  const isCountry = last.length === 2 && SECOND_LABELS.has(second);
  return labels.slice(isCountry ? -3 : -2).join('.');
}
