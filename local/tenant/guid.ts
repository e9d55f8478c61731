import { createHash, randomUUID } from 'node:crypto';

/** A new random GUID, lower-case. */
export const newGuid = (): string => randomUUID();

/**
 * A GUID made from words, always the same for the same words, so that people and sites keep their ids in every data
 * folder.
 */
export function guidOf(words: string): string {
  const hex = createHash('sha1').update(words).digest('hex');
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const isGuid = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
