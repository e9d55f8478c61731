/** The schemes that a link of the product may have: pages, and mail. */
const ALLOWED: readonly string[] = ['http:', 'https:', 'mailto:'];

/**
 * The address that a link may lead to. What stands in a list may have been written past the product's forms, and a script in
 * an address would run as whoever follows it: every link out of stored text passes here.
 * @param written as it stands in a list: a whole address, or one from the tenant's root
 * @returns null where a link must not lead there: then the words stand without one
 */
export function linkAddress(written: string | null): string | null {
  const address = (written ?? '').trim();
  // One slash and no second: from the tenant's root. Two slashes, or a backslash, would lead to another host.
  if (/^\/(?![/\\])/.test(address)) return address;
  if (!URL.canParse(address)) return null;
  return ALLOWED.includes(new URL(address).protocol) ? address : null;
}
