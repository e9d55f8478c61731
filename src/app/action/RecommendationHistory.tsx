import * as React from 'react';
import type { TextVersion } from '../../lists/planStore';
import { listSchema } from '../../lists/schema';
import { usePlan, useServices } from '../context/contexts';
import { useInView } from '../ui/useInView';
import { Story } from '../components/Story';
import { editLines } from '../components/storyWords';
import { versionsInWords } from '../components/versionsInWords';
import { useQuery } from '../ui/useQuery';

export interface RecommendationHistoryProps {
  recommendationId: number;
  sectionClass: string;
  headingClass: string;
  Heading: 'h2' | 'h3';
}

/** Lists what was changed in a recommendation, by whom and why. Shows nothing while there was no change. */
export function RecommendationHistory({
  recommendationId,
  sectionClass,
  headingClass,
  Heading,
}: RecommendationHistoryProps): React.ReactElement | null {
  const { store } = useServices();
  const { data, view } = usePlan();
  const [part, seen] = useInView<HTMLElement>();
  const read = useQuery<TextVersion[]>(
    React.useCallback(() => store.recommendationHistory(recommendationId), [store, recommendationId]),
    { key: data, enabled: seen },
  );
  const lines = React.useMemo(
    () => (read.status === 'success' ? editLines(versionsInWords(listSchema.recommendations, read.data, data)) : []),
    [read, data],
  );
  if (read.status === 'success' && lines.length === 0) return null;
  return (
    <section ref={part} className={sectionClass}>
      <Heading className={headingClass}>What was changed in it</Heading>
      <Story read={read} lines={lines} today={view.today} />
    </section>
  );
}
