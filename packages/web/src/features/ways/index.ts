export { CustomerView } from './customer/customer-view.tsx';
export { type CustomersAsked, CustomersBehindProvider, useCustomersBehind } from './customers/customers-behind.tsx';
export { CustomersBehindButton } from './customers/customers-behind-button.tsx';
export { DropOffView } from './drop-off/drop-off-view.tsx';
export { WaysView } from './graph/graph-view.tsx';
export { QuestionBar } from './question/question-bar.tsx';
export { QuestionSearch, writeQuestion } from './question-search.ts';

export { useQuestion } from './use-question.ts';
export { VariantsView } from './variants/variants-view.tsx';
export { graphOf, interactionsKey, summaryOf } from './ways-queries.ts';
