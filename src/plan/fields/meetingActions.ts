import { day, key, line, number, optionalLine, person, planId, row, text } from './field';
import type { Row } from './field';

/** The fields of something that a meeting asked somebody to do, though it is no action of the plan (requirement 91). */
export const meetingActionFields = {
  text: line('What is to be done'),
  personId: person('Who'),
  /** Somebody whom the directory does not name, such as a partner; nobody is then reminded but the plan manager. */
  whoElse: optionalLine('Who, where it is nobody of the council'),
  due: day('By when'),
  doneOn: day('Done on'),
  cameOfIt: text('What came of it'),
  meetingId: row('Meeting', 'meetings'),
  planId: planId(),
  key: key(),
  order: number('Place', { hidden: true }),
};

/** Something that a meeting asked somebody to do (requirement 91). */
export type MeetingAction = Row<typeof meetingActionFields>;
