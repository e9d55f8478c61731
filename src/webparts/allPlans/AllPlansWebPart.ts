import { AllPlansCard } from '../../app/cards';
import { CardWebPart } from '../CardWebPart';

/** How every plan of the site stands, for a page that is about more than one of them. */
export default class AllPlansWebPart extends CardWebPart {
  protected readonly Card = AllPlansCard;
}
