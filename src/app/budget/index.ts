export { ActionMoney } from './ActionMoney';
