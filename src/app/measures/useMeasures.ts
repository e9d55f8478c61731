import * as React from 'react';
import type { Person } from '../../plan/people';
import { readingDue } from '../../plan/measures/due';
import type { ReadingDue } from '../../plan/measures/due';
import type { Measure } from '../../plan/fields';
import { outlookOf } from '../../plan/measures/outlook';
import type { Outlook } from '../../plan/measures/outlook';
import { ratingOfLatest } from '../../plan/measures/tolerance';
import type { MeasureRating } from '../../plan/measures/tolerance';
import { measureSentence } from '../../plan/measures/words';
import { usePlan } from '../context/contexts';

/** A measure as the screens show it. */
export interface MeasureView {
  measure: Measure;
  outlook: Outlook;
  sentence: string;
  /** How good the latest value is by the measure's tolerance. */
  rating: MeasureRating | null;
  due: ReadingDue | null;
  owner: Person | null;
}

/**
 * The plan's measures as of today, in their order. Those not yet defined come after the others, withdrawn ones last.
 */
export function useMeasures(): MeasureView[] {
  const { data, view } = usePlan();
  return React.useMemo(() => {
    const rank = ({ withdrawn, undefinedWhy }: Measure): number =>
      withdrawn !== null ? 2 : undefinedWhy !== null ? 1 : 0;
    return [...data.measures]
      .sort((a, b) => rank(a) - rank(b) || a.order - b.order || a.id - b.id)
      .map((measure) => {
        const outlook = outlookOf(measure, data.readings, view.today);
        return {
          measure,
          outlook,
          sentence: measureSentence(measure, outlook, view.today),
          rating: ratingOfLatest(measure, outlook),
          due: readingDue(measure, data.readings, view.today, data.plan.starts),
          owner: view.people.get(measure.ownerId ?? -1) ?? null,
        };
      });
  }, [data, view]);
}
