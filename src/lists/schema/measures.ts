import {
  choice,
  day,
  key,
  note,
  number,
  optionalNote,
  optionalNumber,
  person,
  rowNumbers,
  text,
  title,
} from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** How the difference made is measured (requirements 32 to 34). */
export const measures = defineList({
  name: 'Measures',
  title: 'Measures',
  purpose: 'How the difference that the plan makes is measured.',
  edited: true,
  access: roleTable.measures,
  columns: {
    title: title('Measure', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    ref: text('Ref', 'Number', { inView: true }),
    definition: note('Definition', 'Definition', { inView: true }),
    source: note('Source', 'Source'),
    unit: text('Unit', 'Unit', { inView: true }),
    direction: choice('Direction', 'Better is', ['up', 'down', 'hold'], 'up', { inView: true }),
    baseline: optionalNumber('Baseline', 'Baseline', { inView: true }),
    baselineDay: day('BaselineDay', 'Baseline of'),
    target: optionalNumber('Target', 'Target', { inView: true }),
    targetDay: day('TargetDay', 'Target by', { inView: true }),
    frequency: choice('Frequency', 'Read', ['monthly', 'quarterly', 'termly', 'yearly'], 'quarterly', { inView: true }),
    ownerId: person('Owner', 'Owner', { inView: true }),
    priorityId: optionalNumber('PriorityId', 'Priority'),
    actionIds: rowNumbers('Actions', 'Actions'),
    undefinedWhy: optionalNote('UndefinedWhy', 'Not yet defined because'),
    definedFrom: optionalNote('DefinedFrom', 'Definition will come from'),
    definedBy: day('DefinedBy', 'To be defined by'),
    suppressBelow: optionalNumber('SuppressBelow', 'Not shown under'),
    order: number('Place', 'Place in the plan'),
    withdrawn: optionalNote('Withdrawn', 'Withdrawn because'),
  },
});
