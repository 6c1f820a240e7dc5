import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Role } from '#contract/roles.ts'
import type { Database } from '#server/db/database.ts'

/** Who may build and approve releases. */
export const approvingRoles: readonly Role[] = ['system-admin', 'auditor']
export const approvalsNeeded = 2

/** A release cannot be published, or not by this person; the message says why. */
export class PublicationRefused extends Error {
  override readonly name = 'PublicationRefused'
}

export type Approval = { readonly approvals: number; readonly isPublished: boolean }

const stateRow = z.object({ publishedAt: z.string().nullable(), approvals: z.number().int(), isKnown: z.boolean() })

/**
 * Adds a person's approval, and publishes when two different persons have given theirs. Whoever built the release is one of them.
 * @throws PublicationRefused when the release is not there, is published already, or the person approved it before
 */
export async function approveRelease(db: Database, releaseId: string, userId: string, now: Date): Promise<Approval> {
  return db.transaction(async (tx) => {
    const state = await tx.maybeOne(
      stateRow,
      sql`select published_at as "publishedAt",
        (select count(*) from figures.approval a where a.release_id = r.id)::int as approvals,
        exists (select from figures.approval a where a.release_id = r.id and a.user_id = ${userId}::uuid) as "isKnown"
        from figures.release r where id = ${releaseId} for update`,
    )
    if (!state) throw new PublicationRefused(`There is no release ${releaseId}`)
    if (state.publishedAt !== null) throw new PublicationRefused(`${releaseId} is published already`)
    if (state.isKnown) throw new PublicationRefused('A second person must publish it: you have approved it already')
    await tx.run(sql`
      insert into figures.approval (release_id, user_id, approved_at) values (${releaseId}, ${userId}::uuid, ${now.toISOString()}::timestamptz)`)
    const approvals = state.approvals + 1
    if (approvals < approvalsNeeded) return { approvals, isPublished: false }
    await tx.run(
      sql`update figures.release set published_at = ${now.toISOString()}::timestamptz where id = ${releaseId}`,
    )
    return { approvals, isPublished: true }
  })
}

/** Publishes without a second person: what holds synthetic records only, which every page says, or none at all. */
export async function publishAlone(db: Database, releaseId: string, now: Date): Promise<void> {
  await db.run(sql`
    update figures.release set published_at = ${now.toISOString()}::timestamptz, is_self_published = true
    where id = ${releaseId} and published_at is null`)
}
