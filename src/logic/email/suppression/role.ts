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

/** Whether an address looks as if several people read it; a +tag makes no difference. */
export function isRole(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  return ROLES.has(local.split('+')[0] ?? '');
}
