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

/** A line of the settings, "Legal implications: None arise." */
interface SectionLine {
  title: string;
  words: string;
}

function sectionLine(line: string): SectionLine {
  const [title, ...words] = line.split(':');
  return { title: title.trim(), words: words.join(':').trim() };
}

/**
 * Paper settings read from a cell of the Settings list. Somebody may have edited the cell by hand, so each invalid part
 * keeps its default.
 */
export function paperSettingsOf(value: unknown): PaperSettings {
  const set = (typeof value === 'object' && value !== null ? value : {}) as { [part in keyof PaperSettings]?: unknown };
  const lines = Array.isArray(set.sections)
    ? set.sections.filter((one): one is string => typeof one === 'string').map(sectionLine)
    : usualPaperSettings.sections.map(sectionLine);
  const named = lines.filter(({ title }) => title !== '');
  const people = (['posts', 'names', 'nobody'] as const).find((one) => one === set.people);
  return {
    council: typeof set.council === 'string' ? set.council.trim() : '',
    sections: [...new Set(named.map(({ title }) => title))],
    standing: Object.fromEntries(
      named.filter(({ words }) => words !== '').map(({ title, words }) => [sectionPart(title), words]),
    ),
    people: people ?? usualPaperSettings.people,
    details: set.details === true,
    timeline: set.timeline === true,
  };
}

/** The sections as somebody types them in the settings, one a line, each with its standing words after a colon. */
export const sectionLines = ({ sections, standing }: Pick<PaperSettings, 'sections' | 'standing'>): string[] =>
  sections.map((title) => [title, standing[sectionPart(title)]].filter(Boolean).join(': '));

/** The settings as their cell of the Settings list holds them; `paperSettingsOf` reads the same settings from it. */
export const settingsCell = ({ standing, ...settings }: PaperSettings): object => ({
  ...settings,
  sections: sectionLines({ sections: settings.sections, standing }),
});

/** The words written for one meeting's report, with the standing words of each further section that nobody wrote. */
export function withStandingWords(words: PaperWords, { standing }: Pick<PaperSettings, 'standing'>): PaperWords {
  const typed = Object.entries(words).filter(([, text]) => text.trim() !== '');
  return { ...words, ...standing, ...Object.fromEntries(typed) };
}
