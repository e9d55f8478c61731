import { MANAGER } from '../demoPeople';
import type { PlanEvent } from '../planEvent';

/** The senior responsible officers of the priorities by number, from a day on. */
const officers: readonly { at: number; ref: string; who: string; reason: string }[] = [
  { at: -344, ref: '1', who: 'sarah.penrose', reason: 'The board named an officer for each priority.' },
  { at: -344, ref: '2', who: 'caroline.hart', reason: 'The board named an officer for each priority.' },
  { at: -344, ref: '3', who: 'helen.whitfield', reason: 'The board named an officer for each priority.' },
  { at: -344, ref: '4', who: 'caroline.hart', reason: 'The board named an officer for each priority.' },
  { at: -344, ref: '5', who: 'caroline.hart', reason: 'The board named an officer for each priority.' },
  { at: -120, ref: '5', who: 'sarah.penrose', reason: 'Exploitation moved to the front door service.' },
];

/** Names the senior responsible officers, and the change of one of them. */
export const seniorOfficerEvents: readonly PlanEvent[] = officers.map(({ at, ref, who, reason }) => ({
  at,
  apply: async ({ store, number, key, data }) => {
    const priority = (await data()).priorities.find((one) => one.ref === ref);
    if (!priority) throw new Error(`The demo plan has no priority ${ref}.`);
    const seniorId = await number(who);
    await store(MANAGER).editPriority(priority, { seniorId }, reason, key('senior officer', ref, at));
  },
}));
