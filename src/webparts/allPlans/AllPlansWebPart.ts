import { AllPlansCard } from '../../app/cards';
import { CardWebPart } from '../CardWebPart';

/** The web part that shows the state of every plan of the site. */
export default class AllPlansWebPart extends CardWebPart {
  protected readonly Card = AllPlansCard;
}
