import type { Queries } from './actionState';
import type { PlanData } from './planData';
import type { PlanView } from './view';

/** Something of the plan that a question can be about, with the questions about it. */
export interface ThingAsked {
  name: string;
  route: string;
  queries: Queries;
}

/** The measures, audits and promised reports about which somebody asked. */
export function itemsAsked(data: PlanData, view: Pick<PlanView, 'asked'>): ThingAsked[] {
  return view.asked.flatMap((queries): ThingAsked[] => {
    const { kind, id } = queries;
    if (kind === 'measure') {
      const measure = data.measures.find((one) => one.id === id);
      return measure ? [{ name: measure.title, route: `#/measures/${id}`, queries }] : [];
    }
    if (kind === 'audit') {
      const audit = data.assurance.find((one) => one.id === id);
      return audit ? [{ name: audit.title, route: `#/assurance/${id}`, queries }] : [];
    }
    const report = data.decisions.find((one) => one.id === id);
    return report ? [{ name: report.text, route: '#/meetings', queries }] : [];
  });
}

/** The actions of the plan, each with the questions about it; most have none. */
export function actionsAsked(view: Pick<PlanView, 'actions'>): ThingAsked[] {
  return view.actions.map(({ action, state }) => ({
    name: `${action.ref} ${action.text}`,
    route: `#/actions/${encodeURIComponent(action.ref)}`,
    queries: state,
  }));
}
