/** The domain of an address in small letters; '' where it has none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1).toLowerCase();
}

/** Whether the address belongs to the mailbox simulator (fact sim-reputation). */
export function isSimulator(address: string): boolean {
  return address.toLowerCase().endsWith('@simulator.amazonses.com');
}
