import type { Evidence } from '../../plan/entities';
import { hasTexts, json, listOf } from './columns';
import type { Column } from './columns';

/** Only what a browser may open: a script in an address would run as whoever follows it. */
const isEvidence = (parsed: unknown): parsed is Evidence =>
  hasTexts(parsed, 'title', 'url') && /^(https?:\/\/|\/(?![/\\]))/i.test(parsed.url.trim());

/** Files and links that show what a row says. */
export const evidenceLinks = (internal: string, shownAs: string): Column<Evidence[]> =>
  json<Evidence[]>(internal, shownAs, [], listOf(isEvidence));
