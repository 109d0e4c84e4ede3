import { describe, expect, it } from 'vitest'
import { faultNames, faults } from '../../server/stand-in/faults.ts'
import { faultsIn, FaultScript, withoutFaults } from '../../server/stand-in/faultScript.ts'
import { LruCounter } from '../../server/stand-in/lruCounter.ts'

describe('faults in a prompt', () => {
  it('are read in order, with their times', () => {
    expect(faultsIn('a [fault: 503, Delay 20 , ok] b [faults:words]')).toEqual([
      faults['503'],
      { kind: 'delay', ms: 20 },
      faults.ok,
      faults.words,
    ])
  })

  it('are each known by the name that the table gives', () => {
    for (const name of faultNames) expect(faultsIn(`[fault: ${name}]`)).toEqual([faults[name]])
  })

  it('are taken out of what is painted', () => {
    expect(withoutFaults('a boat [fault: 503, ok] on the sea')).toBe('a boat on the sea')
    expect(withoutFaults('a [plain] boat')).toBe('a [plain] boat')
  })

  it('are none where there is no marker', () => {
    expect(faultsIn('default: 503')).toEqual([])
    expect(new FaultScript([]).next('a boat')).toEqual(faults.ok)
  })

  it('are refused when unknown, names of every object included', () => {
    expect(() => faultsIn('[fault: constructor]')).toThrow(/knows no fault 'constructor'/)
  })
})

describe('a counter of texts', () => {
  it('forgets the one not heard of for longest', () => {
    const counter = new LruCounter(2)
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map((text) => counter.next(text))).toEqual([
      0, 0, 1, 0, 2, 0,
    ])
  })
})
