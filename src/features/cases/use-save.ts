import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CaseDetail } from '#contract/api/cases.ts'
import { type CaseFaultCode, caseFaults } from '#contract/cases/case-rules.ts'
import { type ApiError, asApiError } from '#src/api/api-error.ts'
import { casesChanged, keepCase } from '#src/api/case-answers.ts'
import { newIntentionKey } from '#src/api/intention-key.ts'
import type { Part } from './case-fields.ts'
import type { PartFault } from './part-faults.ts'

type Attempt<What> = { readonly what: What; readonly key: string }

/**
 * Saves once however often it is pressed: what failed on its way and is pressed again unchanged is the same intention, with the same key.
 * @param send asks the server; its answer is the case as it is then
 */
export function useSave<What>(
  send: (what: What, key: string) => Promise<CaseDetail>,
  onSaved: (detail: CaseDetail) => void,
) {
  const client = useQueryClient()
  const isBusy = useRef(false)
  const { mutate, reset, variables, error, isPending } = useMutation({
    mutationFn: ({ what, key }: Attempt<What>) => send(what, key),
    onSuccess: (detail) => {
      keepCase(client, detail)
      onSaved(detail)
    },
    onError: (failed) => {
      // What refused it is something that the screen does not show yet.
      if (!asApiError(failed).isPassing) void casesChanged(client)
    },
    onSettled: () => {
      isBusy.current = false
    },
  })
  const failure: ApiError | undefined = error ? asApiError(error) : undefined
  const save = (what: What) => {
    if (isBusy.current) return
    isBusy.current = true
    const isSame = failure?.isPassing && JSON.stringify(variables?.what) === JSON.stringify(what)
    mutate({ what, key: isSame && variables ? variables.key : newIntentionKey() })
  }
  return { save, failure, isSaving: isPending, forget: reset }
}

/** Faults that the server found, at their fields: `/body/facts/form`, or `/body/form` of a form of one part. */
export function faultsIn(failure: ApiError | undefined, parts: readonly Part[]): PartFault[] {
  const errors = failure?.problemName === 'invalid-request' ? (failure.problem?.errors ?? []) : []
  return errors.flatMap(({ pointer, code }) => {
    const [, , first = '', second] = pointer.split('/')
    const part = parts.find((one) => one === first) ?? parts[0]
    const field = second !== undefined && part === first ? second : first
    return part && code !== undefined && isFaultCode(code) ? [{ part, field, code }] : []
  })
}

const isFaultCode = (code: string): code is CaseFaultCode => Object.hasOwn(caseFaults, code)
