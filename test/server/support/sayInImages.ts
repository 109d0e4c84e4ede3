import type { ServerResponse } from 'node:http'
import { imagesTongue } from '../../../server/stand-in/imagesTongue.ts'
import type { OutputItem, WireEvent } from '../../../server/stand-in/wire.ts'

/**
 * Makes a response say in the Images API what its answers say in the Responses API, frame by
 * frame; text that is no whole event of the latter goes out as it is, and bytes as they are.
 */
export function sayInImages(response: ServerResponse): void {
  const { frame } = imagesTongue('image_generation')
  const items: OutputItem[] = []

  /** The end event has the items that came one by one before it. */
  function translated(event: WireEvent): string {
    if (event.type === 'response.output_item.done') items.push(event.item)
    if (event.type !== 'response.completed') return frame(event)
    const output = items.length > 0 ? items : event.response.output
    return frame({ ...event, response: { ...event.response, output } })
  }
  const said = (text: unknown) =>
    typeof text === 'string' ? saidInWords(text) : (text as Uint8Array)
  const saidInWords = (text: string) =>
    text
      .split(/(?<=\n\n)/)
      .map((part) => {
        const event = eventIn(part)
        return event ? translated(event) : part
      })
      .join('')

  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const callback = (then: unknown) =>
    typeof then === 'function' ? (then as () => void) : undefined
  response.write = (text: unknown, then?: unknown) => write(said(text), callback(then))
  response.end = (text?: unknown) => (typeof text === 'string' ? end(said(text)) : end())
}

function eventIn(part: string): WireEvent | undefined {
  const json = /^event: response\..*\ndata: (.*)\n\n$/.exec(part)?.[1]
  try {
    return json === undefined ? undefined : (JSON.parse(json) as WireEvent)
  } catch {
    return undefined
  }
}
