import { MANAGER } from '../demoPeople';
import type { PlanEvent } from '../planEvent';

/** The board left it to the senior responsible officer of priority 4 to accept what is complete, from a day on. */
export const acceptanceEvents: readonly PlanEvent[] = [
  {
    at: -20,
    apply: async ({ store, days, key, data }) => {
      const priority = (await data()).priorities.find(({ ref }) => ref === '4');
      if (!priority) throw new Error('The demo plan has no priority 4.');
      const acceptance = [{ from: days.day(-20), by: 'senior officer' as const, bodyId: null }];
      await store(MANAGER).editPriority(
        priority,
        { acceptance },
        'The board wants a second look at what care leavers were promised.',
        key('acceptance', '4'),
      );
    },
  },
];
