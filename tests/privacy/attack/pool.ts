import type { Count } from '#contract/count.ts'
import { type CellName, cellName } from './cells.ts'

/** A sum of cells that somebody was told: between `low` and `high`. */
export type ToldSum = {
  readonly terms: readonly (readonly [CellName, number])[]
  readonly low: number
  readonly high: number
  readonly from: string
}

/** What several readers were told, put together. Numbers that no two readers were told alike are kept as contradictions. */
export class Pool {
  readonly shown = new Map<CellName, number>()
  readonly sums: ToldSum[] = []
  /** Whether a typical number of hours stood beside a count of referrals: it needs ten answers. */
  readonly hasHours = new Map<CellName, boolean>()
  readonly symbols = new Map<string, Set<string>>()
  /** Numbers about no person: returns, residents, heads at events. */
  readonly others = new Map<string, string>()
  /** Cells that a file of a release has a place for. */
  readonly offered = new Set<CellName>()
  /** Districts and periods without any return: there "no return" stands instead of "not shown". */
  readonly silent = new Set<string>()
  /** By agency: what its own people are told that it holds of a cell. Knowledge of that agency, and of nobody else. */
  readonly own = new Map<string, Map<CellName, number>>()
  readonly contradictions: string[] = []
  numbers = 0
  requests = 0
  #told = new Set<string>()

  /** A cell as an answer tells it: its number, or the word that stands instead. */
  cell(name: CellName, count: Count, from: string): void {
    this.symbol(name, count.kind, from)
    if (count.kind === 'value') this.number(name, count.value, from)
  }

  number(name: CellName, value: number, from: string): void {
    this.numbers += 1
    const known = this.shown.get(name)
    if (known === undefined) this.shown.set(name, value)
    else if (known !== value) this.contradictions.push(`${name}: ${known} and ${value} (${from})`)
  }

  symbol(name: string, kind: string, from: string): void {
    const known = this.symbols.get(name) ?? new Set<string>()
    this.symbols.set(name, known.add(kind))
    if (known.size > 1 && known.has('value')) this.contradictions.push(`${name}: ${[...known].join(' and ')} (${from})`)
  }

  sum(told: ToldSum): void {
    this.numbers += 1
    const key = JSON.stringify([told.terms, told.low, told.high])
    if (this.#told.has(key)) return
    this.#told.add(key)
    this.sums.push(told)
  }

  /** Hours to the first answer, beside the referrals of the same place, period and stream. */
  hours(place: string, period: string, stream: string, count: Count, from: string): void {
    this.other(`hours ${place} ${period} ${stream}`, count, from)
    if (count.kind === 'value' || count.kind === 'not-shown')
      this.hasHours.set(cellName('referrals', place, period, stream, 'answered'), count.kind === 'value')
  }

  /** Something that counts nobody. Two answers about the same must agree all the same. */
  other(name: string, value: Count | number, from: string): void {
    if (typeof value !== 'number' && value.kind !== 'value') return
    this.numbers += 1
    const text = String(typeof value === 'number' ? value : value.value)
    const known = this.others.get(name)
    if (known === undefined) this.others.set(name, text)
    else if (known !== text) this.contradictions.push(`${name}: ${known} and ${text} (${from})`)
  }
}
