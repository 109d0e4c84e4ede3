import type { HonoRequest } from 'hono'
import { readJson } from './readJson.ts'
import type { Order } from './order.ts'
import { readOrder, wordsOf } from './readOrder.ts'
import { readRequest } from './readRequest.ts'
import { Refusal } from './refusal.ts'
import type { ImageRequest, ImageTool } from './requestSchema.ts'

type Fields = Readonly<Record<string, unknown>>

/** The Images API knows no mainline model. */
const anyModel = 'gpt-5.6-luna'

/**
 * Reads `POST /v1/images/generations` as the Responses request that asks for the same.
 *
 * @throws {Refusal} that names the parameter as the Images API does.
 */
export async function readGeneration(request: HonoRequest<string>) {
  const body = await readJson(request)
  return toolRequest(typeof body === 'object' && body !== null ? { ...body } : {}, [], 'generate')
}

/** The same for `POST /v1/images/edits`, a form with one picture or more. */
export async function readEdit(request: HonoRequest<string>) {
  const form = await request.formData().catch((cause: unknown) => {
    throw new Refusal(400, { message: 'We could not parse the form of your request.' }, { cause })
  })
  const files = [...form.getAll('image'), ...form.getAll('image[]')]
  const images = await Promise.all(files.map(toDataUrl))
  if (images.length === 0) throw missing('image')
  const fields = fieldsIn(form)
  const mask = form.get('mask')
  const masked = mask !== null && { input_image_mask: { image_url: await toDataUrl(mask) } }
  const action = form.has('image') || isChange(fields) ? 'edit' : 'auto'
  return toolRequest({ ...fields, ...masked }, images, action)
}

/** As the service would make of it: a list without a word of a change is there to be drawn from. */
const isChange = ({ prompt }: Fields) =>
  typeof prompt === 'string' && wordsOf(prompt).context !== ''

function fieldsIn(form: FormData): Fields {
  const others = [...form].filter(([name]) => !/^(?:image(?:\[\])?|mask)$/.test(name))
  return Object.fromEntries(others.map(([name, text]) => [name, typed(text)]))
}

/** Resolves a request as `readOrder` does, in this API's words. */
export const readImagesOrder = (request: ImageRequest & { tool: ImageTool }): Promise<Order> =>
  renamed(() => readOrder(request))

function toolRequest(
  fields: Fields,
  images: string[],
  action: ImageTool['action'],
): Promise<ImageRequest & { tool: ImageTool }> {
  const { prompt, stream, n, user, ...tool } = fields
  if (prompt === undefined) throw missing('prompt')
  if (n !== undefined && n !== 1) throw new Refusal(400, { message: 'One at a time.', param: 'n' })
  const content = [
    { type: 'input_text', text: prompt },
    ...images.map((image_url) => ({ type: 'input_image', image_url })),
  ]
  const input = [{ role: 'user', content }]
  const tools = [{ ...tool, type: 'image_generation', action }]
  return renamed(() => readRequest({ model: anyModel, input, stream, user, tools }))
}

/** What is a parameter of the tool there is one of the request here. */
async function renamed<Result>(read: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { message, param, ...more } = error.body.error
    const name = (text: string) =>
      text.replace('tools[0].', '').replace(/^input_image_mask\b/, 'mask')
    const body = { ...more, message: name(message), param: param && name(param) }
    throw new Refusal(error.status, body, { cause: error })
  }
}

async function toDataUrl(file: File | string): Promise<string> {
  if (typeof file === 'string') return file
  const bytes = Buffer.from(await file.arrayBuffer())
  return `data:${file.type};base64,${bytes.toString('base64')}`
}

/** A form has texts alone, and CRLF wherever a line ends. */
function typed(text: File | string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  if (typeof text !== 'string') return text
  return /^\d{1,3}$/.test(text) ? Number(text) : text.replaceAll('\r\n', '\n')
}

const missing = (param: string) =>
  new Refusal(400, {
    message: `Missing required parameter: '${param}'.`,
    param,
    code: 'missing_required_parameter',
  })
