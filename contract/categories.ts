/**
 * What a record is about. The three streams are never added up; a stream is the sum of its forms.
 * `tip` trafficking in persons (internal and transnational), `som` smuggling of migrants,
 * `bonded-labour` cases under the bonded labour laws alone. Codes after the dot name the principal form;
 * HTCDS codes (vic_TypeOfExploitation, vic_ForcedLabourIndustry) are in `htcdsOfForm`.
 */
export const streams = ['tip', 'bonded-labour', 'som'] as const
export type Stream = (typeof streams)[number]

export const forms = [
  'tip.sexual-exploitation',
  'tip.forced-begging',
  'tip.servitude',
  'tip.forced-labour',
  'tip.forced-marriage',
  'tip.other',
  'bonded-labour.brick-kiln',
  'bonded-labour.agriculture',
  'bonded-labour.other',
] as const
export type Form = (typeof forms)[number]

export const categories = [...streams, ...forms] as const
export type Category = Stream | Form

const all: readonly string[] = categories
export const isCategory = (value: string): value is Category => all.includes(value)
export const isStream = (value: string): value is Stream => (streams as readonly string[]).includes(value)

/** The stream a category belongs to: itself, or the part before the dot. */
export function streamOf(category: Category): Stream {
  const head = category.split('.')[0] ?? ''
  if (!isStream(head)) throw new Error(`No stream in category ${category}`)
  return head
}

export const formsOf = (stream: Stream): readonly Form[] => forms.filter((form) => form.startsWith(`${stream}.`))

/** Principal HTCDS 2.0 code of a form. Bonded labour is ForcedLabour there; the sector tells kiln from farm. */
export const htcdsOfForm: Record<Form, string> = {
  'tip.sexual-exploitation': 'SexualExploitation',
  'tip.forced-begging': 'ForcedBegging',
  'tip.servitude': 'Servitude',
  'tip.forced-labour': 'ForcedLabour',
  'tip.forced-marriage': 'ForcedMarriage',
  'tip.other': 'Other',
  'bonded-labour.brick-kiln': 'ForcedLabour',
  'bonded-labour.agriculture': 'ForcedLabour',
  'bonded-labour.other': 'ForcedLabour',
}
