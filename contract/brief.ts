/**
 * The brief of a place: two sheets of paper in each language, drawn under an address of its own. The browser shows it, a person prints
 * it, and the server's own browser makes the PDF of it.
 */
export const briefLanguages = ['en', 'ur', 'both'] as const
export type BriefLanguage = (typeof briefLanguages)[number]

/** What a brief consists of. Each says on the page whether it is there (`data-brief-part`, `data-state`); one that is not stops the PDF. */
export const briefParts = [
  'names',
  'headline',
  'figures',
  'map',
  'trend',
  'who',
  'justice',
  'agencies',
  'coverage',
] as const
export type BriefPart = (typeof briefParts)[number]

/** Of the address of the sheets; its other parameters are those of the overview. */
export const sheetLanguagesParameter = 'languages'
/** Why there is no PDF, for the page to say it: the name of a problem. */
export const briefProblemParameter = 'problem'

/** The path of the sheets in a language. */
export const printPath = (language: string): string => `/${language}/print/brief`

/** True for the sheets: they are drawn by the server and stay as they are, without the application's script. */
export const isPrintPath = (pathname: string): boolean => /^\/(en|ur)\/print\/brief\/?$/.test(pathname)

/** Address of the sheets in a language, or of those in English followed by those in Urdu. @param search of the overview */
export function sheetsAddress(language: BriefLanguage, search: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams({
    ...search,
    ...(language === 'both' && { [sheetLanguagesParameter]: language }),
  })
  return `${printPath(language === 'both' ? 'en' : language)}${parameters.size > 0 ? `?${parameters.toString()}` : ''}`
}

/** Address of the PDF. */
export const pdfAddress = (language: BriefLanguage, search: Readonly<Record<string, string>>): string =>
  `/api/v1/brief?${new URLSearchParams({ ...search, lang: language }).toString()}`
