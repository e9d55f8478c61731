import { usualSections } from './committee';
import type { PublicPaperOptions } from './public';

/** A council's settings for its papers (Settings, kind "paper settings"). */
export interface PaperSettings {
  /** The headings of further sections in every cover report, in order. */
  sections: readonly string[];
  /** How leads are named in the public version. */
  people: NonNullable<PublicPaperOptions['people']>;
  /** Whether the full plan prints the further details of each action (requirement 82). */
  details: boolean;
}

export const usualPaperSettings: PaperSettings = { sections: usualSections, people: 'posts', details: false };

/**
 * Paper settings read from a cell of the Settings list. Somebody may have edited the cell by hand, so each invalid part
 * keeps its default.
 */
export function paperSettingsOf(value: unknown): PaperSettings {
  const set = (typeof value === 'object' && value !== null ? value : {}) as { [part in keyof PaperSettings]?: unknown };
  const sections = Array.isArray(set.sections)
    ? set.sections.filter((one): one is string => typeof one === 'string' && one.trim() !== '').map((one) => one.trim())
    : usualPaperSettings.sections;
  const people = (['posts', 'names', 'nobody'] as const).find((one) => one === set.people);
  return {
    sections: [...new Set(sections)],
    people: people ?? usualPaperSettings.people,
    details: set.details === true,
  };
}
