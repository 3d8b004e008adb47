/** Names that stand for a task rather than a person. A heuristic of ours (fact sup-role-addresses): such addresses are kept. */
const ROLES = new Set([
  'abuse',
  'admin',
  'administrator',
  'billing',
  'contact',
  'hello',
  'help',
  'hostmaster',
  'info',
  'mail',
  'marketing',
  'no-reply',
  'noreply',
  'office',
  'postmaster',
  'sales',
  'security',
  'service',
  'support',
  'team',
  'webmaster',
]);

/** Whether an address, in small letters, looks as if several people read it; a +tag makes no difference. */
export function isRole(address: string): boolean {
  const [, local = ''] = /^([^+@]+)[+@]/.exec(address) ?? [];
  return ROLES.has(local);
}
