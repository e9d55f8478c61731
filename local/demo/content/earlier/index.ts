import type { DemoAction } from '../story';
import { earlierAssessment } from './assessment';
import { earlierExploitation } from './exploitation';
import { earlierFrontDoor } from './frontDoor';
import { earlierParticipation } from './participation';
import { earlierPermanence } from './permanence';
import { AFTER_VISIT } from './waves';
import type { EarlierMonths } from './waves';

const earlier: EarlierMonths = {
  ...earlierFrontDoor,
  ...earlierAssessment,
  ...earlierPermanence,
  ...earlierParticipation,
  ...earlierExploitation,
};

/**
 * An action with its earlier months put before its story, and the day on which it was added to the plan.
 * @param index the index of the action's priority, because each wave adds the actions of one priority a day
 */
export function withEarlierMonths(action: DemoAction, index: number): DemoAction & { added: number } {
  const { added = AFTER_VISIT, start, story = [] } = earlier[action.ref] ?? {};
  return {
    ...action,
    ...(start === undefined ? {} : { start }),
    added: action.added ?? added + index,
    story: [...story, ...action.story],
  };
}
