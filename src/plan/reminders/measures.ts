import { addDays, addMonths, formatDay, monthEnd } from '../day';
import { definitionDue, readingDue } from '../measures/due';
import type { Measure } from '../fields';
import { asSentence } from '../words';
import type { About, RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { repeatOf, stageOf, stepOfStage, urgencyOfStage } from './stages';
import { periodInWords } from '../measures/periodWords';

export function aboutMeasure({ id, ref, title }: Measure): About {
  return { kind: 'measure', id, ref, text: title, route: `#/measures/${encodeURIComponent(ref)}` };
}

/**
 * Asks the owner of a measure for its reading once the period has ended, on the day it is due, and repeatedly after
 * that (requirements 32 and 34). Measures continue after their actions are done.
 */
export const readings: RuleFamily = (on) => {
  const { plan, settings } = on.data;
  return on.data.measures.flatMap((measure) => {
    const next = readingDue(measure, on.data.readings, on.day, plan.starts);
    if (!next || on.day <= next.periodEnd) return [];
    const isLate = on.day > next.due;
    const repeat = isLate ? repeatOf(next.due, on.day, settings.overdueEvery, settings.extraHolidays) : null;
    return tell(on, {
      about: aboutMeasure(measure),
      rule: 'reading due',
      urgency: isLate ? 'late' : on.day === next.due ? 'today' : 'asked',
      due: next.due,
      step: repeat ? -1 - repeat.step : on.day === next.due ? 0 : 1,
      since: repeat?.since ?? next.periodEnd,
      leadId: next.ownerId,
      detail: periodInWords(next.periodEnd, measure.frequency),
      apart: repeat?.apart,
    });
  });
};

/**
 * Reminds of a measure that is not yet defined, as of an action (requirement 33): at the steps before the day set for
 * its definition, and after that day. While no day is set, the owner is asked for one once a month.
 */
export const undefinedMeasures: RuleFamily = (on) =>
  on.data.measures.flatMap((measure) => {
    const definition = definitionDue(measure, on.day);
    if (!definition) return [];
    const why = asSentence(`It is not yet defined: ${measure.undefinedWhy?.trim() || 'nobody said why'}`);
    const from = measure.definedFrom?.trim() ? ` It is to come from ${asSentence(measure.definedFrom)}` : '';
    const { by, ownerId: leadId } = definition;
    const told = { about: aboutMeasure(measure), rule: 'measure undefined', leadId } as const;
    if (by === null) {
      const due = addDays(monthEnd(addMonths(on.day, -1)), 1);
      const detail = `${why}${from} Nobody has said by when it will be.`;
      return tell(on, { ...told, urgency: 'asked', due, step: 0, detail, apart: 'no day' });
    }
    const stage = stageOf(by, on.day, on.data.settings);
    if (!stage) return [];
    const detail = `${why}${from} It ${by < on.day ? 'was' : 'is'} to be by ${formatDay(by)}.`;
    return tell(on, {
      ...told,
      urgency: urgencyOfStage[stage.reached],
      due: by,
      step: stepOfStage(stage),
      since: stage.since,
      detail,
      apart: stage.apart,
    });
  });
