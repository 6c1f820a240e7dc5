import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and in the first frame, true once the script runs: for what only works, or is only needed, from then on. */
export const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
