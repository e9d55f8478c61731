import type { Day } from '../../plan/day';
import type { Doubt, ReadRecommendation, ReadReport } from './report';

/** What a person should look at before adding the report, the weightiest first. */
export function doubtsOf(read: Omit<ReadReport, 'doubts'>, publishedInFileName: Day | null): Doubt[] {
  void publishedInFileName;
  void (read.recommendations as ReadRecommendation[]);
  return [];
}
