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
 * An action with its earlier months before its story, and the day on which it came into the plan.
 * @param index of its priority: a wave comes in one priority a day
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
