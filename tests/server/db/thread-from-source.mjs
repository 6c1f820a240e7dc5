// Runs the thread of the embedded database from its source, for tests that do not build the program first.
import { register } from 'tsx/esm/api'

register()
await import('../../../server/db/drivers/embedded-thread.ts')
