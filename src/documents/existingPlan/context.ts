import { headingOf } from './headings';
import { announcedBy } from './printedWords';
import type { Announced } from './printedWords';
import type { Over } from './actionFields';
import type { PlanProblem } from './plan';

/** A line above actions and its place in the file; `key` is the cell or passage itself. */
export interface OverLine {
  key: object;
  place: string;
  text: string;
  /** The level of a Word heading, null for other lines. */
  level: number | null;
}

/** A heading over one action that only counts it: "Action 2". */
const NUMBER_OF_ACTION = /^(?:action|task|activity|step)(?: (?:no\.?|number))? ?\d{1,3}(?:\.\d{1,3})*[a-z]?[.:]?$/i;

/** A line with a label of a few words and what it says; the label of an outcome that is counted is a heading. */
const OF_ALL = /^([\p{L}][^:?\n]{3,58}(?<!\d)(?:\?|:|\?:))\s+(\S[\s\S]*)$/u;
const LONGEST_SAID = 2000;

/** What a heading line says about the actions under it. */
interface Said {
  lines: OverLine[];
  number: string | null;
  text: string;
  sure: boolean;
}

/**
 * Keeps what the lines above actions say: the theme, and the recommendation that is answered. Both apply to the actions
 * below until another line replaces them, across several tables if need be.
 */
export class Context {
  private theme: Said | null = null;
  private recommendation: Said | null = null;
  private readonly ofAll: { outcome: Said | null; measure: Said | null } = { outcome: null, measure: null };
  private readonly told = new Set<Said>();

  /**
   * Takes a line whose words say that it is a recommendation or theme ("Recommendation 3: …", "Priority 2"). Returns
   * false for other lines.
   */
  announce(line: OverLine): boolean {
    if (this.saysOfAll(line)) return true;
    const announced = announcedBy(line.text);
    if (!announced?.sure) return false;
    this.hold(announced, line, true);
    return true;
  }

  /** Takes a line that says what all actions under it are for ("Outcome: …", "What will success look like? …"). */
  private saysOfAll(line: OverLine): boolean {
    const [, label, text] = OF_ALL.exec(line.text.slice(0, LONGEST_SAID)) ?? [];
    if (label === undefined) return false;
    const field = headingOf(label)?.field;
    if (field !== 'outcome' && field !== 'measure') return false;
    this.ofAll[field] = { lines: [line], number: null, text, sure: true };
    return true;
  }

  /** Takes what a row over the headings says beside its label. */
  sayBeside(label: OverLine, line: OverLine): boolean {
    const took = this.saysOfAll({ ...line, text: `${label.text.replace(/\s*[:?]?\s*$/, ':')} ${line.text}` });
    const said = took ? (this.ofAll.outcome ?? this.ofAll.measure) : null;
    if (said) said.lines.push(label);
    return took;
  }

  /**
   * Takes a line in the position of a heading. One with a number and a sentence, or a long one, is taken for a
   * recommendation; any other for a theme.
   */
  assume(line: OverLine, answersRecommendation: boolean): void {
    if (NUMBER_OF_ACTION.test(line.text.trim())) return;
    const announced = announcedBy(line.text);
    if (announced) this.hold(announced, line, announced.sure);
    else if (answersRecommendation && line.text.split(/\s+/).length >= 10)
      this.hold({ kind: 'recommendation', number: null, text: line.text, sure: false }, line, false);
    else this.hold({ kind: 'theme', number: null, text: line.text, sure: false }, line, false);
  }

  /** Whether only the recommendation's number was read so far, and its text is expected on the next line. */
  get wantsWords(): boolean {
    return this.recommendation !== null && this.recommendation.text === '';
  }

  /** Sets the recommendation's text to the words below its number. */
  addWords(line: OverLine): void {
    if (!this.recommendation) return;
    this.recommendation.text = line.text;
    this.recommendation.lines.push(line);
  }

  /**
   * Called when rows name another theme or have a recommendation column: the recommendation above the table no longer
   * applies.
   */
  forgetRecommendation(): void {
    this.recommendation = null;
  }

  over(): Over {
    return {
      theme: this.theme?.text ?? null,
      recommendation: this.recommendation?.text || null,
      recommendationNumber: this.recommendation?.number ?? null,
      outcome: this.ofAll.outcome?.text ?? null,
      measure: this.ofAll.measure?.text ?? null,
      places: { theme: this.theme?.lines[0].place, recommendation: this.recommendation?.lines[0].place },
    };
  }

  /**
   * Called when an action uses the theme or recommendation above it. Marks the lines as taken, and reports an
   * assumption once.
   */
  used(field: 'theme' | 'recommendation' | 'outcome' | 'measure', taken: Set<object>, problems: PlanProblem[]): void {
    const said = field === 'outcome' || field === 'measure' ? this.ofAll[field] : this[field];
    if (!said || this.told.has(said)) return;
    this.told.add(said);
    for (const { key } of said.lines) taken.add(key);
    if (said.sure) return;
    const [{ place, text }] = said.lines;
    problems.push({ place, message: `“${shortened(text)}” was read as the ${field} of the actions under it.` });
  }

  private hold({ kind, number, text }: Announced, line: OverLine, sure: boolean): void {
    const said: Said = { lines: [line], number, text, sure };
    // What was said of the actions above holds no longer.
    Object.assign(this.ofAll, { outcome: null, measure: null });
    if (kind === 'recommendation') this.recommendation = said;
    else {
      this.theme = said;
      this.recommendation = null;
    }
  }
}

/** The beginning of a text, 60 characters at most, for naming the text in a message. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
