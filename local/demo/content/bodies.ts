import type { Body } from '../../../src/plan/fields';

/** The bodies that the demo plan goes to, and how often each gets which paper. */
export type BodyName = 'scrutiny' | 'cabinet' | 'council' | 'board' | 'panel';

export const bodies: { [name in BodyName]: Pick<Body, 'name' | 'kind' | 'chair' | 'receives'> } = {
  scrutiny: {
    name: 'People Overview Committee',
    kind: 'scrutiny',
    chair: 'Scrutiny chair',
    receives: [{ what: 'Progress report', every: 'quarter' }],
  },
  cabinet: {
    name: 'Cabinet',
    kind: 'cabinet',
    chair: 'Leader of the council',
    receives: [{ what: 'Progress report with what is off track', every: 'half-year' }],
  },
  council: {
    name: 'Full Council',
    kind: 'full council',
    chair: null,
    receives: [{ what: 'Annual report on the plan', every: 'year' }],
  },
  board: {
    name: 'Improvement Board',
    kind: 'improvement board',
    chair: 'Independent chair',
    receives: [{ what: 'Highlight report', every: 'meeting' }],
  },
  panel: {
    name: 'Corporate Parenting Panel',
    kind: 'corporate parenting panel',
    chair: 'Portfolio holder for children’s services',
    receives: [{ what: 'Care leavers: housing and the Pledge', every: 'half-year' }],
  },
};

/** The people of the demo who sit on a body. */
export const membersOfBodies: { readonly [name in BodyName]?: readonly string[] } = {
  scrutiny: ['ruth.ellery'],
  panel: ['ruth.ellery'],
  board: ['caroline.hart'],
};
