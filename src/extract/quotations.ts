export { type Quotation, quotationsIn } from '../text/quotations.ts';
