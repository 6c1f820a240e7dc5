import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { makeSmtpDriver } from '#server/hosts/notices/smtp-driver.ts'
import type { MessageDriver, OutgoingText } from '#server/notices/message-driver.ts'

const message: OutgoingText = {
  id: '00000000-0000-4000-8000-000000000001',
  to: 'reader@told.example',
  language: 'ur',
  subject: 'رابطہ: نیا ریفرل SYN-1',
  text: 'سلام\n',
  madeAt: new Date('2026-11-20T05:00:00Z'),
}

let server: Server | undefined
let driver: MessageDriver | undefined
afterEach(async () => {
  await driver?.close()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  driver = undefined
  server = undefined
})

/** A mail server that says what the test says, and keeps what it is sent. @param says answers by the first word of a command */
async function aMailServer(says: Readonly<Record<string, string>> = {}) {
  const taken: string[] = []
  const answers: Record<string, string> = {
    EHLO: '250 here',
    MAIL: '250 ok',
    RCPT: '250 ok',
    DATA: '354 go on',
    QUIT: '221 bye',
    RSET: '250 ok',
    ...says,
  }
  const sockets = new Set<Socket>()
  server = createServer((socket) => {
    sockets.add(socket)
    let text = ''
    let isData = false
    socket.write('220 here\r\n')
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      for (;;) {
        const end = isData ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n')
        if (end < 0) return
        const said = text.slice(0, end)
        text = text.slice(end + (isData ? 5 : 2))
        if (isData) taken.push(said)
        const word = isData ? 'BODY' : (said.split(' ')[0]?.toUpperCase() ?? '')
        isData = word === 'DATA' && answers.DATA?.startsWith('354') === true
        socket.write(`${answers[word] ?? '250 ok'}\r\n`)
      }
    })
  })
  const { port } = await new Promise<{ port: number }>((resolve) => {
    server?.listen(0, '127.0.0.1', () => resolve(server?.address() as { port: number })) // after `listen` on a port it is one
  })
  driver = await makeSmtpDriver(`smtp://127.0.0.1:${port}?ignoreTLS=true`, 'rabta@localhost')
  return { taken, driver, port, end: () => sockets.forEach((socket) => socket.destroy()) }
}

describe('the driver for a mail server', () => {
  it('hands a message over with its own id, and says that it leaves the machine', async () => {
    const { taken, driver } = await aMailServer()
    await driver.send(message)
    expect(driver.leavesTheMachine).toBe(true)
    expect(taken).toHaveLength(1)
    expect(taken[0]).toContain('Message-ID: <00000000-0000-4000-8000-000000000001@rabta>')
    expect(taken[0]).toContain('From: rabta@localhost')
    expect(taken[0]).toContain('To: reader@told.example')
    expect(taken[0]).toMatch(/^Content-Language: ur$/m)
    const body = taken[0]?.split('\r\n\r\n')[1] ?? ''
    expect(Buffer.from(body, 'base64').toString().trim()).toBe('سلام')
  })

  it.each([
    [{ RCPT: '550 reader@told.example is unknown here' }, 'refused', true],
    [{ RCPT: '450 reader@told.example is busy' }, 'put-off', false],
    [{ BODY: '451 later' }, 'put-off', false],
  ])('tells what failed as a code, and whether another try is of use: %o', async (says, code, isFinal) => {
    const { driver } = await aMailServer(says)
    const failure = await driver.send(message).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'DeliveryFailure', code, isFinal })
    expect(String(failure)).not.toContain('told.example')
  })

  it('says that there is no connection', async () => {
    const { driver, end } = await aMailServer()
    end()
    await new Promise((resolve) => server?.close(resolve))
    server = undefined
    await expect(driver.send(message)).rejects.toMatchObject({ code: 'no-connection', isFinal: false })
  })
})
