import type { ReportFact } from '../../documents/report';
import { readDay } from '../forms/dayEntry';
import type { ImportPreview, PreviewedDoubt, PreviewedFacts } from './importPreview';

/** The fact of the preview in which a doubt about a fact of the report is answered; null for the judgements. */
const FACTS: { readonly [fact in ReportFact]: keyof PreviewedFacts | null } = {
  authority: 'authority',
  published: 'published',
  inspectionStart: 'start',
  inspectionEnd: 'end',
  leadInspector: 'leadInspector',
  topic: 'topic',
  judgements: null,
  outcome: null,
};

const DAYS: ReadonlySet<keyof PreviewedFacts> = new Set(['start', 'end', 'published']);

/** The fact of the preview that a doubt is about; null for the judgements. */
export const factOf = (fact: ReportFact): keyof PreviewedFacts | null => FACTS[fact];

/** Whether a fact was given another value than was read, and a whole one: half a day answers nothing. */
function isAnswered(preview: ImportPreview, name: keyof PreviewedFacts): boolean {
  const value = preview.facts[name].trim();
  if (value === '' || value === preview.factsAsRead[name].trim()) return false;
  return !DAYS.has(name) || readDay(value).day !== null;
}

/**
 * The doubts about a report that are still to be looked at: a doubt goes when what it is about was corrected, added or
 * left out, and when somebody says that it is right as it was read.
 */
export function doubtsLeft(preview: ImportPreview): PreviewedDoubt[] {
  return preview.doubts.filter(({ message, about }) => {
    if (preview.settled.includes(message)) return false;
    if (about === null) return true;
    if ('recommendationId' in about) {
      const recommendation = preview.recommendations.find(({ id }) => id === about.recommendationId);
      return recommendation !== undefined && recommendation.keep && recommendation.text === recommendation.printed;
    }
    const name = factOf(about.fact);
    return name === null ? preview.judgements.length === 0 : !isAnswered(preview, name);
  });
}
