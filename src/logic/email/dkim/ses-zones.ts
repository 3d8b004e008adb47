const COMMON = 'dkim.amazonses.com';

/** Regions whose Easy DKIM keys stand in a zone of their own (fact dkim-region-zone); what SES itself returns wins. */
const REGIONS_OF_THEIR_OWN: readonly string[] = [
  'af-south-1',
  'ap-northeast-3',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-5',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'il-central-1',
  'me-central-1',
  'us-gov-east-1',
];

/** The zone Easy DKIM’s CNAMEs of a Region point into. */
export function hostedZone(region: string): string {
  return REGIONS_OF_THEIR_OWN.includes(region) ? `dkim.${region}.amazonses.com` : COMMON;
}

/** Every zone known, the common one first. */
export function hostedZones(): string[] {
  return [COMMON, ...REGIONS_OF_THEIR_OWN.map(hostedZone)];
}
