import { expect, it } from 'vitest'
import { z } from 'zod'
import { dataFolder, loadWriter, type Program } from './running-program.ts'

const rounds = 20
const found = z.object({ count: z.int(), last: z.int(), damaged: z.int() })

/** A fixed sequence of moments, so that a failure can be had again. */
const writesBeforeKill = Array.from({ length: rounds }, (_, round) => 5 + ((round * 37) % 71))

const readFound = async (writer: Program) =>
  found.parse(JSON.parse((await writer.line(/^found /)).slice('found '.length)))

it(`loses nothing it has acknowledged when it is killed ${rounds} times in the middle of writing`, async () => {
  const folder = dataFolder()
  let acknowledged = 0
  let next = loadWriter(folder)
  for (const writes of writesBeforeKill) {
    const writer = next
    writer.tell('open')
    next = loadWriter(folder)
    const state = await readFound(writer)
    expect(state.count).toBe(state.last)
    expect(state.damaged).toBe(0)
    // Beyond what was acknowledged there may be the one write whose acknowledgement the kill cut off, of two rows at most.
    expect(state.last).toBeGreaterThanOrEqual(acknowledged)
    expect(state.last).toBeLessThanOrEqual(acknowledged + 2)
    await writer.line(new RegExp(`^written (${state.last + writes}|${state.last + writes + 1})$`))
    writer.child.kill('SIGKILL')
    expect(await writer.ended).toBe('SIGKILL')
    acknowledged = Number(/written (\d+)\n?$/.exec(writer.output())?.[1])
  }
  next.tell('open')
  expect((await readFound(next)).last).toBeGreaterThanOrEqual(acknowledged)
})
