import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { thirdPartyText } from '#scripts/third-party.ts'
import { openApiDocument } from '#server/openapi.ts'

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ resolved: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
})

describe('documents that are made from code', () => {
  it('THIRD-PARTY.md lists what package.json names', () => {
    expect(readFileSync('THIRD-PARTY.md', 'utf8')).toBe(thirdPartyText())
  })

  it('contract/openapi.json is what the routes say', () => {
    expect(JSON.parse(readFileSync('contract/openapi.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(openApiDocument())),
    )
  })

  it('the lock file holds every platform and no address', () => {
    const { packages } = lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
    const missing = Object.values(packages)
      .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
      .filter((name) => !Object.keys(packages).some((key) => key.endsWith(`node_modules/${name}`)))
    expect(missing).toEqual([])
    expect(Object.entries(packages).filter(([, entry]) => entry.resolved?.startsWith('http'))).toEqual([])
  })
})
