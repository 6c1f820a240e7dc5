/*
 * What of a person is said in codes. Names of the values are those of IOM's HTCDS 2.0 and of the code lists.
 */

/** HTCDS prs_Gender */
export const sexes = ['female', 'male', 'transgender', 'unknown'] as const
export type Sex = (typeof sexes)[number]
export const ageBands = ['0-8', '9-17', '18-20', '21-23', '24-26', '27-29', '30-38', '39-47', '48+', 'unknown'] as const
export type AgeBand = (typeof ageBands)[number]
