/** Where an agency stands on a page that this reader may see: a row of the returns, the page of a province or of the country, or the list of all. */
export const agencyPlaces = ['returns', 'province', 'country', 'list'] as const
