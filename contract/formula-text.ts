/**
 * Text that a spreadsheet would run as a formula when it opens a CSV file, in the forms of Latin and of East Asian keyboards. For
 * `escapeFormulae` of papaparse, which puts an apostrophe before it and asks texts only: a true negative number stays a number. An
 * expression of our own, because that of the library looks at texts of one line only. A line break within a cell begins no cell: the
 * writer puts such a text between quotation marks.
 */
export const formulaText = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
