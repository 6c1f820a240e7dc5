import { keepVerification, verifyChains } from '../audit/verify-chains.ts'
import type { Database } from '../db/database.ts'
import { appendAnchor, readAnchorFile } from '../hosts/audit/anchor-file.ts'
import { sha256 } from '../hosts/audit/sha256.ts'
import type { Terminal } from './terminal.ts'

export type AuditContext = { readonly database: Database; readonly terminal: Terminal; readonly now: Date }

/** The trail is not what was written; every fault is named in the message. */
export class TrailBroken extends Error {
  override readonly name = 'TrailBroken'
}
/** There is no file of anchors where one was named. */
export class AnchorsMissing extends Error {
  override readonly name = 'AnchorsMissing'
}

const faultWords = {
  altered: 'was altered',
  missing: 'is missing',
  unlinked: 'does not follow from the one before',
  'cut-off': 'is gone, with everything after it',
  'no-head': 'has no head to end at',
  rewritten: 'or one soon after it was written anew: its chain is not the one that was anchored',
} as const

/**
 * Recomputes every chain of the trail and tells the first fault of each.
 * @param anchors a file of anchors; where none is named, the one of this installation if there is one
 * @throws TrailBroken, AnchorsMissing, AnchorsAltered
 */
export async function verifyCommand(
  { database, terminal }: AuditContext,
  anchors: { readonly file: string; readonly isNamed: boolean },
): Promise<void> {
  const anchored = await readAnchorFile(anchors.file)
  if (!anchored && anchors.isNamed) throw new AnchorsMissing(`There is no file ${anchors.file}`)
  const result = await verifyChains(database, sha256, anchored)
  await keepVerification(database, result)
  const { chains, entries, durationMs, faults } = result
  const speed = Math.round((entries / Math.max(1, durationMs)) * 1_000)
  terminal.say(
    `${entries} entries in ${chains} chains verified in ${(durationMs / 1_000).toFixed(1)} s, ${speed} a second`,
  )
  terminal.say(
    anchored
      ? `Compared with ${anchored.number} anchors, the newest of ${anchored.at ?? 'no time'}`
      : 'Compared with no anchors: entries cut off at the end of a chain, together with its head, would not be seen',
  )
  if (faults.length > 0)
    throw new TrailBroken(
      faults.map(({ chain, seq, kind }) => `Chain ${chain}: entry ${seq} ${faultWords[kind]}`).join('\n'),
    )
  terminal.say('Every chain is whole')
}

/** Writes the heads of all chains into the file, and says what to keep elsewhere. */
export async function anchorCommand({ database, terminal, now }: AuditContext, file: string): Promise<void> {
  const anchor = await appendAnchor(database, file, now)
  if (anchor) terminal.say(`Anchor ${anchor.number} in ${file}. Keep its root elsewhere:\n  ${anchor.root}`)
}
