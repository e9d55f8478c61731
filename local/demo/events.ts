import type { PlanEvent } from './planEvent';
import type { DemoPriority, Offset, PlacedAction, Step } from './content';

/** An event in the story of an action. */
export type ActionEvent = { at: Offset; position: number } & (
  | { kind: 'add'; priority: DemoPriority; action: PlacedAction; order: number }
  | { kind: 'step'; action: PlacedAction; step: Step }
);

/** An event of the demo: of an action, or of the plan. */
export type DemoEvent = ActionEvent | { kind: 'plan event'; at: Offset; position: number; planEvent: PlanEvent };

/** Sorts events, the oldest first. Events of one day keep their order and are numbered from 0. */
function inOrder<Event extends { at: Offset; position: number }>(events: readonly Event[]): Event[] {
  const ordered = events.map((event, index) => ({ event, index }));
  ordered.sort((a, b) => a.event.at - b.event.at || a.index - b.index);
  let position = 0;
  return ordered.map(({ event }, i) => {
    position = i > 0 && ordered[i - 1].event.at === event.at ? position + 1 : 0;
    return { ...event, position };
  });
}

/**
 * The events of all actions, oldest first. On one day they are in the order of the plan, and those of one action in
 * their own order.
 */
export function actionEvents(priorities: readonly DemoPriority<PlacedAction>[]): ActionEvent[] {
  return inOrder(
    priorities.flatMap((priority) =>
      priority.actions.flatMap((action, index): ActionEvent[] => [
        {
          kind: 'add',
          at: action.added,
          position: 0,
          priority,
          action,
          order: index + 1,
        },
        ...action.story.map((step): ActionEvent => ({ kind: 'step', at: step.at, position: 0, action, step })),
      ]),
    ),
  );
}

/** All events: on each day first those of the actions, then those of the plan. */
export function eventsOf(
  priorities: readonly DemoPriority<PlacedAction>[],
  planEvents: readonly PlanEvent[],
): DemoEvent[] {
  return inOrder<DemoEvent>([
    ...actionEvents(priorities),
    ...planEvents.map((planEvent): DemoEvent => ({ kind: 'plan event', at: planEvent.at, position: 0, planEvent })),
  ]);
}
