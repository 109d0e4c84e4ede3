import type { HonoRequest } from 'hono'
import { Refusal } from './refusal.ts'

/** @throws {Refusal} where the body of a request is not JSON. */
export async function readJson(request: HonoRequest<string>): Promise<unknown> {
  try {
    return await request.json()
  } catch (cause) {
    const message = 'We could not parse the JSON body of your request.'
    throw new Refusal(400, { message }, { cause })
  }
}
