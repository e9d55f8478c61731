import type { Action, Evidence } from '../../src/plan/fields';
import type { PlanData } from '../../src/plan/planData';
import { MANAGER, keyOf } from './demoPeople';
import type { DemoPeople } from './demoPeople';
import type { DemoAction, DemoEvidence, Step } from './content';
import type { DemoDays } from './demoDays';
import type { DemoEvent } from './events';
import { evidencePdf } from './evidencePdf';
import type { EventContext } from './planEvent';

/** Carries out the events of the demo one by one, each signed in as the person concerned. */
export interface EventWriter {
  write(event: DemoEvent): Promise<void>;
}

/** The context for events of the plan. The actions are shared with the writer of the events, which changes them. */
function contextOf(people: DemoPeople, data: PlanData, days: DemoDays, actions: Map<string, Action>): EventContext {
  const manager = people.store(MANAGER);
  const things = new Map<string, unknown>();
  const known = <Thing>(thing: Thing | undefined, what: string): Thing => {
    if (thing === undefined) throw new Error(`The demo names ${what} before it exists.`);
    return thing;
  };
  return {
    planId: data.plan.id,
    days,
    store: people.store,
    number: people.number,
    key: keyOf,
    data: async () => known((await manager.open(data.plan.id)).data ?? undefined, 'the plan'),
    action: (ref) => known(actions.get(ref), `action ${ref}`),
    editAction: async (ref, changes, reason, key) => {
      const written = known(actions.get(ref), `action ${ref}`);
      actions.set(ref, await manager.editAction(written, changes, reason, key));
    },
    recommendation: (ref) =>
      known(
        data.recommendations.find((one) => one.ref === ref),
        `recommendation ${ref}`,
      ),
    keep: (name, row) => {
      things.set(name, row);
      return row;
    },
    kept: <Row>(name: string) => known(things.get(name) as Row | undefined, name),
  };
}

/**
 * Makes the writer that carries out the events of the demo in its site.
 * @param data the imported plan, with the recommendations and priorities that the actions answer
 */
// The parts of one run share the actions as last written, so they are one function.
// eslint-disable-next-line max-lines-per-function
export function eventWriterFor(people: DemoPeople, data: PlanData, days: DemoDays): EventWriter {
  /** The actions as last written, because an edit needs the newest ETag of the item. */
  const actions = new Map<string, Action>();
  const manager = people.store(MANAGER);
  const context = contextOf(people, data, days, actions);
  const numbers = (names: readonly string[]): Promise<number[]> =>
    Promise.all(names.map((name) => people.number(name)));

  async function add(event: Extract<DemoEvent, { kind: 'add' }>): Promise<void> {
    const { action, priority, order } = event;
    const recommendation = data.recommendations.find(({ ref }) => action.ref.startsWith(`${ref}.`));
    const added = await manager.addAction(
      data.plan.id,
      {
        recommendationId: recommendation?.id ?? null,
        priorityId: data.priorities.find(({ ref }) => ref === priority.ref)?.id ?? null,
        ref: action.ref,
        text: action.text,
        outcome: action.outcome,
        measure: action.measure,
        start: action.start === undefined ? null : days.day(action.start),
        due: days.day(action.due),
        leadId: await people.number(action.lead),
        deputyIds: await numbers(action.deputies ?? []),
        urgent: action.urgent ?? false,
        order,
        illustrative: true,
      },
      keyOf('action', action.ref),
    );
    actions.set(action.ref, added);
  }

  async function upload(reporter: string, action: DemoAction, evidence: DemoEvidence): Promise<Evidence> {
    const title = days.fill(evidence.title);
    const file = { name: `${title}.pdf`, bytes: evidencePdf(title, evidence.lines.map(days.fill)) };
    const uploaded = await people.store(reporter).uploadEvidence(file, keyOf('evidence', action.ref, evidence.title));
    return { ...uploaded, title, ...(evidence.from === undefined ? {} : { day: days.day(evidence.from) }) };
  }

  async function report(action: DemoAction, written: Action, step: Extract<Step, { kind: 'report' }>): Promise<void> {
    const leadNow = leadOn(action, step.at);
    const reporter = step.by ?? leadNow;
    const evidence: Evidence[] = [];
    for (const piece of step.evidence ?? []) evidence.push(await upload(reporter, action, piece));
    await people.store(reporter).reportProgress(
      written,
      {
        going: step.going,
        text: days.fill(step.text),
        forecast: step.forecast === undefined ? null : days.day(step.forecast),
        doneOn: step.doneOn === undefined ? (step.going === 'done' ? days.day(step.at) : null) : days.day(step.doneOn),
        evidence,
        onBehalfOfId: reporter === MANAGER ? await people.number(leadNow) : null,
        replaces: step.replaces === undefined ? null : keyOf('report', action.ref, step.replaces),
      },
      keyOf('report', action.ref, step.at),
    );
  }

  async function decide(action: DemoAction, written: Action, step: Exclude<Step, { kind: 'report' }>): Promise<void> {
    const key = keyOf(step.kind, action.ref, step.at);
    const reason = days.fill(step.reason);
    switch (step.kind) {
      case 'due':
        actions.set(action.ref, await manager.editAction(written, { due: days.day(step.to) }, reason, key));
        break;
      case 'more time': {
        const { until, tried } = step;
        const request = { kind: 'more time', askedDue: days.day(until), reason, tried, onBehalfOfId: null } as const;
        await people.store(leadOn(action, step.at)).changeAction(written, request, key);
        break;
      }
      case 'granted':
        await people.store(step.by).decideRequests(
          {
            requests: [
              {
                action: written,
                about: keyOf('more time', action.ref, step.asked),
                outcome: 'granted',
                due: days.day(step.to),
              },
            ],
            reason,
            whose: { decidedById: null, bodyId: null, meetingId: null },
          },
          key,
        );
        break;
      case 'lead':
        actions.set(
          action.ref,
          await manager.editAction(written, { leadId: await people.number(step.lead) }, reason, key),
        );
        break;
      case 'pause':
        await manager.changeAction(written, { kind: 'pause', until: days.day(step.until), reason }, key);
        break;
      case 'moderate': {
        const { rating } = step;
        await manager.changeAction(written, { kind: 'moderate', rating, until: days.day(step.until), reason }, key);
        break;
      }
      case 'assurance':
        await manager.changeAction(written, { kind: 'assurance', embedded: step.embedded, reason }, key);
        break;
    }
  }

  return {
    write: async (event) => {
      if (event.kind === 'add') return add(event);
      if (event.kind === 'plan event') return event.planEvent.apply(context);
      const { action, step } = event;
      const written = actions.get(action.ref);
      if (!written) throw new Error(`The demo names action ${action.ref} before it is added.`);
      return step.kind === 'report' ? report(action, written, step) : decide(action, written, step);
    },
  };
}

/** The lead of an action on a day of its story. */
export function leadOn(action: DemoAction, at: number): string {
  let { lead } = action;
  for (const step of action.story) if (step.kind === 'lead' && step.at <= at) lead = step.lead;
  return lead;
}
