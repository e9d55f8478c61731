import type { Example } from './examples';
import { lookForIdentifying } from './identifying';

/** The detection rates of the search for identifying words, on labelled texts. */
export interface DetectionRates {
  /** Recall: how many of the identifying passages were found. */
  recall: { found: number; of: number };
  /** False alarms: how many of the texts without identifying words caused a finding. */
  falseAlarms: { texts: number; of: number };
  missed: string[];
  wrong: string[];
}

/** Runs the search on labelled texts and counts the results by kind. */
export function measure(examples: readonly Example[]): DetectionRates {
  const result: DetectionRates = {
    recall: { found: 0, of: 0 },
    falseAlarms: { texts: 0, of: 0 },
    missed: [],
    wrong: [],
  };
  for (const { text, holds } of examples) {
    const found = lookForIdentifying(text).map(({ kind }) => kind);
    result.recall.of += holds.length;
    for (const kind of holds) {
      const at = found.indexOf(kind);
      if (at === -1) result.missed.push(`${kind}: ${text}`);
      else {
        result.recall.found++;
        found.splice(at, 1);
      }
    }
    if (holds.length === 0) {
      result.falseAlarms.of++;
      if (found.length > 0) {
        result.falseAlarms.texts++;
        result.wrong.push(`${found.join(', ')}: ${text}`);
      }
    }
  }
  return result;
}
