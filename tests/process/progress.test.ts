import { describe, expect, it } from 'vitest'
import { createProgress } from '#server/commands/progress.ts'

const record = (screen: { isTTY: boolean; columns?: number }) => {
  const written: string[] = []
  const write = (text: string | Uint8Array): boolean => written.push(String(text)) > 0
  return { written, progress: createProgress({ ...screen, write }) }
}

describe('progress', () => {
  it('fills a bar on one line of a terminal and starts another for the next step', () => {
    const { written, progress } = record({ isTTY: true, columns: 60 })
    progress.report('Persons', 0, 4)
    progress.report('Persons', 2, 4)
    progress.report('Persons', 2, 4)
    progress.report('Referrals', 1, 1)
    progress.finish()
    expect(written).toEqual([
      `\r\u001B[K${'░'.repeat(24)}   0 % Persons`,
      `\r\u001B[K${'█'.repeat(12)}${'░'.repeat(12)}  50 % Persons`,
      '\n',
      `\r\u001B[K${'█'.repeat(24)} 100 % Referrals`,
      '\n',
    ])
  })
  it('never fills the last column, where the line would wrap', () => {
    const { written, progress } = record({ isTTY: true, columns: 30 })
    progress.report('A step with a long name', 1, 1)
    expect(written[0]?.replace('\r\u001B[K', '')).toHaveLength(29)
  })
  it('writes a line a quarter where there is no terminal', () => {
    const { written, progress } = record({ isTTY: false })
    for (let done = 0; done <= 100; done += 1) progress.report('Persons', done, 100)
    progress.finish()
    expect(written).toEqual([
      'Persons …\n',
      'Persons: 25 %\n',
      'Persons: 50 %\n',
      'Persons: 75 %\n',
      'Persons: 100 %\n',
    ])
  })
})
