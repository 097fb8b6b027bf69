// Where the time of a run goes.
import { stopwatch } from '../../src/scanner/stages.ts'

/** A clock that goes on by a step each time it is asked; the CPU's goes half as fast. */
function clock(step: number) {
  let at = 0
  return () => {
    at += step
    return { wall: at, cpu: at / 2 }
  }
}

test('a stage adds up over all of its work, also where that is a promise or fails', async () => {
  const watch = stopwatch(clock(10))
  expect(watch.time('check', () => 'first')).toBe('first')
  expect(await watch.time('load compiler', async () => 'loaded')).toBe('loaded')
  expect(watch.time('check', () => 'second')).toBe('second')
  await expect(watch.time('read files', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect([...watch.times()]).toEqual([
    ['check', { wall: 20, cpu: 10 }],
    ['load compiler', { wall: 10, cpu: 5 }],
    ['read files', { wall: 10, cpu: 5 }],
  ])
})
