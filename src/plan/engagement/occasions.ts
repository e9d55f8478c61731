import type { Day } from '../day';
import { counted, listed } from '../words';
import type { Engagement, Partner } from '../fields';

export type Who = Engagement['who'];

/** The groups in the order in which a page lists them: children and families first. */
export const everybodyAsked: readonly Who[] = ['children and young people', 'families', 'staff', 'partners', 'members'];

/** One group with the occasions on which it was asked. */
export interface AskedGroup {
  who: Who;
  /** Newest first; occasions without a day last. */
  occasions: Engagement[];
}

/** The occasions by group (requirements 40 and 41). Groups that were never asked are left out. */
export function askedByWho(engagement: readonly Engagement[]): AskedGroup[] {
  return everybodyAsked.flatMap((who) => {
    const occasions = engagement
      .filter((each) => each.who === who)
      .sort((one, other) => (other.day ?? '').localeCompare(one.day ?? '') || other.id - one.id);
    return occasions.length > 0 ? [{ who, occasions }] : [];
  });
}

/** Whether an occasion is in the future, so that there can be no answers yet. */
export function isAhead({ day }: Engagement, today: Day): boolean {
  return day !== null && day > today;
}

/**
 * "Nine occasions on which people were asked; what six of them led to is written down. Families were not asked yet."
 * @param submittedOn the day the plan was submitted; occasions after it are counted (requirement 41). Null while it is
 *   not submitted
 */
export function askedInWords(engagement: readonly Engagement[], today: Day, submittedOn: Day | null): string {
  const held = engagement.filter((each) => !isAhead(each, today));
  const parts: string[] = [];
  if (held.length === 0) parts.push('Nobody’s voice is written down yet.');
  else {
    const changed = held.filter((each) => each.changed.trim() !== '').length;
    parts.push(
      `${counted(held.length, 'occasion')} on which people were asked; ${
        changed === held.length
          ? 'each led to something'
          : changed === 0
            ? 'none led to a change yet'
            : `${changed} led to something`
      }.`,
    );
    const after = submittedOn === null ? 0 : held.filter(({ day }) => day !== null && day > submittedOn).length;
    if (after > 0) parts.push(`${after} of them since the plan was submitted.`);
    const unheard = everybodyAsked.filter((who) => !held.some((each) => each.who === who));
    if (unheard.length > 0 && unheard.length < everybodyAsked.length) parts.push(`Not asked yet: ${listed(unheard)}.`);
  }
  const ahead = engagement.length - held.length;
  if (ahead > 0) parts.push(`${counted(ahead, 'occasion')} ${ahead === 1 ? 'is' : 'are'} planned.`);
  return parts.join(' ');
}

/** The order of states: commitments whose answer is owed first, then refusals, then those gained (requirement 42). */
const stateOrder: readonly Partner['state'][] = ['sought', 'to be sought', 'declined', 'gained'];

/** Commitments and, separately, joint services (requirements 42 and 44), open ones first. */
export function commitmentsOf(partners: readonly Partner[]): { partners: Partner[]; jointServices: Partner[] } {
  const ordered = [...partners].sort(
    (one, other) =>
      stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state) ||
      one.organisation.localeCompare(other.organisation, 'en-GB'),
  );
  return {
    partners: ordered.filter(({ kind }) => kind === 'partner'),
    jointServices: ordered.filter(({ kind }) => kind === 'joint service'),
  };
}

/**
 * The states of the commitments in a sentence: "Of 6 commitments, 4 are gained, 1 is sought and 1 is still to be
 * sought."
 */
export function commitmentsInWords(partners: readonly Partner[]): string {
  if (partners.length === 0) return 'No partner’s commitment is written down yet.';
  const words: { [state in Partner['state']]: string } = {
    gained: 'gained',
    sought: 'sought and not yet answered',
    'to be sought': 'still to be sought',
    declined: 'declined',
  };
  const counts = (['gained', 'sought', 'to be sought', 'declined'] as const).flatMap((state) => {
    const count = partners.filter((each) => each.state === state).length;
    return count > 0 ? [`${count} ${count === 1 ? 'is' : 'are'} ${words[state]}`] : [];
  });
  return `Of ${counted(partners.length, 'commitment')}, ${listed(counts)}.`;
}
