const storageKey = 'rabta-invitation'
const fragment = /^#([0-9a-f]{64})$/

/**
 * The token of the invitation that this tab was opened with; `undefined` when there is none or only a part of one. It stands
 * behind the "#" of the address, which browsers send to nobody, and is taken out of the address here, so that neither the history
 * nor a copied link holds it. The tab keeps it until it is used: a reload and the page in the other language need it again.
 */
export function takeToken(): string | undefined {
  const token = fragment.exec(location.hash)?.[1]
  if (token === undefined) return keptToken()
  history.replaceState(history.state, '', location.pathname + location.search)
  whereStorageIsOpen(() => sessionStorage.setItem(storageKey, token))
  return token
}

/** To be called once the token has been used or refused: nothing can be done with it any more. */
export function forgetToken(): void {
  whereStorageIsOpen(() => sessionStorage.removeItem(storageKey))
}

const keptToken = (): string | undefined => whereStorageIsOpen(() => sessionStorage.getItem(storageKey)) ?? undefined

/** Where the browser closes storage to the site, the token lasts until the page is left. */
function whereStorageIsOpen<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}
