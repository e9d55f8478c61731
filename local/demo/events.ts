import type { DemoAction, DemoPriority, Offset, Step } from './content';

/** Something that happens in the demo, in the order in which it happens. */
export type DemoEvent = { at: Offset; place: number } & (
  | { kind: 'add'; priority: DemoPriority; action: DemoAction; order: number }
  | { kind: 'step'; action: DemoAction; step: Step }
);

/** The plan manager adds the actions in the week after the report was read, one priority a day. */
const FIRST_DAY_OF_ADDING = -53;

/**
 * The whole story, oldest first. What happens on one day keeps the order of the plan, but for each action the order of
 * its own story.
 */
export function eventsOf(priorities: readonly DemoPriority[]): DemoEvent[] {
  const events = priorities.flatMap((priority, at) =>
    priority.actions.flatMap((action, place): DemoEvent[] => [
      { kind: 'add', at: FIRST_DAY_OF_ADDING + at, place: 0, priority, action, order: place + 1 },
      ...action.story.map((step): DemoEvent => ({ kind: 'step', at: step.at, place: 0, action, step })),
    ]),
  );
  const ordered = events.map((event, index) => ({ event, index }));
  ordered.sort((a, b) => a.event.at - b.event.at || a.index - b.index);
  let place = 0;
  return ordered.map(({ event }, i) => {
    place = i > 0 && ordered[i - 1].event.at === event.at ? place + 1 : 0;
    return { ...event, place };
  });
}
