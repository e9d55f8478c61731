import { PlanProgressCard } from '../../app/cards';
import { CardWebPart } from '../CardWebPart';

/** How the plan stands and what needs attention most, on a page beside other things. */
export default class PlanProgressWebPart extends CardWebPart {
  protected readonly Card = PlanProgressCard;
}
