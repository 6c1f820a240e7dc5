import os from 'node:os'
import process from 'node:process'
import type { Measured, Pair } from './measured.ts'
import { medianOf, quantileOf, ratioOf } from './statistics.ts'
import type { Target } from './targets.ts'

export const print = (line: string) => process.stdout.write(`${line}\n`)

export const loadAverage = (): string =>
  os
    .loadavg()
    .map((value) => value.toFixed(2))
    .join(' ')

/** Per peer: its time, ours beside it, and how many times ours it is. */
export function printMeasured({ place, records, random, brush, loads, firstBrushSteps }: Measured, note: string): void {
  print(`\n${place}, ${records.toLocaleString('en')} records. ${note}Load average ${loadAverage()}`)
  const heads = ['filter change', 'rabta', 'ratio', 'brush step', 'rabta', 'ratio', 'first step', 'load']
  printRow('ms: median / 95th percentile', heads)
  for (const peer of Object.keys(random))
    printRow(peer, [
      ...cellsOf(random[peer]),
      ...cellsOf(brush[peer]),
      firstBrushSteps[peer]?.toFixed(1) ?? '',
      loads[peer]?.toFixed(0) ?? '',
    ])
  const own = [firstBrushSteps.rabta?.toFixed(1) ?? '', loads.rabta?.toFixed(0) ?? '']
  printRow('rabta', ['', '', '', '', '', '', ...own])
}

export function printBytes(bytes: Readonly<Record<string, number>>): void {
  print('\nBytes, brotli')
  for (const [name, value] of Object.entries(bytes))
    print(`  ${name.padEnd(30)}${value.toLocaleString('en').padStart(10)}`)
}

export function printTargets(targets: readonly Target[]): void {
  print('\nTargets')
  for (const { name, value, wanted, isMet } of targets)
    print(`  ${isMet ? 'met    ' : 'NOT MET'} ${name.padEnd(58)}${wanted.padStart(10)}   ${value}`)
}

const widths = [19, 19, 8, 19, 19, 8, 11, 8]

function printRow(name: string, cells: readonly string[]): void {
  print(`  ${name.padEnd(28)}${cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join(' ')}`)
}

function cellsOf(pair: Pair | undefined): string[] {
  if (!pair) return ['', '', '']
  return [timesOf(pair.peer), timesOf(pair.own), ratioOf(pair.peer, pair.own).ratio.toPrecision(3)]
}

function timesOf(times: readonly number[]): string {
  const digits = medianOf(times) < 0.1 ? 4 : 2
  return `${medianOf(times).toFixed(digits)} / ${quantileOf(times, 0.95).toFixed(digits)}`
}
