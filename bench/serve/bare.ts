import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'

/**
 * The limit: a Node server that knows one answer and sends it, or 304 to whoever names its tag. Takes the answer from its parent as JSON on the
 * standard input and says its port.
 */
type Answer = { readonly headers: Readonly<Record<string, string>>; readonly body: string }

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
// Written by `serve/run.ts`.
const { headers, body } = JSON.parse(Buffer.concat(chunks).toString()) as Answer
const bytes = Buffer.from(body, 'base64')
const { 'content-length': _length, 'content-type': _type, 'content-encoding': _encoding, ...bare } = headers
const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === headers.etag) response.writeHead(304, bare).end()
  else response.writeHead(200, headers).end(bytes)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
