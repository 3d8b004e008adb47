import type { Finding, Severity } from '../../schema/finding.ts';

/** Finding id → its severity and the facts it rests on. */
export type FindingList<Id extends string> = Readonly<Record<Id, readonly [Severity, ...facts: string[]]>>;

/** Makes the findings of one checker: `where` names the line, term or field it stands at. */
export function finder<Id extends string>(known: FindingList<Id>) {
  return (id: Id, where?: string): Finding => {
    const [severity, ...facts] = known[id];
    return { id, severity, ...(where === undefined ? {} : { where }), facts };
  };
}
