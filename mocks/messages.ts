/** What page and worker say to each other. Ids pair an answer with its request. */
export type ToBackend =
  | { readonly kind: 'start'; readonly databaseUrl: string }
  | ({ readonly kind: 'request'; readonly id: number } & RequestParts)

export type FromBackend =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | ({ readonly kind: 'response'; readonly id: number } & ResponseParts)

/** A request or response itself cannot be sent to a worker. */
export type RequestParts = {
  readonly url: string
  readonly method: string
  readonly headers: [string, string][]
  readonly body: ArrayBuffer | null
}
export type ResponseParts = {
  readonly status: number
  readonly headers: [string, string][]
  readonly body: ArrayBuffer | null
}
