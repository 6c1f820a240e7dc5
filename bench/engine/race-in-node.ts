import process from 'node:process'
import { arquero } from './candidates/arquero.ts'
import { crossfilter2 } from './candidates/crossfilter.ts'
import { duckdb } from './candidates/duckdb.ts'
import { ownEngine } from './candidates/own.ts'
import { runRaces } from './race.ts'
import { makeRecords, racedColumns } from './records.ts'

/**
 * A process of its own for each pair of engines and number of records: `race-in-node RECORDS [PEER]`, without a peer our engine alone.
 * Prints what it measured as JSON.
 */
const [, , records, peer] = process.argv
const peers = [crossfilter2, arquero, duckdb].filter(({ name }) => name === peer)
const columns = racedColumns(makeRecords(Number(records)))
process.stdout.write(JSON.stringify(await runRaces(columns, [ownEngine(), ...peers], { random: 100, brush: 100 })))
