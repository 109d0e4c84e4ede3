import { expect, it } from 'vitest'
import { checkRuntime } from '../../server/checkRuntime.ts'
import { EnvError } from '../../server/env.ts'

const closed = { has: () => false }

it('refuses a Node under whose permission model it could not listen, in one sentence', () => {
  const start = () => checkRuntime({ version: 'v26.10.0', permission: closed })
  expect(start).toThrow(EnvError)
  expect(start).toThrow(/^Proofroom needs Node 22\.18 to 24: this is v26\.10\.0, [^.]+\.$/)
})

it.each([
  ['Node 24 under the permission model', { version: 'v24.21.0', permission: closed }],
  [
    'a newer one that was given the network',
    { version: 'v26.0.0', permission: { has: () => true } },
  ],
  ['a newer one without the model', { version: 'v26.0.0' }],
])('runs on %s', (_what, runtime) => {
  expect(() => checkRuntime(runtime)).not.toThrow()
})
