import { MyActionsCard } from '../../app/cards';
import { CardWebPart } from '../CardWebPart';

/** The web part that lists the viewer's own actions, most urgent first. */
export default class MyActionsWebPart extends CardWebPart {
  protected readonly Card = MyActionsCard;
}
