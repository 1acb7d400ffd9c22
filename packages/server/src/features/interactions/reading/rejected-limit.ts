/** Rejected rows that are kept with their lines; all are counted. */
export const rejectedLimit = 1000;
