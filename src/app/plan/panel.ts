import type { RatedAction } from '../../plan/view';

/** The content of the panel beside the plan, or in its place when there is no room. */
export type Panel =
  | { kind: 'action'; ref: string; report: boolean }
  | { kind: 'recommendation'; ref: string }
  | { kind: 'new action'; recommendationId: number | null; priorityId: number | null }
  | { kind: 'new recommendation'; priorityId: number | null }
  | { kind: 'priority'; priorityId: number | null }
  | { kind: 'further details' }
  | { kind: 'several actions'; chosen: readonly RatedAction[] };

/** The least width, in pixels, at which plan and panel are shown side by side. */
export const besideFrom = 1024;
/** The width of the panel beside the plan, in pixels. */
export const panelWidth = 448;
/** Below this width the plan is a list of cards. */
export const cardsBelow = 720;
