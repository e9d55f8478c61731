import { sectionPart, usualSections } from './committee';
import type { PaperWords } from './committee';
import type { PublicPaperOptions } from './public';

/** A council's settings for its papers (Settings, kind "paper settings"). */
export interface PaperSettings {
  /** The council's full name, as its papers begin: "Shropshire Council". Empty for the name in the inspectors' report. */
  council: string;
  /** The headings of further sections in every cover report, in order. */
  sections: readonly string[];
  /** The words that a further section has in every report until somebody writes others for one meeting, by part. */
  standing: PaperWords;
  /** How leads are named in the public version. */
  people: NonNullable<PublicPaperOptions['people']>;
  /** Whether the full plan prints the further details of each action (requirement 82). */
  details: boolean;
  /** Whether the full plan has the actions on a line of time (requirement 100). */
  timeline: boolean;
}

export const usualPaperSettings: PaperSettings = {
  council: '',
  sections: usualSections,
  standing: {},
  people: 'posts',
  details: false,
  timeline: false,
};

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
    council: typeof set.council === 'string' ? set.council.trim() : '',
    sections: [...new Set(sections)],
    standing: standingOf(set.standing),
    people: people ?? usualPaperSettings.people,
    details: set.details === true,
    timeline: set.timeline === true,
  };
}

function standingOf(value: unknown): PaperWords {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The sections as somebody types them in the settings, one a line, each with its standing words after a colon. */
export const sectionLines = ({ sections, standing }: Pick<PaperSettings, 'sections' | 'standing'>): string[] =>
  sections.map((title) => [title, standing[sectionPart(title)]].filter(Boolean).join(': '));

/**
 * The sections that somebody typed, one a line, with the words after the first colon as standing words.
 * @param known the headings so far, which may have colons of their own
 */
export function sectionsTyped(text: string, known: readonly string[]): Pick<PaperSettings, 'sections' | 'standing'> {
  const typed = text.split('\n').flatMap((each): [title: string, words: string][] => {
    const line = each.trim();
    const own = known.find((title) => line === title || line.startsWith(`${title}:`)) ?? line.split(':')[0].trim();
    return own === '' ? [] : [[own, line.slice(own.length).replace(/^\s*:\s*/, '')]];
  });
  return {
    sections: [...new Set(typed.map(([title]) => title))],
    standing: Object.fromEntries(
      typed.filter(([, words]) => words !== '').map(([title, words]) => [sectionPart(title), words]),
    ),
  };
}

/** The words written for one meeting's report, with the standing words of each further section that nobody wrote. */
export function withStandingWords(words: PaperWords, { standing }: Pick<PaperSettings, 'standing'>): PaperWords {
  const typed = Object.entries(words).filter(([, text]) => text.trim() !== '');
  return { ...words, ...standing, ...Object.fromEntries(typed) };
}
