import { request, type IncomingHttpHeaders } from 'node:http'

type Call = {
  method?: string
  /** Instead of the address's own, however strange. */
  path?: string
  headers?: Record<string, string>
  body?: string
}
type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

/** A call with any headers, also those that `fetch` keeps to itself. */
export function call(url: string, { body, ...options }: Call = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const client = request(url, { ...options, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      )
    })
    client.on('error', reject).end(body)
  })
}
