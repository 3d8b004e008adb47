import type { DnsRecord } from '../../dns/resolver.ts';
import type { RecordSet } from '../record-set.ts';
import { inPresentation } from './presentation.ts';

/** The set as an `aws_route53_record` of Terraform, in a zone called `main`. */
export function toTerraform({ name, type, ttl, values }: RecordSet): string {
  return `resource "aws_route53_record" "${identifier(name, type)}" {
  zone_id = aws_route53_zone.main.zone_id
  name    = ${literal(name)}
  type    = "${type}"
  ttl     = ${ttl}
  records = [${values.map((value) => literal(recordOf(value))).join(', ')}]
}`;
}

/** Terraform puts the outer quotation marks round a TXT itself, and joins strings by `""` (docs of `aws_route53_record`). */
function recordOf(value: DnsRecord): string {
  if (!Array.isArray(value)) return inPresentation(value, 8);
  return value.map((string) => inPresentation([string], 8).slice(1, -1)).join('""');
}

/** A string of Terraform’s language: `${` and `%{` would begin a template, and SPF’s macros look just like the second. */
function literal(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/[$%](?=\{)/g, (sign) => sign + sign);
  return `"${escaped}"`;
}

function identifier(name: string, type: string): string {
  const words = `${name}_${type}`.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return /^[a-z]/.test(words) ? words : `r${words.startsWith('_') ? '' : '_'}${words}`;
}
