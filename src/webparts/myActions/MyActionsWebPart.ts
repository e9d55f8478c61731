import { MyActionsCard } from '../../app/cards';
import { CardWebPart } from '../CardWebPart';

/** What the person looking at the page owes, most urgent first. */
export default class MyActionsWebPart extends CardWebPart {
  protected readonly Card = MyActionsCard;
}
