import type { Axis } from '../system/axis.ts'
import { cellsOf, type Equation } from '../system/cell-system.ts'
import { findWitnesses, type Question, questionsOf } from './certificate.ts'
import { type Component, componentsOf } from './components.ts'
import type { LinearSolver } from './linear-solver.ts'
import { findPools } from './pools.ts'
import type { Shield } from './shield.ts'

/** What has been proven so far. Hiding more only adds witnesses, so a proof holds for good. */
export type Proofs = { readonly answered: Set<string>; programs: number }

export const noProofs = (): Proofs => ({ answered: new Set(), programs: 0 })

export type Narrow = { readonly cells: readonly number[]; readonly stops: ReadonlyMap<number, readonly Equation[]> }

/**
 * Small cells without a proof that each may still be anything from 0 to k - 1, given everything that is shown.
 * Parts of the system are tried first, with the rest held at its true counts: the districts and divisions of a province, then what lies above.
 * What has a witness there has one in the whole; what has none there is tried in the whole.
 */
export function certify(shield: Shield, solver: LinearSolver, proofs: Proofs, isThorough: boolean): Narrow {
  const { place } = shield.system
  const pools = findPools(shield)
  const above = placesAbove(shield.system.axes.place)
  const isAbove = (cell: number) => above.has(place[cell] ?? -1)
  const asked = questionsOf(shield, pools).filter((question) => !proofs.answered.has(idOf(question)))
  const stops = new Map<number, readonly Equation[]>()
  let open = withoutWhollyHidden(shield, asked)
  const parts: (((cell: number) => boolean) | undefined)[] = [(cell) => !isAbove(cell), isAbove, undefined]
  for (const isFree of parts) {
    if (open.length === 0) break
    const left: Question[] = []
    for (const [component, questions] of gather(componentsOf(shield, isFree), open, left)) {
      const found = findWitnesses(shield, component, pools, questions, solver, isThorough && isFree === undefined)
      left.push(...found.questions)
      proofs.programs += found.programs
      for (const [cell, equations] of found.stops) stops.set(cell, equations)
    }
    open = left
  }
  const unanswered = new Set(open.map(idOf))
  for (const question of asked) if (!unanswered.has(idOf(question))) proofs.answered.add(idOf(question))
  return { cells: [...new Set(open.map(({ cell }) => cell))], stops }
}

/** Places that are sums of sums: provinces and the country, and not divisions, which are sums of districts alone. */
function placesAbove({ sums }: Axis): ReadonlySet<number> {
  const isSum = new Set(sums.map(({ parent }) => parent))
  const ofSums = sums.filter(({ children }) => children.some((child) => isSum.has(child)))
  return new Set(ofSums.map(({ parent }) => parent))
}

/**
 * Where nothing of a component is shown, everything in it may be nothing, or as many as one likes: nothing is to be asked. A zero that is known
 * without being shown changes nothing: what lies under it is known to be zero too.
 */
function withoutWhollyHidden(shield: Shield, questions: readonly Question[]): Question[] {
  const { hidden, counts } = shield
  const isWholly = ({ equations }: Component) =>
    equations.every((equation) => cellsOf(equation).every((cell) => hidden[cell] || counts[cell] === 0))
  const alone: Question[] = []
  const gathered = [...gather(componentsOf(shield), questions, alone)]
  return [...alone, ...gathered.flatMap(([component, asked]) => (isWholly(component) ? [] : asked))]
}

const idOf = ({ cell, towards }: Question) => `${cell} ${towards}`

/** The questions of each component; those of no component go to `left`. */
function gather(
  components: readonly Component[],
  questions: readonly Question[],
  left: Question[],
): Map<Component, Question[]> {
  const componentOf = new Map<number, Component>()
  for (const component of components) for (const cell of component.cells) componentOf.set(cell, component)
  const gathered = new Map<Component, Question[]>()
  for (const question of questions) {
    const component = componentOf.get(question.cell)
    if (component === undefined) left.push(question)
    else gathered.set(component, [...(gathered.get(component) ?? []), question])
  }
  return gathered
}
