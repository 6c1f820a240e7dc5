import { useEffect, useState } from 'react'
import { forgetToken, takeToken } from './invitation-token.ts'

/** `unread` in the server's frame, which never sees what stands behind the "#"; `refused` once the server has said so. */
export type Invitation =
  | { kind: 'unread' }
  | { kind: 'missing' }
  | { kind: 'refused' }
  | { kind: 'found'; token: string }

/** The invitation in the address, also when another one is pasted over it, which loads no new page. `refuse` gives it up. */
export function useInvitation(): { invitation: Invitation; refuse: () => void } {
  const [invitation, setInvitation] = useState<Invitation>({ kind: 'unread' })
  // Reads the address, which lies outside React and exists only in the browser.
  useEffect(() => {
    const read = () => {
      const token = takeToken()
      setInvitation((before) => {
        if (token !== undefined) return { kind: 'found', token }
        return before.kind === 'unread' ? { kind: 'missing' } : before
      })
    }
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  const refuse = () => {
    forgetToken()
    setInvitation({ kind: 'refused' })
  }
  return { invitation, refuse }
}
