export { ComparisonSearch, readOther, writeOther } from './comparison-search.ts';
export { type CustomersAsked, CustomersBehindProvider, useCustomersBehind } from './customers-behind.tsx';
export { CustomersBehindButton } from './customers-behind-button.tsx';
export { QuestionBar } from './question-bar.tsx';
export { QuestionSearch, readQuestion, writeQuestion } from './question-search.ts';
export { type QuestionChange, useQuestion } from './use-question.ts';
export { interactionsKey, summaryOf } from './ways-queries.ts';
