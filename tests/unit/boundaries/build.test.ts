import { expect, it, vi } from 'vitest'
import { makeBoundaryFiles } from '#scripts/boundaries/build.ts'
import { shippedText } from './shipped-files.ts'

// Draws all 156 shapes; five seconds are not enough on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

it('builds the committed files byte for byte, from a fit that is good to a few kilometres', () => {
  const { files, fit } = makeBoundaryFiles()
  for (const [name, text] of files) expect(text === shippedText(name), `${name} is as built`).toBe(true)
  expect(fit.medianKm).toBeLessThan(6)
  expect(fit.usedIds.length).toBeGreaterThan(100)
})
