import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { referralsChanged } from './referral-answers.ts'

/**
 * Keeps what is shown of referrals as it is now, while a page of them is open: the server says that something has changed, and what is on the
 * screen is read again. After a break the channel opens anew and everything is read, so that nothing of the break is missed. Where there is no
 * channel (an old proxy, too many windows), the page goes on asking every minute.
 */
export function useLiveReferrals(): void {
  const client = useQueryClient()
  // Outside React: a channel from the server.
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined
    const channel = new EventSource('/api/v1/referrals/events')
    const read = () => void referralsChanged(client)
    let isFirst = true
    const onReady = () => {
      // What the page shows was read a moment ago.
      if (!isFirst) read()
      isFirst = false
    }
    channel.addEventListener('changed', read)
    channel.addEventListener('resync', read)
    channel.addEventListener('ready', onReady)
    return () => channel.close()
  }, [client])
}
