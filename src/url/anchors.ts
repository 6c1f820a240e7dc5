/*
 * Ids of parts of a page that others link to. The page draws them, search leads there.
 */

/** The districts on the overview: map, list, change or table. */
export const districtsAnchor = 'districts'

/** The agencies of a place, on its page. */
export const placeAgenciesAnchor = 'agencies'

/** A row of the page of returns, by the id of the row ("agency:fia"). */
export const returnsRowAnchor = (rowId: string): string => rowId.replaceAll(':', '-')

/** A law in the list of the methods page. */
export const lawAnchor = (code: string): string => `law-${code.toLowerCase()}`

/** An agency in the list of the methods page. */
export const agencyAnchor = (agencyId: string): string => `agency-${agencyId}`
