import { assessment } from './assessment';
import { exploitation } from './exploitation';
import { frontDoor } from './frontDoor';
import { participation } from './participation';
import { permanence } from './permanence';
import type { DemoPriority } from './story';

/** The demo plan in its order: five priorities over the report's recommendations, 41 illustrative actions. */
export const demoPriorities: readonly DemoPriority[] = [frontDoor, assessment, permanence, participation, exploitation];
export type { DemoAction, DemoEvidence, DemoPriority, Offset, Step } from './story';
