import type { PlaceDetail } from '#contract/api/reference.ts'
import { agencyKindWords } from '#src/i18n/agency-kind.ts'
import type { Words } from '#src/i18n/format-figure.ts'

/** Who organises an activity: the name, or the kind where this reader is not told the name. */
export const organiserWords = (
  { organiserName, organiserKind = '' }: PlaceDetail['activitiesPast'][number],
  words: Words,
): string => organiserName?.[words.language] ?? agencyKindWords(organiserKind, words)
