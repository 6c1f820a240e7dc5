/** The parts of the page in reading order; each is the target of a link to it. */
export const sectionIds = [
  'tiers',
  'unodc',
  'abroad',
  'fia',
  'children',
  'deportations',
  'bonded-labour',
  'survey',
  'tip-report',
  'all-figures',
] as const
export type SectionId = (typeof sectionIds)[number]
