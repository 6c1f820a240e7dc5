import { z } from 'zod'
import { type ChainHead, merkleRoot, type Sha256 } from './merkle-root.ts'

/*
 * Anchors: heads of all chains, written down outside the database. A line each, with the hash of the line before: who holds the newest line, or has
 * it on paper, can tell when any was changed. A line names the heads that have moved since the one before; its root is over all.
 */

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const anchorSchema = z.strictObject({
  number: z.number().int().min(1),
  at: z.iso.datetime(),
  moved: z.array(z.strictObject({ chain: z.string(), seq: z.number().int().min(1), hash: hex })),
  root: hex,
  /** Hash of the line before; zeros in the first. */
  previous: hex,
})
const lineSchema = z.strictObject({ ...anchorSchema.shape, hash: hex })
type Anchor = z.infer<typeof anchorSchema>

/** What a file of anchors says, and how to go on. */
export type AnchorFile = {
  readonly number: number
  readonly at: string | null
  readonly hash: string
  readonly root: string | null
  /** The newest head of each chain. */
  readonly heads: ReadonlyMap<string, ChainHead>
  /** Every head that was ever written down, by chain and in order. */
  readonly byChain: ReadonlyMap<string, readonly ChainHead[]>
}

/** A file of anchors is not what was written; the message says at which line. */
export class AnchorsAltered extends Error {
  override readonly name = 'AnchorsAltered'
}

const beginning = '0'.repeat(64)
const hashOf = (anchor: Anchor, sha256: Sha256): string =>
  sha256(
    JSON.stringify([
      anchor.number,
      anchor.at,
      anchor.moved.map(({ chain, seq, hash }) => [chain, seq, hash]),
      anchor.root,
      anchor.previous,
    ]),
  )

/**
 * Reads a file of anchors and holds that each line follows from the one before. A last line that was cut off while it was written was never
 * confirmed, and is left out.
 * @throws AnchorsAltered
 */
export function readAnchors(text: string, sha256: Sha256): AnchorFile {
  const heads = new Map<string, ChainHead>()
  const byChain = new Map<string, ChainHead[]>()
  let [number, at, hash, root]: [number, string | null, string, string | null] = [0, null, beginning, null]
  for (const line of wholeLines(text)) {
    const altered = (why: string) => new AnchorsAltered(`Line ${number + 1} of the anchors ${why}`)
    const read = lineSchema.safeParse(parsed(line))
    if (!read.success) throw altered('is none')
    const { hash: told, ...anchor } = read.data
    if (anchor.number !== number + 1) throw altered(`has the number ${anchor.number}`)
    if (anchor.previous !== hash) throw altered('does not follow from the one before')
    if (told !== hashOf(anchor, sha256)) throw altered('was changed')
    for (const head of anchor.moved) {
      heads.set(head.chain, head)
      byChain.set(head.chain, [...(byChain.get(head.chain) ?? []), head])
    }
    if (merkleRoot([...heads.values()], sha256) !== anchor.root) throw altered('has another root')
    ;({ number, at, root } = anchor)
    hash = told
  }
  return { number, at, hash, root, heads, byChain }
}

/** The text up to the end of its last whole line. */
export const wholeText = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1)
const wholeLines = (text: string): string[] => wholeText(text).split('\n').slice(0, -1)

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The line that follows, with its end. @param heads of all chains now */
export function nextAnchor(
  file: AnchorFile,
  heads: readonly ChainHead[],
  now: Date,
  sha256: Sha256,
): { readonly line: string; readonly number: number; readonly root: string; readonly hasMoved: boolean } {
  const moved = heads
    .filter(({ chain, seq, hash }) => {
      const before = file.heads.get(chain)
      return before === undefined || before.seq !== seq || before.hash !== hash
    })
    .map(({ chain, seq, hash }) => ({ chain, seq, hash }))
  // A chain that is gone stays under the root: an anchor forgets nothing.
  const all = new Map([...file.heads, ...moved.map((head) => [head.chain, head] as const)])
  const anchor: Anchor = {
    number: file.number + 1,
    at: now.toISOString(),
    moved,
    root: merkleRoot([...all.values()], sha256),
    previous: file.hash,
  }
  const line = `${JSON.stringify({ ...anchor, hash: hashOf(anchor, sha256) })}\n`
  return { line, number: anchor.number, root: anchor.root, hasMoved: moved.length > 0 || file.number === 0 }
}
