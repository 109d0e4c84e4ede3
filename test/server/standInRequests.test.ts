import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createStandIn } from '../../server/stand-in/createStandIn.ts'

const good = {
  model: 'gpt-5.6-luna',
  input: 'a red boat',
  stream: true,
  store: false,
  tools: [{ type: 'image_generation' }],
}
const tool = (parameters: object) => ({ tools: [{ type: 'image_generation', ...parameters }] })
const withImage = (image_url: string, more = {}) => ({
  input: [
    {
      role: 'user',
      content: [
        { type: 'input_text', text: 'darker' },
        { type: 'input_image', image_url, detail: 'auto' },
      ],
    },
  ],
  ...more,
})

async function post(body: unknown, path = '/v1/responses') {
  const standIn = createStandIn({ seconds: 0 })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await standIn.fetch(`http://stand-in${path}`, { method: 'POST', body: text })
  const answer = (await response.text()).slice(0, 2000)
  expect(response.headers.get('x-request-id')).toMatch(/^req_/)
  return { status: response.status, answer, open: standIn.open }
}

const about = (param: string) => `tools[0].${param}`
const user = 'image_generation_user_error'

describe('a request to the stand-in', () => {
  it.each([
    ['a size off the grid', tool({ size: '1000x1000' }), about('size'), user, 'invalid_value'],
    ['a size too large', tool({ size: '3840x3840' }), about('size'), user, 'invalid_value'],
    ['an unknown quality', tool({ quality: 'best' }), about('quality'), user, 'invalid_value'],
    [
      'too many previews',
      tool({ partial_images: 4 }),
      about('partial_images'),
      user,
      'invalid_value',
    ],
    [
      'a format it cannot draw',
      tool({ output_format: 'svg' }),
      about('output_format'),
      user,
      'invalid_value',
    ],
    ['xhigh on gpt-image-2', tool({ quality: 'xhigh' }), about('quality'), user, 'invalid_value'],
    [
      'a size of one’s own on gpt-image-1.5',
      tool({ model: 'gpt-image-1.5', size: '1280x1280' }),
      about('size'),
      user,
      'invalid_value',
    ],
    [
      'a transparent jpeg',
      tool({ background: 'transparent', output_format: 'jpeg' }),
      about('background'),
      user,
      'invalid_value',
    ],
    ['an edit without an image', tool({ action: 'edit' }), about('action'), user, 'missing_image'],
    ['an unknown tool parameter', tool({ n: 2 }), about('n'), undefined, 'unknown_parameter'],
    ['an unknown parameter', { prompts: 'x' }, 'prompts', undefined, 'unknown_parameter'],
    ['no input', { input: undefined }, 'input', undefined, 'missing_required_parameter'],
    ['no model', { model: undefined }, 'model', undefined, 'missing_required_parameter'],
    [
      'an earlier response',
      { previous_response_id: 'resp_1' },
      'previous_response_id',
      undefined,
      'previous_response_not_found',
    ],
    [
      'an image that is none',
      withImage('data:image/png;base64,aGVsbG8='),
      'input',
      undefined,
      'invalid_image',
    ],
    [
      'an image by address',
      withImage('https://example.org/a.png'),
      'input',
      undefined,
      'invalid_image',
    ],
    [
      'a picture that is an SVG',
      withImage(
        `data:image/png;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')}`,
      ),
      'input',
      undefined,
      'invalid_image',
    ],
  ])('with %s is refused as by the service', async (_what, change, param, type, code) => {
    const { status, answer, open } = await post({ ...good, ...change })
    expect(status).toBe(400)
    const { error } = JSON.parse(answer) as { error: Record<string, string> }
    expect(error).toEqual({
      message: expect.any(String) as string,
      type: type ?? 'invalid_request_error',
      param,
      code,
    })
    expect(error.message).not.toBe('')
    expect(open).toBe(0)
  })

  it.each(['gpt-image-2', 'chatgpt-image-latest', 'nonsense'])(
    'for the mainline model %s is not found',
    async (model) => {
      const { status, answer } = await post({ ...good, model })
      expect(status).toBe(404)
      expect(JSON.parse(answer)).toMatchObject({
        error: { code: 'model_not_found', param: 'model' },
      })
    },
  )

  it('that is no JSON is refused', async () => {
    expect(await post('{"model":')).toMatchObject({ status: 400 })
  })

  it('to another address is not found', async () => {
    const { status, answer } = await post(good, '/v1/chat/completions')
    expect(status).toBe(404)
    expect(JSON.parse(answer)).toMatchObject({ error: { code: 'unknown_url' } })
  })

  it('may hold every parameter that the service knows', async () => {
    const change = {
      ...tool({
        model: 'gpt-image-2.5-flare',
        quality: 'xhigh',
        moderation: 'low',
        output_compression: 40,
      }),
      reasoning: { effort: 'low' },
      metadata: { a: 'b' },
    }
    expect(await post({ ...good, ...change })).toMatchObject({ status: 200, open: 0 })
  })

  it('may bring a picture to edit', async () => {
    const bytes = await sharp({
      create: { width: 64, height: 48, channels: 3, background: '#888' },
    })
      .webp()
      .toBuffer()
    const url = `data:image/webp;base64,${bytes.toString('base64')}`
    const { status } = await post({ ...good, ...withImage(url, tool({ action: 'edit' })) })
    expect(status).toBe(200)
  })
})
