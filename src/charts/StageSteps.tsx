import type { ComponentProps } from 'react'
import { BarList } from './BarList.tsx'

type StageStepsProps = Omit<ComponentProps<typeof BarList>, 'isJoined'>

/** Stages of a way, in its order, on one common baseline. Each bar starts at zero: they are counts, not what is left of the one before. */
export function StageSteps(props: StageStepsProps) {
  return <BarList {...props} isJoined />
}
