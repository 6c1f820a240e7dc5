import { expect, test } from 'vitest'
import { levelRuns } from '#src/charts/level-runs.ts'

const years = (from: number, ...levels: string[]) => levels.map((levelId, index) => ({ year: from + index, levelId }))

test('years in a row on one level are one run', () => {
  expect(levelRuns(years(2014, 'watch', 'watch', 'two', 'watch'))).toEqual([
    { levelId: 'watch', from: 2014, to: 2015 },
    { levelId: 'two', from: 2016, to: 2016 },
    { levelId: 'watch', from: 2017, to: 2017 },
  ])
})

test('a missing year ends a run: nothing is known of it', () => {
  const steps = [...years(2001, 'two', 'two'), ...years(2005, 'two')]
  expect(levelRuns(steps).map(({ from, to }) => [from, to])).toEqual([
    [2001, 2002],
    [2005, 2005],
  ])
})

test('the order of the steps does not matter', () => {
  expect(levelRuns(years(2001, 'a', 'a', 'b').toReversed())).toEqual(levelRuns(years(2001, 'a', 'a', 'b')))
})
