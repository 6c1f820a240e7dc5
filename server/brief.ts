import type { BriefPart } from '#contract/brief.ts'

/** What a host needs to make one brief. */
export type BriefToMake = {
  /** Path and search of its sheets (`contract/brief.ts`), with every parameter written out. */
  readonly address: string
  /** Scheme and host by which the reader knows this server: the sheets print their link with it. */
  readonly origin: string
  /** The reader's session, so that the figures are those that the reader may see. Never logged. */
  readonly cookie: string | undefined
  /** Equal for everybody to whom these sheets show the same figures. */
  readonly audience: string
}

export type MadeBrief =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** `page`: the sheets themselves could not be drawn. */
  | { readonly kind: 'incomplete'; readonly parts: readonly (BriefPart | 'page')[] }
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number }
  | { readonly kind: 'no-browser' }

/** Makes the PDF of a brief. Rejects only for a fault of ours. */
export type MakeBrief = (brief: BriefToMake) => Promise<MadeBrief>
