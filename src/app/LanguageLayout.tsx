import { Outlet, useRouteContext, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { RetryFailed } from '#src/pages/RetryFailed.tsx'

/** Every page of a language, and what waits until the browser has taken the page over as the server drew it. */
export function LanguageLayout() {
  return (
    <>
      <Outlet />
      <RetryFailed />
      <FollowEarlyChoice />
    </>
  )
}

/** Goes where a reader asked to go before the script was there. */
function FollowEarlyChoice() {
  const router = useRouter()
  const earlyChoice = useRouteContext({ from: '__root__', select: (context) => context.earlyChoice })
  // Talks to the browser's history, once.
  useEffect(() => {
    if (earlyChoice !== undefined) router.history.push(earlyChoice)
  }, [router, earlyChoice])
  return null
}
