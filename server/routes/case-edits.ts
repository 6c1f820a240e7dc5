import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import {
  type CaseDetail,
  caseDetailSchema,
  caseFactsSchema,
  casePersonBodySchema,
  mergeBodySchema,
  newCaseSchema,
  stageBodySchema,
  statusBodySchema,
} from '#contract/api/cases.ts'
import { factFaults, personFaults, stageFaultAsField } from '#contract/cases/case-rules.ts'
import { type StageOn, stageFault } from '#contract/cases/stages.ts'
import { pakistanDay } from '#contract/cases/today.ts'
import type { Role } from '#contract/roles.ts'
import type { AppEnv } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { refuseEdit, refuseFaults } from '../policies/case-edits.ts'
import { ProblemError } from '../problem.ts'
import { readCase, readCaseHistory } from '../queries/case-detail.ts'
import * as edits from '../queries/case-edits.ts'
import { seenVersion } from '../routing/seen-version.ts'
import { serveCommand } from '../routing/serve-command.ts'

/** Edits of cases of the own agency; see `cases.ts` for who may. Each names the version that it saw, and adds to the history. */
const access = ['coordinator'] as const satisfies readonly Role[]
const path = '/api/v1/cases'
const casePath = z.object({ caseId: z.uuid() })
/** Edits are put on record by the database; refused ones by this. */
const oneCase = {
  action: 'case.changed',
  kind: 'case',
  targetId: (c: Context<AppEnv>) => c.req.param('caseId'),
} as const
const personPath = casePath.extend({ personId: z.uuid() })
const stagePath = casePath.extend({ position: z.coerce.number().int().min(1).max(1000) })

export function caseEditRoutes(app: OpenAPIHono<AppEnv>): void {
  serveCommand(app, {
    path,
    summary: 'Registers a case with its first person',
    access,
    input: { body: newCaseSchema },
    output: caseDetailSchema,
    kept: casePath,
    run: async ({ body: { facts, person, stage } }, c, tx) => {
      const moment = momentOf(c)
      refuseFaults(factFaults(facts, moment.today), '/facts')
      refuseFaults(personFaults(person, moment.today), '/person')
      if (stage) refuseCourse([stage], moment.today, '/stage')
      const { result, caseId } = await edits.createCase(tx, { facts, person, stage }, moment)
      await refuseEdit(result, async () => [], '/facts')
      if (caseId === null) throw new ProblemError('not-found')
      return { caseId }
    },
    answer: ({ caseId }, tx) => existing(tx, caseId),
  })

  serveCommand(app, {
    path: `${path}/{caseId}/facts`,
    summary: 'Edits the facts of a case',
    access,
    input: { params: casePath, body: caseFactsSchema },
    output: caseDetailSchema,
    record: oneCase,
    kept: casePath,
    run: ({ params: { caseId }, body }, c, tx) =>
      edit(caseId, c, tx, (found, seen, moment) => {
        refuseFaults(factFaults(body, found.enteredOn))
        return edits.editFacts(tx, seen, body, moment)
      }),
    answer: ({ caseId }, tx) => existing(tx, caseId),
  })

  serveCommand(app, {
    path: `${path}/{caseId}/persons`,
    summary: 'Adds a person to a case',
    access,
    input: { params: casePath, body: casePersonBodySchema },
    output: caseDetailSchema,
    record: oneCase,
    kept: casePath,
    run: ({ params: { caseId }, body }, c, tx) =>
      edit(caseId, c, tx, (_, seen, moment) => {
        refuseFaults(personFaults(body, moment.today))
        return edits.writePerson(tx, seen, null, body, moment)
      }),
    answer: ({ caseId }, tx) => existing(tx, caseId),
  })

  serveCommand(app, {
    path: `${path}/{caseId}/persons/{personId}`,
    summary: 'Edits a person of a case',
    access,
    input: { params: personPath, body: casePersonBodySchema },
    output: caseDetailSchema,
    record: oneCase,
    kept: casePath,
    run: ({ params: { caseId, personId }, body }, c, tx) =>
      edit(caseId, c, tx, (found, seen, moment) => {
        const person = found.persons.find(({ id }) => id === personId)
        if (!person) throw new ProblemError('not-found')
        refuseFaults(personFaults(body, person.enteredOn))
        return edits.writePerson(tx, seen, personId, body, moment)
      }),
    answer: ({ caseId }, tx) => existing(tx, caseId),
  })

  serveCommand(app, {
    path: `${path}/{caseId}/stages`,
    summary: 'Adds a stage that a case has reached',
    access,
    input: { params: casePath, body: stageBodySchema },
    output: caseDetailSchema,
    record: oneCase,
    kept: casePath,
    run: ({ params: { caseId }, body }, c, tx) =>
      edit(caseId, c, tx, (found, seen, moment) => {
        refuseCourse([...found.stages, body], moment.today)
        return edits.writeStage(tx, seen, null, body, moment)
      }),
    answer: ({ caseId }, tx) => existing(tx, caseId),
  })

  serveCommand(app, {
    path: `${path}/{caseId}/stages/{position}`,
    summary: 'Corrects a stage; the history keeps what stood there',
    access,
    input: { params: stagePath, body: stageBodySchema },
    output: caseDetailSchema,
    record: oneCase,
    kept: casePath,
    run: ({ params: { caseId, position }, body }, c, tx) =>
      edit(caseId, c, tx, (found, seen, moment) => {
        if (position > found.stages.length) throw new ProblemError('not-found')
        refuseCourse(
          found.stages.map((one) => (one.position === position ? body : one)),
          moment.today,
        )
        return edits.writeStage(tx, seen, position, body, moment)
      }),
    answer: ({ caseId }, tx) => existing(tx, caseId),
  })

  serveCommand(app, {
    path: `${path}/{caseId}/status`,
    summary: 'Changes the status of a case',
    access,
    input: { params: casePath, body: statusBodySchema },
    output: caseDetailSchema,
    record: oneCase,
    kept: casePath,
    run: ({ params: { caseId }, body }, c, tx) =>
      edit(caseId, c, tx, (_, seen, moment) => edits.setStatus(tx, seen, body.status, moment)),
    answer: ({ caseId }, tx) => existing(tx, caseId),
  })

  serveCommand(app, {
    path: `${path}/{caseId}/merge`,
    summary: 'Marks a case as a double of another one of the own agency',
    access,
    input: { params: casePath, body: mergeBodySchema },
    output: caseDetailSchema,
    record: oneCase,
    kept: casePath,
    run: ({ params: { caseId }, body }, c, tx) =>
      edit(caseId, c, tx, (_, seen, moment) => edits.mergeCase(tx, seen, body.keptCaseId, moment)),
    answer: ({ caseId }, tx) => existing(tx, caseId),
  })

  serveCommand(app, {
    path: `${path}/{caseId}/unmerge`,
    summary: 'Takes the mark of a double away',
    access,
    input: { params: casePath },
    output: caseDetailSchema,
    record: oneCase,
    kept: casePath,
    run: ({ params: { caseId } }, c, tx) =>
      edit(caseId, c, tx, (_, seen, moment) => edits.mergeCase(tx, seen, null, moment)),
    answer: ({ caseId }, tx) => existing(tx, caseId),
  })
}

/**
 * One edit of a case that exists, is the reader's, is not handed over and is the version that was seen. What is read before is for the words of a
 * refusal: the database decides once more under its lock.
 */
async function edit(
  caseId: string,
  c: Context<AppEnv>,
  tx: Database,
  write: (found: CaseDetail, seen: edits.SeenCase, moment: edits.EditMoment) => Promise<string>,
): Promise<{ caseId: string }> {
  const version = seenVersion(c)
  const found = await existing(tx, caseId)
  const changesSince = async () => (await readCaseHistory(tx, caseId)).filter((event) => event.version > version)
  if (found.isHandedOver) await refuseEdit('handed-over', changesSince)
  if (found.version !== version) await refuseEdit('changed', changesSince)
  await refuseEdit(await write(found, { caseId, version }, momentOf(c)), changesSince)
  return { caseId }
}

function refuseCourse(course: readonly StageOn[], today: string, at = ''): void {
  const fault = stageFault(course, today)
  if (fault) refuseFaults([stageFaultAsField(fault)], at)
}

const momentOf = (c: Context<AppEnv>): edits.EditMoment => {
  const at = c.get('parts').now()
  return { at, today: pakistanDay(at) }
}

async function existing(tx: Database, caseId: string): Promise<CaseDetail> {
  const found = await readCase(tx, caseId)
  if (!found) throw new ProblemError('not-found')
  return found
}
