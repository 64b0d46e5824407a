/** What the address of a tab says behind the #: the report open, and printed at once. */
export const OPEN = 'report'
export const PRINT = 'report-print'
