import type { Client } from 'openapi-fetch'
import type { CaseDetail, KnownElsewhere } from '#contract/api/cases.ts'
import type { paths } from './schema.d.ts'

type BodyOf<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never

const path = '/api/v1/cases'
export type CaseToCreate = BodyOf<typeof path>
export type FactsToSave = BodyOf<'/api/v1/cases/{caseId}/facts'>
export type PersonToSave = BodyOf<'/api/v1/cases/{caseId}/persons'>
export type StageToSave = BodyOf<'/api/v1/cases/{caseId}/stages'>
export type DoubleQuestion = BodyOf<'/api/v1/cases/known-elsewhere'>

/** What was typed: complete answers and those not given yet. */
export type DraftToKeep = NonNullable<
  paths['/api/v1/cases/draft']['put']['requestBody']['content']['application/json']['content']
>

/** One edit of a case. `null` adds. */
export type CaseEdit =
  | { readonly kind: 'facts'; readonly body: FactsToSave }
  | { readonly kind: 'person'; readonly personId: string | null; readonly body: PersonToSave }
  | { readonly kind: 'stage'; readonly position: number | null; readonly body: StageToSave }
  | { readonly kind: 'status'; readonly body: BodyOf<'/api/v1/cases/{caseId}/status'> }
  | { readonly kind: 'merge'; readonly body: BodyOf<'/api/v1/cases/{caseId}/merge'> }
  | { readonly kind: 'unmerge' }

/** Each takes the key of an intention; see `intention-key.ts`. */
export type CaseCommands = {
  readonly createCase: (body: CaseToCreate, key: string) => Promise<CaseDetail>
  /** @param version the one that the editor saw */
  readonly editCase: (caseId: string, version: number, edit: CaseEdit, key: string) => Promise<CaseDetail>
  readonly askOtherAgencies: (question: DoubleQuestion, key: string) => Promise<KnownElsewhere>
  /** Keeps what was typed; `null` deletes it. */
  readonly keepCaseDraft: (about: string, content: DraftToKeep | null) => Promise<void>
}

/** Sends an edit to its route; the answer is the case as it is then. */
export function postCaseEdit(client: Client<paths>, caseId: string, version: number, edit: CaseEdit, key: string) {
  const headers = { 'idempotency-key': key, 'if-match': `"${version}"` }
  const ofCase = { path: { caseId } }
  switch (edit.kind) {
    case 'facts':
      return client.POST(`${path}/{caseId}/facts`, { params: ofCase, body: edit.body, headers })
    case 'person': {
      const { personId, body } = edit
      return personId === null
        ? client.POST(`${path}/{caseId}/persons`, { params: ofCase, body, headers })
        : client.POST(`${path}/{caseId}/persons/{personId}`, { params: { path: { caseId, personId } }, body, headers })
    }
    case 'stage': {
      const { position, body } = edit
      return position === null
        ? client.POST(`${path}/{caseId}/stages`, { params: ofCase, body, headers })
        : client.POST(`${path}/{caseId}/stages/{position}`, { params: { path: { caseId, position } }, body, headers })
    }
    case 'status':
      return client.POST(`${path}/{caseId}/status`, { params: ofCase, body: edit.body, headers })
    case 'merge':
      return client.POST(`${path}/{caseId}/merge`, { params: ofCase, body: edit.body, headers })
    case 'unmerge':
      return client.POST(`${path}/{caseId}/unmerge`, { params: ofCase, headers })
  }
}
