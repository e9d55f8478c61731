/** Who finds a screen in the navigation. The server decides what may be read or done. */
export type Audience = 'everybody' | 'managers';

export interface Place {
  /** What the navigation calls it. */
  label: string;
  audience: Audience;
  /** Among the first in the navigation; the others stand under "More screens". */
  inBar?: boolean;
}

/**
 * The screens beside the first ones (Overview, Plan, My actions, Reminders, Set-up), by their address: `#/measures`, and
 * `#/measures/4` for one thing in it. Their components are in placeScreens.tsx.
 */
export const places = {
  measures: { label: 'Measures', audience: 'everybody', inBar: true },
  meetings: { label: 'Meetings', audience: 'everybody', inBar: true },
  inspections: { label: 'Inspections', audience: 'everybody', inBar: true },
  assurance: { label: 'Audits and reviews', audience: 'everybody' },
  engagement: { label: 'Engagement', audience: 'everybody' },
  'self-assessment': { label: 'Self-assessment', audience: 'everybody' },
  history: { label: 'Over time', audience: 'everybody' },
  editions: { label: 'Editions', audience: 'everybody' },
  papers: { label: 'Papers', audience: 'everybody' },
  'report-round': { label: 'Report for others', audience: 'managers' },
  handover: { label: 'Hand over', audience: 'managers' },
  budget: { label: 'Budget', audience: 'managers' },
  redactions: { label: 'Removed words', audience: 'managers' },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;

export function isPlace(name: string): name is PlaceName {
  return Object.prototype.hasOwnProperty.call(places, name);
}

/** The places in the order of the navigation, as plain data. */
export const allPlaces: readonly (Place & { name: PlaceName })[] = (Object.entries(places) as [PlaceName, Place][]).map(
  ([name, place]) => ({ ...place, name }),
);
