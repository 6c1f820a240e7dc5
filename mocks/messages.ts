/** What page and worker say to each other. Ids pair an answer with its request. */
export type ToBackend =
  | { readonly kind: 'start'; readonly snapshotUrl: string }
  | { readonly kind: 'request'; readonly id: number; readonly url: string; readonly method: string; readonly headers: [string, string][]; readonly body: ArrayBuffer | null }

export type FromBackend =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'response'; readonly id: number; readonly status: number; readonly headers: [string, string][]; readonly body: ArrayBuffer | null }
