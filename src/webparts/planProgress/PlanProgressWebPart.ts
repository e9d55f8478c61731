import { PlanProgressCard } from '../../app/cards';
import { CardWebPart } from '../CardWebPart';

/**
 * The web part that shows the plan's progress and the actions that need attention most, beside other parts of a page.
 */
export default class PlanProgressWebPart extends CardWebPart {
  protected readonly Card = PlanProgressCard;
}
