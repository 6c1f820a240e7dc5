/** SHA-256 of a text in UTF-8, in hexadecimal. Synchronous: a million are made one after the other. */
export type Sha256 = (text: string) => string

/** The newest entry of a chain. */
export type ChainHead = { readonly chain: string; readonly seq: number; readonly hash: string }

/**
 * One hash for the heads of all chains, as a tree after RFC 6962 (section 2.1): a head can later be proven to be under it without the
 * others. Leaves and nodes are hashed under different words, so that none can be taken for the other.
 */
export function merkleRoot(heads: readonly ChainHead[], sha256: Sha256): string {
  const leaves = heads
    .toSorted((a, b) => (a.chain < b.chain ? -1 : 1))
    .map(({ chain, seq, hash }) => sha256(`leaf\n${chain}\n${seq}\n${hash}`))
  return rootOf(leaves, sha256)
}

function rootOf(hashes: readonly string[], sha256: Sha256): string {
  const [first] = hashes
  if (first === undefined) return sha256('')
  if (hashes.length === 1) return first
  let half = 1
  while (half * 2 < hashes.length) half *= 2
  return sha256(`node\n${rootOf(hashes.slice(0, half), sha256)}\n${rootOf(hashes.slice(half), sha256)}`)
}
