import type { Words } from '#src/i18n/format-figure.ts'

/** Kinds of activity that have a name; ids as in reference/code-lists.csv. */
const namedKinds = [
  'community_session',
  'school_session',
  'radio_tv',
  'social_media',
  'theatre',
  'religious_leaders',
  'kiln_outreach',
  'training_police',
  'training_prosecutors_judges',
  'training_labour_inspectors',
  'training_social_welfare',
  'media_briefing',
  'conference',
  'world_day_30_july',
  'hotline_promotion',
] as const
type NamedKind = (typeof namedKinds)[number]

const isNamed = (kind: string): kind is NamedKind => (namedKinds as readonly string[]).includes(kind)

/** The kind of an activity in words; one that a newer server adds keeps its id. */
export const activityKindWords = (kind: string, { t }: Words): string =>
  isNamed(kind) ? t(`terms:activityKind.${kind}`) : kind
