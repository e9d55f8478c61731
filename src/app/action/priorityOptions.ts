import type { PlanData } from '../../plan/planData';
import { inPlanOrder } from '../../plan/groups';
import type { Option } from '../forms/fieldTypes';

/** The themes that an action or recommendation can belong to, as options: "A: Front door". */
export const themeOptions = ({ priorities }: PlanData): Option<number>[] =>
  priorities
    .filter(({ kind }) => kind === 'theme')
    .sort(inPlanOrder)
    .map(({ id, ref, title }) => ({ value: id, label: `${ref}: ${title}` }));

/** The cross-cutting priorities that an action or recommendation can serve (requirement 18), as options. */
export const crossPriorityOptions = ({ priorities }: PlanData): Option<number>[] =>
  priorities
    .filter(({ kind }) => kind === 'cross-cutting')
    .sort(inPlanOrder)
    .map(({ id, title }) => ({ value: id, label: title }));
