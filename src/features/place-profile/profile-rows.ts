import type { Profile } from '#contract/api/figures.ts'
import { type Count, notApplicable } from '#contract/count.ts'
import type { BarRow } from '#src/charts/BarList.tsx'
import type { Words } from '#src/i18n/format-figure.ts'

/** Stages that have a name, in the order of the justice chain; the last three are ways in which a case ends. */
const namedStages = [
  'complaint',
  'enquiry',
  'fir_registered',
  'challan_submitted',
  'trial',
  'convicted',
  'acquitted',
  'closed_otherwise',
] as const
type NamedStage = (typeof namedStages)[number]

const isNamed = (stage: string): stage is NamedStage => (namedStages as readonly string[]).includes(stage)

/** Stages in the order given, which is that of the chain. One that a newer server adds keeps its id for a name. */
export const stageRows = ({ stages }: Pick<Profile, 'stages'>, { t }: Words): BarRow[] =>
  stages.map(({ stage, count }) => ({ id: stage, name: isNamed(stage) ? t(`terms:stage.${stage}`) : stage, count }))

export const formRows = ({ forms }: Pick<Profile, 'forms'>, { t }: Words): BarRow[] =>
  forms.map(({ category, count }) => ({ id: category, name: t(`terms:category.${category}`), count }))

/** The persons of one sex and age band; a pair that the answer does not hold is not applicable, never zero. */
export const countOfPair = ({ sexAndAge }: Pick<Profile, 'sexAndAge'>, sex: string, ageBand: string): Count =>
  sexAndAge.find((cell) => cell.sex === sex && cell.ageBand === ageBand)?.count ?? notApplicable
