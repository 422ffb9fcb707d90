export { type InnerQuotation, type Quotation, quotationsIn } from '../text/quotations.ts';
