import type { Geography } from '#contract/places.ts'
import type { AppParts } from './app-context.ts'
import { readGeography } from './queries/geography.ts'
import { makeReleaseReader } from './release/release-store.ts'

type HostParts = Pick<AppParts, 'db' | 'log' | 'passwords' | 'demoSignIns' | 'compress' | 'makeBrief'> & {
  readonly now?: () => Date
}

/** What every host shares: figures from the newest release, the geography read once (it changes only with a version of Rabta). */
export function makeAppParts(host: HostParts): AppParts {
  let geography: Promise<Geography> | undefined
  return {
    ...host,
    now: host.now ?? (() => new Date()),
    releases: makeReleaseReader(host.db),
    geography: async () => {
      geography ??= readGeography(host.db)
      try {
        return await geography
      } catch (error) {
        // A failed read is not remembered: the next question asks again.
        geography = undefined
        throw error
      }
    },
  }
}
