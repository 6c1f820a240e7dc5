import { crossfilter2 } from './candidates/crossfilter.ts'
import { mosaic } from './candidates/mosaic.ts'
import { ownEngine } from './candidates/own.ts'
import { type Races, runRaces } from './race.ts'
import { makeRecords, racedColumns } from './records.ts'

/** What the page offers to the program that drives it. A page of its own per number of records. */
const raceInPage = (records: number): Promise<Races> => {
  // The clock of a page moves in steps of 5 µs; a step of our brush is shorter.
  const loaders = [ownEngine(100), crossfilter2, mosaic(true), mosaic(false)]
  return runRaces(racedColumns(makeRecords(records)), loaders, { random: 60, brush: 60 })
}
Object.assign(globalThis, { raceInPage })
