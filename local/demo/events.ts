import type { PlanEvent } from './planEvent';
import type { DemoPriority, Offset, PlacedAction, Step } from './content';

/** Something that happens to an action, in the order in which it happens. */
export type ActionEvent = { at: Offset; position: number } & (
  | { kind: 'add'; priority: DemoPriority; action: PlacedAction; order: number }
  | { kind: 'step'; action: PlacedAction; step: Step }
);

/** Something that happens in the demo: to an action, or around the plan. */
export type DemoEvent = ActionEvent | { kind: 'plan event'; at: Offset; position: number; planEvent: PlanEvent };

/** Oldest first. What happens on one day keeps its order, and is numbered from 0. */
function inOrder<Event extends { at: Offset; position: number }>(events: readonly Event[]): Event[] {
  const ordered = events.map((event, index) => ({ event, index }));
  ordered.sort((a, b) => a.event.at - b.event.at || a.index - b.index);
  let position = 0;
  return ordered.map(({ event }, i) => {
    position = i > 0 && ordered[i - 1].event.at === event.at ? position + 1 : 0;
    return { ...event, position };
  });
}

/** The story of the actions, oldest first: on one day in the order of the plan, each action's in its own order. */
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

/** The whole story: the actions', and on each day after it what else happened. */
export function eventsOf(
  priorities: readonly DemoPriority<PlacedAction>[],
  planEvents: readonly PlanEvent[],
): DemoEvent[] {
  return inOrder<DemoEvent>([
    ...actionEvents(priorities),
    ...planEvents.map((planEvent): DemoEvent => ({ kind: 'plan event', at: planEvent.at, position: 0, planEvent })),
  ]);
}
