import * as React from 'react';
import { Checkbox } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { RatedAction } from '../../plan/view';
import { firstSentence } from '../../plan/words';
import type { AnswerBegun } from '../components/ask';
import { questionAnswered } from '../components/reportEntry';
import type { ReportEntry } from '../components/reportEntry';

/** What an answer to a question brings into a report. */
export const brought = ({ text, day, about }: AnswerBegun): Partial<ReportEntry> => ({
  text,
  answers: about,
  ...(day ? { forecast: formatDay(day) } : {}),
});

/** Asks whether the report answers the question that waits. Shows nothing while none waits. */
export function AnswersQuestion({
  rated,
  entry,
  onChange,
}: {
  rated: RatedAction;
  entry: ReportEntry;
  onChange(changes: Partial<ReportEntry>): void;
}): React.ReactElement | null {
  const query = questionAnswered(rated, entry);
  if (query === null) return null;
  return (
    <Checkbox
      label={`This answers the question of ${formatDay(query.day)}: “${firstSentence(query.text, 120)}”`}
      checked={entry.answers !== ''}
      onChange={(_, { checked }) => onChange({ answers: checked === true ? query.keys[0] : '' })}
    />
  );
}
